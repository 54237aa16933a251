import type { Facts } from "@/domain/facts/facts";
import type { CellId, Column, FormTable, Row } from "@/domain/form/edition";
import { editionById } from "@/domain/form/editions";
import { printFigure, printLabel } from "./print-text";
import { label, line, type Part, type PrintedCell, type PrintedLine, table } from "./printed-report";
import type { Plan } from "./variations";

interface Printing {
  readonly facts: Facts;
  readonly plan: Plan;
}

const relation = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";

/** Columns in printed order: as on the form, or with the total in front. */
function columnsOf(form: FormTable, plan: Plan): readonly Column[] {
  const columns = form.blocks[0]?.columns ?? [];
  return plan.has("columnOrder") ? [...columns.slice(-1), ...columns.slice(0, -1)] : columns;
}

function headerLines(columns: readonly Column[], labelColumns: number, plan: Plan): PrintedLine[] {
  if (plan.has("headerMissing")) return [];
  const outer = columns.filter(({ group }) => group === null);
  const inner = columns.filter(({ group }) => group !== null);
  const text = (column: Column) => printLabel(column.label, plan, column.aliases);
  const upper = columns.flatMap((column) => {
    if (column.group === null) return [label(text(column), 1, 2)];
    return column === inner[0] ? [label(printLabel(column.group, plan), inner.length)] : [];
  });
  return [
    line(label(relation, labelColumns, 3), label(printLabel("申请人情况", plan), outer.length + inner.length)),
    line(...upper),
    line(...inner.map((column) => label(text(column)))),
  ];
}

function valuesOf(row: Row, columns: readonly Column[], { facts, plan }: Printing): PrintedCell[] {
  return columns.map(({ id, kind }) => {
    const cell: CellId = `applications.${row.id}.${id}`;
    return { text: printFigure(cell, kind, { facts, plan }), columns: 1, rows: 1, cell };
  });
}

/** A run of rows below one group label. */
interface Run {
  readonly label: string;
  readonly first: number;
  readonly count: number;
}

function runsOf(rows: readonly Row[], form: FormTable): Map<string, Run> {
  const runs = new Map<string, Run>();
  for (const group of form.rowGroups) {
    const within = (id: string | null): boolean =>
      id === group.id || form.rowGroups.some((one) => one.id === id && one.parent === group.id);
    const members = rows.flatMap((row, index) => (within(row.group) ? [index] : []));
    const [first] = members;
    if (first !== undefined) runs.set(group.id, { label: group.label, first, count: members.length });
  }
  return runs;
}

/** The cells a group label takes up in one row, in the plan's manner. */
function groupCells({ label: text, first, count }: Run, index: number, plan: Plan): PrintedCell[] {
  const printed = printLabel(text, plan);
  if (plan.has("groupsRepeated")) return [label(printed)];
  if (plan.has("groupsBlank")) return [label(index === first ? printed : "")];
  if (plan.has("groupsAfterFirst") && count > 1) {
    if (index === first) return [label("")];
    return index === first + 1 ? [{ ...label(printed, 1, count - 1), vertical: true }] : [];
  }
  return index === first ? [{ ...label(printed, 1, count), vertical: true }] : [];
}

function nestedLines(rows: readonly Row[], columns: readonly Column[], printing: Printing & { form: FormTable }): PrintedLine[] {
  const { form, plan } = printing;
  const runs = runsOf(rows, form);
  const outcomes = runs.get("outcomes");
  return rows.map((row, index) => {
    const inner = row.group === null || row.group === "outcomes" ? undefined : runs.get(row.group);
    const before = [
      ...(row.group !== null && outcomes ? groupCells(outcomes, index, plan) : []),
      ...(inner ? groupCells(inner, index, plan) : []),
    ];
    const depth = row.group === null ? 0 : inner ? 2 : 1;
    return line(...before, label(printLabel(row.label, plan, row.aliases), 3 - depth), ...valuesOf(row, columns, printing));
  });
}

/** Group labels on rows of their own (with or without sums of their rows), or left out. */
function flatLines(rows: readonly Row[], columns: readonly Column[], printing: Printing & { form: FormTable }): PrintedLine[] {
  const { form, plan, facts } = printing;
  const runs = [...runsOf(rows, form).values()];
  const groupLines = (index: number): PrintedLine[] =>
    runs
      .filter(({ first }) => first === index && !plan.has("groupsAbsent"))
      .map(({ label: text, first, count }) => {
        const sums = columns.map(({ id }) =>
          rows.slice(first, first + count).reduce((sum, row) => sum + (facts.values[`applications.${row.id}.${id}`] ?? 0), 0),
        );
        const cells = columns.map((_, at) => label(plan.has("groupsSubtotals") ? String(sums[at]) : ""));
        return line(label(printLabel(text, plan)), ...cells);
      });
  return rows.flatMap((row, index) => [
    ...groupLines(index),
    line(label(printLabel(row.label, plan, row.aliases)), ...valuesOf(row, columns, printing)),
  ]);
}

function subtotalLines(lines: readonly PrintedLine[], width: number): PrintedLine[] {
  return lines.flatMap((one, index) =>
    index % 7 === 5
      ? [one, line(label(index % 2 === 0 ? "小计" : "合计", width), ...Array.from({ length: 7 }, (_, at) => label(String(at * 3 + index))))]
      : [one],
  );
}

function transposed(rows: readonly Row[], columns: readonly Column[], printing: Printing): Part {
  const header = line(label("申请人"), ...rows.map((row) => label(printLabel(row.label, printing.plan))));
  return table([
    header,
    ...columns.map((column) =>
      line(label(printLabel(column.label, printing.plan)), ...rows.flatMap((row) => valuesOf(row, [column], printing))),
    ),
  ]);
}

/** 表三 as the official form prints it, or in one of the orders offices make of it. */
export function layOutApplications(printing: Printing): Part[] {
  const { plan, facts } = printing;
  const form = editionById(facts.editions.applications ?? "2021").tables.applications;
  const columns = columnsOf(form, plan);
  const own = form.blocks[0]?.rows ?? [];
  const rows = plan.has("rowOrder") ? [...own.slice(-1), ...own.slice(0, -1)] : own;
  if (plan.has("applicationsTransposed")) return [transposed(rows, columns, printing)];
  const flat = plan.has("groupsOwnRow") || plan.has("groupsSubtotals") || plan.has("groupsAbsent") || plan.has("rowOrder");
  const width = flat ? 1 : 3;
  const lines = flat ? flatLines(rows, columns, { ...printing, form }) : nestedLines(rows, columns, { ...printing, form });
  return [table([...headerLines(columns, width, plan), ...(plan.has("subtotalRows") && flat ? subtotalLines(lines, width) : lines)])];
}
