import type { Facts } from "@/domain/facts/facts";
import { disputeTable } from "@/domain/form/dispute-table";
import type { CellId, Row } from "@/domain/form/edition";
import { printFigure, printLabel } from "./print-text";
import { label, line, type Part, type PrintedCell, type PrintedLine, paragraph, table } from "./printed-report";
import type { Plan } from "./variations";

interface Printing {
  readonly facts: Facts;
  readonly plan: Plan;
}

const rows = disputeTable.blocks.flatMap((block) => block.rows);
const columns = disputeTable.blocks.flatMap((block) => block.columns);

function valuesOf(row: Row, { facts, plan }: Printing): PrintedCell[] {
  return columns.map(({ id, kind }) => {
    const cell: CellId = `disputes.${row.id}.${id}`;
    return { text: printFigure(cell, kind, { facts, plan }), columns: 1, rows: 1, cell };
  });
}

function resultLabels(plan: Plan, down = 1): PrintedCell[] {
  return columns.map((column) => {
    const text = printLabel(column.label, plan);
    return label(plan.has("headerLetters") ? [...column.label].join("\n") : text, 1, down);
  });
}

/** The results' labels set letter below letter, as columns of one character come out of some conversions. */
function letterLines(): PrintedLine[] {
  const labels = rows.flatMap(() => columns.map((column) => column.label));
  return [0, 1, 2, 3].map((at) => line(...labels.map((text) => label(text.charAt(at)))));
}

function official(printing: Printing): Part[] {
  const { plan } = printing;
  const [, direct, after] = rows.map((row) => printLabel(row.label, plan));
  const header = plan.has("disputesGlued")
    ? [line(label("行政复议行政诉讼", 15)), line(label("未经复议直接起诉复议后起诉", 15))]
    : [
        line(label("行政复议", 5), label("行政诉讼", 10)),
        line(...resultLabels(plan, 2), label(direct ?? "", 5), label(after ?? "", 5)),
        line(...resultLabels(plan), ...resultLabels(plan)),
      ];
  const letters = [
    line(label("行政复议", 5), label("行政诉讼", 10)),
    line(label("", 5), label(direct ?? "", 5), label(after ?? "", 5)),
    ...letterLines(),
  ];
  const shown = plan.has("headerInterleaved") ? letters : header;
  const kept = plan.has("headerMissing") ? [line(label("行政复议", 5), label("行政诉讼", 10))] : shown;
  return [table([...kept, line(...rows.flatMap((row) => valuesOf(row, printing)))])];
}

function threeRows(printing: Printing): Part[] {
  const { plan } = printing;
  const header = line(label(plan.dice("corner").pick(["类别", "项目", ""])), ...resultLabels(plan));
  return [table([header, ...rows.map((row) => line(label(printLabel(row.label, plan)), ...valuesOf(row, printing)))])];
}

function transposed(printing: Printing): Part[] {
  const { plan } = printing;
  const repeated = plan.dice("transposed").chance(0.5);
  const lines = rows.flatMap((row) =>
    valuesOf(row, printing).map((value, at) => {
      const name = label(printLabel(row.label, plan), 1, repeated ? 1 : columns.length);
      return line(...(at === 0 || repeated ? [name] : []), label(printLabel(columns[at]?.label ?? "", plan)), value);
    }),
  );
  return [table(lines)];
}

/** The two halves of the form under each other, the second with two rows or two more tables. */
function stacked(printing: Printing): Part[] {
  const { plan } = printing;
  return rows.flatMap((row, index) => [
    ...(index > 0 ? [paragraph(index === 1 ? "行政诉讼情况如下" : "另见下表")] : []),
    table([line(label(printLabel(row.label, plan), columns.length)), line(...resultLabels(plan)), line(...valuesOf(row, printing))]),
  ]);
}

/** 表四: fifteen values side by side, or one of the shapes offices give it. */
export function layOutDisputes(printing: Printing): Part[] {
  if (printing.plan.has("disputesThreeRows")) return threeRows(printing);
  if (printing.plan.has("disputesTransposed")) return transposed(printing);
  return printing.plan.has("disputesStacked") ? stacked(printing) : official(printing);
}
