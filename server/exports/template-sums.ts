import type { CellId } from "@/domain/form/edition";
import { reference, type TableLayout } from "./template-layout";

/** A cell beside a table that shows a sum or says whether it holds; never read back. */
export interface AsideCell {
  readonly row: number;
  readonly column: number;
  readonly text?: string;
  readonly formula?: string;
}

/** The sum of a range, empty until every one of its cells is filled in. */
const sumOf = (range: string, cells: number) => `IF(COUNT(${range})<${cells},"",SUM(${range}))`;
const agrees = (sum: string, total: string) => `IF(OR(${sum}="",${total}=""),"",IF(${sum}=${total},"相符","不符"))`;

function placesOf({ boxes }: TableLayout): ReadonlyMap<CellId, string> {
  return new Map(boxes.flatMap(({ cell, row, column }) => (cell ? [[cell, reference(row, column)] as const] : [])));
}

/** Beside each row of 表三 the sum of the six applicants, below each column the outcomes and the balance; below 表四 its sums. */
export function sumsBeside(layout: TableLayout): readonly AsideCell[] {
  if (layout.section === "s3") return applicationSums(layout);
  return layout.section === "s4" ? disputeSums(layout) : [];
}

function applicationSums(layout: TableLayout): readonly AsideCell[] {
  const { boxes, height, width, table } = layout;
  const at = placesOf(layout);
  const [block] = table.form.blocks;
  const columns = block?.columns.map(({ id }) => id) ?? [];
  const [first = "", last = ""] = [columns[0], columns[columns.length - 2]];
  const rows = block?.rows.map(({ id }) => id) ?? [];
  const place = (row: string, column: string) => at.get(`applications.${row}.${column}`) ?? "";
  const sides = rows.flatMap((id): AsideCell[] => {
    const row = boxes.find(({ cell }) => cell === `applications.${id}.total`)?.row ?? 0;
    const sum = reference(row, width + 1);
    return [
      { row, column: width + 1, formula: sumOf(`${place(id, first)}:${place(id, last)}`, columns.length - 1) },
      { row, column: width + 2, formula: agrees(sum, place(id, "total")) },
    ];
  });
  const labels = table.labelColumns - 1;
  const outcomes = rows.slice(2, -2);
  const below = columns.flatMap((id, index): AsideCell[] => {
    const column = width - columns.length + index;
    const concluded = place("concluded", id);
    const [newReceived, carriedIn, carriedOut] = [place("newReceived", id), place("carriedIn", id), place("carriedOut", id)];
    const sum = sumOf(`${place(outcomes[0] ?? "", id)}:${place(outcomes[outcomes.length - 1] ?? "", id)}`, outcomes.length);
    const balance = `IF(COUNT(${newReceived},${carriedIn},${concluded},${carriedOut})<4,"",${newReceived}+${carriedIn}-${concluded}-${carriedOut})`;
    return [
      { row: height + 1, column, formula: sum },
      { row: height + 2, column, formula: agrees(reference(height + 1, column), concluded) },
      { row: height + 3, column, formula: balance },
    ];
  });
  return [
    { row: 0, column: width + 1, text: "六类申请人之和" },
    { row: 0, column: width + 2, text: "与“总计”" },
    ...sides,
    { row: height + 1, column: labels, text: "（一）至（六）之和" },
    { row: height + 2, column: labels, text: "与“（七）总计”" },
    { row: height + 3, column: labels, text: "一＋二－（七）－四，应为 0" },
    ...below,
  ];
}

function disputeSums(layout: TableLayout): readonly AsideCell[] {
  const { height, table } = layout;
  const at = placesOf(layout);
  const [block] = table.form.blocks;
  const columns = block?.columns.map(({ id }) => id) ?? [];
  const place = (row: string, column: string) => at.get(`disputes.${row}.${column}`) ?? "";
  return (block?.rows ?? []).flatMap(({ id }, index): AsideCell[] => {
    const column = index * columns.length + columns.length - 1;
    const range = `${place(id, columns[0] ?? "")}:${place(id, columns[columns.length - 2] ?? "")}`;
    return [
      { row: height + 1, column: column - 1, text: "四项之和" },
      { row: height + 1, column, formula: sumOf(range, columns.length - 1) },
      { row: height + 2, column, formula: agrees(reference(height + 1, column), place(id, "total")) },
    ];
  });
}
