import type { Document } from "../document/document";
import type { TableId } from "../form/edition";
import { sections } from "../form/sections";
import { headerOf } from "./disclosure-header";
import { isAnyColumnLabel, isGroupLabel, rowsLabelled } from "./form-labels";
import type { Piece, PrintedRow } from "./form-rows";
import { isMarkedNumber, isValueText } from "./number-text";
import type { SectionSpan } from "./reading";
import { findSubtotalColumn } from "./subtotal-column";

/** `short`: a value was lost. `stray`: a number too many (a page number, half a number). Null when the count tells nothing. */
type Count = "whole" | "short" | "stray" | null;

const bareNumber = /^\s*\d{1,3}\s*$/u;
const APPLICANTS = 7;
/** Runs of values as 表四 is printed: on its side, in rows, as reviews and lawsuits, or all in one. */
const DISPUTES = [1, 5, 10, 15];

const isFigure = ({ text }: Piece) => isValueText(text) || isMarkedNumber(text);
const isBlank = ({ text }: Piece) => text.trim() === "";

function upToLastFigure(values: readonly Piece[]): number {
  const behind = [...values].reverse().findIndex(isFigure);
  return behind === -1 ? 0 : values.length - behind;
}

/** Blank pieces are cells where bars show them; behind the last figure they may be a wide cell's. */
function judge(values: readonly Piece[], expected: readonly number[]): Count {
  if (expected.includes(values.length) || expected.includes(upToLastFigure(values))) return "whole";
  return upToLastFigure(values) < Math.max(...expected) ? "short" : "stray";
}

/** `columns` are those printed above the row; 0 when no header tells. */
function judgeRow({ pieces, table }: PrintedRow, columns: number): Count {
  const [first] = pieces;
  const label = first && !isFigure(first) && !isBlank(first) ? first : null;
  const values = label ? pieces.slice(1) : pieces;
  const figures = upToLastFigure(values);
  const isResult = table === "disputes" && label !== null && isAnyColumnLabel(label.text, table);
  // A single number behind words that are no row of the form is the page's, not the table's.
  const isLoose = figures === 1 && !isResult;
  if (table === "disputes") return figures === 0 ? null : isLoose ? "stray" : judge(values, DISPUTES);
  const meanings = label ? rowsLabelled(label.text, table) : [];
  // （六）其他处理 is a row of one edition and the label of a group in the other.
  const isGroup = label !== null && values.length === 0 && isGroupLabel(label.text);
  if (meanings.length === 0 || isGroup) return isLoose ? "stray" : null;
  return judge(values, columns > 0 ? [columns] : meanings.map(({ block }) => block.columns.length));
}

function hasLooseNumber(document: Document, spans: readonly SectionSpan[]): boolean {
  const tables = spans.filter(({ id }) => sections.find((section) => section.id === id)?.table);
  const isInTable = (index: number) => tables.some(({ from, to }) => from <= index && index < to);
  return document.blocks.some((block, index) => block.kind === "paragraph" && bareNumber.test(block.text) && !isInTable(index));
}

/**
 * The tables of flattened text in which even a row with the right number of values must be proven by its sums: a stray number may
 * stand in for a lost value. True of a table with a row short of values, and of all where both kinds of damage occur.
 */
export function tablesToProve(document: Document, printed: readonly PrintedRow[], spans: readonly SectionSpan[]): ReadonlySet<TableId> {
  const short = new Set<TableId>();
  let strays = false;
  let columns = 0;
  const lines = printed.filter(({ origin }) => origin === "lines");
  const applicants = APPLICANTS + (findSubtotalColumn(printed.filter(({ table }) => table === "applications")) === null ? 0 : 1);
  for (const row of lines) {
    const header = row.table === "disclosure" ? headerOf(row.pieces) : [];
    if (header.length > 0) columns = header.length;
    const count = header.length > 0 ? null : judgeRow(row, row.table === "applications" ? applicants : columns);
    if (count === "short") short.add(row.table);
    if (count === "stray") strays = true;
  }
  if (short.size > 0 && (strays || hasLooseNumber(document, spans))) return new Set(lines.map(({ table }) => table));
  return short;
}
