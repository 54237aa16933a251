import type { Facts } from "@/domain/facts/facts";
import type { CellId, FormBlock } from "@/domain/form/edition";
import { editionById } from "@/domain/form/editions";
import { printFigure, printLabel } from "./print-text";
import { label, line, type Part, type PrintedCell, type PrintedLine, paragraph, table } from "./printed-report";
import type { Plan } from "./variations";

interface Printing {
  readonly facts: Facts;
  readonly plan: Plan;
}

/** Columns of the official grid; a block with fewer columns lets them reach further. */
const WIDTH = 3;

function reachOf(count: number, index: number): number {
  return index === count - 1 ? WIDTH - count + 1 : 1;
}

function rowLine(block: FormBlock, index: number, { facts, plan }: Printing): PrintedLine {
  const row = block.rows[index];
  if (!row) return line();
  const { columns } = block;
  const values = columns.map(({ id, kind }, at): PrintedCell => {
    const cell: CellId = `disclosure.${row.id}.${id}`;
    return { text: printFigure(cell, kind, { facts, plan }), columns: reachOf(columns.length, at), rows: 1, cell };
  });
  return line(label(printLabel(row.label, plan, row.aliases)), ...values);
}

function extraLine(block: FormBlock): PrintedLine {
  const { columns } = block;
  return line(label("其他主动公开文件"), ...columns.map((_, at) => label(String(17 + at * 40), reachOf(columns.length, at))));
}

function blockLines(block: FormBlock, printing: Printing): PrintedLine[] {
  const { plan } = printing;
  const { columns } = block;
  const header = line(
    label(printLabel("信息内容", plan)),
    ...columns.map((column, at) => label(printLabel(column.label, plan, column.aliases), reachOf(columns.length, at))),
  );
  const rows = block.rows.map((_, index) => rowLine(block, index, printing));
  const headerless = plan.has("headerMissing") && plan.dice(`header ${block.article}`).chance(0.5);
  const extra = plan.has("extraRows") && columns.length > 1 ? [extraLine(block)] : [];
  const article = plan.has("disclosureArticleColumn") ? [] : [line(label(block.article ?? "", WIDTH + 1))];
  const body = [...(headerless ? [] : [header]), ...rows, ...extra];
  if (!plan.has("disclosureArticleColumn")) return [...article, ...body];
  return body.map(({ cells }, index) => line(...(index === 0 ? [label(block.article ?? "", 1, body.length)] : []), ...cells));
}

/** 表二 as the official form prints it, or one table a block. */
export function layOutDisclosure(printing: Printing): Part[] {
  const edition = printing.facts.editions.disclosure ?? "2021";
  const blocks = editionById(edition).tables.disclosure.blocks.map((block) => blockLines(block, printing));
  if (!printing.plan.has("disclosureApart")) return [table(blocks.flat())];
  return blocks.flatMap((lines, index) => [...(index > 0 ? [paragraph(`（续表${index}）`)] : []), table(lines)]);
}
