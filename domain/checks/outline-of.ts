import type { CalendarDate } from "../deadlines/deadline";
import type { Block, Document, Table } from "../document/document";
import { withoutSpaces } from "../document/normalise";
import type { TableId } from "../form/edition";
import { rowsLabelled, tableOfLabel } from "../reading/form-labels";
import { isValueText } from "../reading/number-text";
import type { SectionSpan } from "../reading/reading";
import type { Outline, RepeatedRow } from "./check-input";

function proseOf(blocks: readonly Block[]): string {
  return blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : [])).join("\n");
}

function headingsOf({ blocks }: Document, spans: readonly SectionSpan[]): Outline["headings"] {
  return spans.flatMap(({ id, from }) => {
    const block = blocks[from];
    return block?.kind === "paragraph" ? [{ id, text: block.text.trim() }] : [];
  });
}

interface PrintedRow extends RepeatedRow {
  readonly values: string;
}

/** Rows of 表二 and 表三 that one label names for certain, with the values printed in them. */
function printedRows(table: Table): readonly PrintedRow[] {
  return table.rows.flatMap((cells) => {
    const label = cells.find(({ text }) => ["disclosure", "applications"].includes(tableOfLabel(text) ?? ""));
    const values = cells.filter(({ text }) => isValueText(text)).map(({ text }) => withoutSpaces(text));
    const id = label ? tableOfLabel(label.text) : null;
    const rows = label && id ? new Set(rowsLabelled(label.text, id).map(({ row }) => row.id)) : new Set<string>();
    const [row] = rows;
    return id && row && rows.size === 1 && values.length > 0 ? [{ table: id, row, values: values.join(" ") }] : [];
  });
}

/** Rows printed twice with other values; a row repeated over a page break says the same again. */
function repeatedRows({ blocks }: Document): readonly RepeatedRow[] {
  const printed = new Map<string, PrintedRow>();
  const repeated = new Map<string, { readonly table: TableId; readonly row: string }>();
  for (const { table, row, values } of blocks.flatMap((block) => (block.kind === "table" ? printedRows(block) : []))) {
    const key = `${table}.${row}`;
    const before = printed.get(key);
    if (before && before.values !== values) repeated.set(key, { table, row });
    printed.set(key, { table, row, values });
  }
  return [...repeated.values()];
}

/** What a document says outside its tables, and which rows its tables print twice. */
export function outlineOf(document: Document, spans: readonly SectionSpan[]): Outline {
  const first = Math.min(document.blocks.length, ...spans.map(({ from }) => from));
  return {
    headings: headingsOf(document, spans),
    preface: proseOf(document.blocks.slice(0, first)),
    prose: proseOf(document.blocks),
    repeatedRows: repeatedRows(document),
  };
}

const publication = /(?:发布|公开|公布|生成)(?:日期|时间)[：:]?(20\d{2})[年\-./](\d{1,2})[月\-./](\d{1,2})/;

/** The date of publication that the document prints above its text, as web pages do; null when it prints none. */
export function statedPublication({ preface }: Pick<Outline, "preface">): CalendarDate | null {
  const [, year, month = "", day = ""] = publication.exec(withoutSpaces(preface)) ?? [];
  return year ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : null;
}
