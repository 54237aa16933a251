import type { Facts } from "@/domain/facts/facts";
import { printValue } from "@/domain/facts/print-value";
import type { Edition, EditionId, TableId } from "@/domain/form/edition";
import { editionById, tableIds } from "@/domain/form/editions";
import { ASIDE_NAME } from "../extraction/sheets/aside-ranges";
import { officialHeading, officialTitle } from "./official-report";
import { layOutTables, type PlacedBox, reference, type TableLayout } from "./template-layout";
import { type AsideCell, sumsBeside } from "./template-sums";
import { columnName, escapeMarkup, type PackedSheet, packWorkbook, spreadsheetNamespace } from "./workbook-package";

export interface Template {
  readonly bodyName: string;
  readonly year: number;
  readonly edition: Edition;
  /** Last year's approved figures, on a sheet of their own; null when there are none. */
  readonly lastYear: Facts["values"] | null;
}

/** Places in the list of cell styles below. */
const look = { plain: 0, label: 1, value: 2, prose: 3, aside: 4, title: 5, former: 6 } as const;

const border = ["left", "right", "top", "bottom"].map((side) => `<${side} style="thin"><color rgb="FF8A95A3"/></${side}>`).join("");
const formats: readonly string[] = [
  xf({ align: 'horizontal="left" vertical="top"' }),
  xf({ fill: 2, border: 1, align: 'horizontal="center" vertical="center"' }),
  xf({ border: 1, align: 'horizontal="center" vertical="center"', unlocked: true }),
  xf({ border: 1, align: 'horizontal="left" vertical="top"', unlocked: true }),
  xf({ font: 2, align: 'horizontal="center" vertical="center"' }),
  xf({ font: 1, align: 'horizontal="left" vertical="center"' }),
  xf({ border: 1, align: 'horizontal="center" vertical="center"' }),
];
const styles = `<styleSheet ${spreadsheetNamespace}><fonts count="3"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="16"/><name val="宋体"/></font><font><i/><sz val="10"/><color rgb="FF1A4F8B"/><name val="宋体"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8EDF3"/></patternFill></fill></fills><borders count="2"><border/><border>${border}</border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${formats.length}">${formats.join("")}</cellXfs></styleSheet>`;

function xf({ font = 0, fill = 0, border: edge = 0, align = "", unlocked = false }) {
  return `<xf fontId="${font}" fillId="${fill}" borderId="${edge}" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1"><alignment ${align} wrapText="1"/><protection locked="${unlocked ? 0 : 1}"/></xf>`;
}

interface WrittenCell extends AsideCell {
  readonly look: number;
  readonly number?: number;
}

function cellXml({ row, column, look: style, text, formula, number }: WrittenCell): string {
  const head = `<c r="${reference(row, column)}" s="${style}"`;
  if (formula !== undefined) return `${head}><f>${escapeMarkup(formula)}</f></c>`;
  if (number !== undefined) return `${head}><v>${number}</v></c>`;
  return text ? `${head} t="inlineStr"><is><t xml:space="preserve">${escapeMarkup(text)}</t></is></c>` : `${head}/>`;
}

interface SheetParts {
  readonly widths: readonly number[];
  readonly cells: readonly WrittenCell[];
  readonly heights?: ReadonlyMap<number, number>;
  readonly merges?: readonly string[];
  readonly validations?: readonly string[];
}

function sheetXml({ widths, cells, heights, merges = [], validations = [] }: SheetParts): string {
  const rows = new Map<number, WrittenCell[]>();
  for (const cell of cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  const lines = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, own]) => {
      const height = heights?.get(row);
      const size = height ? ` ht="${height}" customHeight="1"` : "";
      return `<row r="${row + 1}"${size}>${own
        .sort((a, b) => a.column - b.column)
        .map(cellXml)
        .join("")}</row>`;
    });
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join("");
  const merged =
    merges.length > 0
      ? `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`
      : "";
  const valid = validations.length > 0 ? `<dataValidations count="${validations.length}">${validations.join("")}</dataValidations>` : "";
  const setup =
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>';
  return `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"/></sheetViews><cols>${columns}</cols><sheetData>${lines.join("")}</sheetData><sheetProtection sheet="1" objects="1" scenarios="1" formatRows="0" formatColumns="0"/>${merged}${valid}${setup}`;
}

const rules = {
  count: { type: "whole", low: "0", says: "请填不小于 0 的整数；没有的填 0，不要留空或打横线。" },
  change: { type: "whole", low: "-999999999", says: "请填整数，减少填负数。" },
  money: { type: "decimal", low: "0", says: "请填金额（万元），不小于 0，最多六位小数。" },
} as const;

function validation({ row, column, kind }: PlacedBox): string {
  const { type, low, says } = rules[kind ?? "count"];
  return `<dataValidation type="${type}" operator="greaterThanOrEqual" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="数值不符" error="${says}" prompt="${says}" sqref="${reference(row, column)}"><formula1>${low}</formula1></dataValidation>`;
}

const rangeOf = ({ row, column, rows, columns }: PlacedBox) =>
  `${reference(row, column)}:${reference(row + rows - 1, column + columns - 1)}`;

/** Widths in characters; 表三 has two narrow columns for its groups. */
function widthsOf({ table, width }: TableLayout): readonly number[] {
  const labels = table.labelColumns === 3 ? [6, 12, 50] : table.labelColumns === 1 ? [26] : [];
  return [...labels, ...Array.from({ length: width - labels.length }, () => 11), 3, 16, 12];
}

const [ROW, LONG_ROW] = [20, 34];
/** So many characters of a label stand on one line. */
const LABEL_LINE = 24;

/** Heights of the rows in points: not every program works them out by itself. */
function heightsOf({ boxes, height }: TableLayout): ReadonlyMap<number, number> {
  const isLong = (row: number) => boxes.some((box) => box.row === row && box.rows === 1 && box.columns < 3 && box.text.length > LABEL_LINE);
  return new Map(Array.from({ length: height }, (_, row) => [row, isLong(row) ? LONG_ROW : ROW] as const));
}

/** The cells of a table: labels locked, values empty and open, merged where the form merges. */
function tableParts(layout: TableLayout, values: Facts["values"] | null): SheetParts {
  const cells = layout.boxes.flatMap((box): WrittenCell[] => {
    const value = box.cell && values ? printValue(values[box.cell] ?? null) : "";
    const style = box.cell === null ? look.label : values ? look.former : look.value;
    const spanned = Array.from({ length: box.rows * box.columns }, (_, index) => ({
      row: box.row + Math.floor(index / box.columns),
      column: box.column + (index % box.columns),
      look: style,
    }));
    return spanned.map((cell, index) =>
      index > 0 ? cell : { ...cell, text: box.text, ...(value === "" ? {} : { number: Number(value) }) },
    );
  });
  const merges = layout.boxes.filter(({ rows, columns }) => rows * columns > 1).map(rangeOf);
  return { widths: widthsOf(layout), cells, merges, heights: heightsOf(layout) };
}

function tableSheet(layout: TableLayout): PackedSheet {
  const parts = tableParts(layout, null);
  const beside = sumsBeside(layout).map((cell): WrittenCell => ({ ...cell, look: look.aside }));
  const validations = layout.boxes.filter(({ cell }) => cell !== null).map(validation);
  return { name: layout.sheet, xml: sheetXml({ ...parts, cells: [...parts.cells, ...beside], validations }) };
}

const PARAGRAPHS = 40;

function proseSheet(name: string): PackedSheet {
  const cells = Array.from({ length: PARAGRAPHS }, (_, row): WrittenCell => ({ row, column: 0, look: look.prose }));
  const says = "每行一段。没有的部分也请写明。";
  const prompt = `<dataValidation type="none" allowBlank="1" showInputMessage="1" prompt="${says}" sqref="A1:A${PARAGRAPHS}"/>`;
  return { name, xml: sheetXml({ widths: [100], cells, validations: [prompt] }) };
}

const guidance = [
  "一个工作表对应一个部分，白色的格填写，灰色的格已锁定。",
  "未填不等于零，没有的请填 0。",
  "蓝色斜体是自动合计，只供核对，上传时不读取。",
  "填好后保存为 xlsx，在系统中上传即可。",
];

const COVER = "填报说明";

function coverSheet(name: string, title: string, lines: readonly string[]): PackedSheet {
  const head: WrittenCell = { row: 0, column: 0, look: look.title, text: title };
  const cells = lines.map((text, at): WrittenCell => ({ row: at + 2, column: 0, look: look.plain, text }));
  const heights = lines.map((text, at) => [at + 2, Math.min(400, 18 * Math.max(1, Math.ceil((2 * text.length) / COVER_WIDTH)))] as const);
  return { name, xml: sheetXml({ widths: [COVER_WIDTH], cells: [head, ...cells], heights: new Map([[0, 30], ...heights]) }) };
}

/** Characters on a line of the cover; Han characters take two. */
const COVER_WIDTH = 90;

const FORMER = "上年数据（仅供对照，不读取）";

/** Last year's tables one below the other. */
function formerSheet(layouts: readonly TableLayout[], lastYear: Facts["values"]): PackedSheet {
  let top = 0;
  const cells: WrittenCell[] = [];
  const merges: string[] = [];
  const heights = new Map<number, number>();
  for (const layout of layouts) {
    const from = top + 1;
    cells.push({ row: top, column: 0, look: look.title, text: layout.sheet });
    merges.push(`${reference(top, 0)}:${reference(top, 9)}`);
    for (const [row, height] of heightsOf(layout)) heights.set(row + from, height);
    cells.push(...tableParts(layout, lastYear).cells.map((cell) => ({ ...cell, row: cell.row + from })));
    merges.push(...layout.boxes.filter(({ rows, columns }) => rows * columns > 1).map((box) => rangeOf({ ...box, row: box.row + from })));
    top = from + layout.height + 1;
  }
  return { name: FORMER, xml: sheetXml({ widths: [12, 12, 50, ...Array.from({ length: 12 }, () => 11)], cells, merges, heights }) };
}

/** Ranges beside the report, named so that the reader leaves them out even when a spreadsheet program has worked them out. */
function asideNames(
  layouts: readonly TableLayout[],
  { cover, hasFormer }: { readonly cover: string; readonly hasFormer: boolean },
): string {
  const last = columnName(51);
  const ranges = layouts.flatMap(({ sheet, height, width }) => [
    `'${sheet}'!$${columnName(width)}$1:$${last}$${height + 20}`,
    `'${sheet}'!$A$${height + 1}:$${last}$${height + 20}`,
  ]);
  ranges.push(`'${cover}'!$A$2:$${last}$400`);
  const all = hasFormer ? [...ranges, `'${FORMER}'!$A$1:$${last}$400`] : ranges;
  const names = all.map((range, at) => `<definedName name="${ASIDE_NAME}${at + 1}" hidden="1">${escapeMarkup(range)}</definedName>`);
  return `<definedNames>${names.join("")}</definedNames><calcPr calcId="191029" fullCalcOnLoad="1"/>`;
}

/**
 * The xlsx template of a year's report: the title, one sheet for each section with the official tables laid out, labels locked,
 * whole numbers from 0 asked for, sums shown beside the tables, last year's figures behind them. Uploaded as it is, it is read
 * like any other workbook.
 */
export function writeTemplate(template: Template): Uint8Array {
  const layouts = layOutTables(template.edition);
  const sheets = template.edition.sections.map(({ id }) => {
    const layout = layouts.find(({ section }) => section === id);
    return layout ? tableSheet(layout) : proseSheet(officialHeading(id));
  });
  const former = template.lastYear ? [formerSheet(layouts, template.lastYear)] : [];
  const cover = coverSheet(COVER, officialTitle(template), guidance);
  return packWorkbook([cover, ...sheets, ...former], { styles, more: asideNames(layouts, { cover: COVER, hasFormer: former.length > 0 }) });
}

/** Statutory tables with their values, to be read and kept: a cover sheet, then one sheet for each table, all locked. */
export interface FilledTables {
  readonly title: string;
  /** Name and lines of the cover sheet. */
  readonly cover: string;
  readonly lines: readonly string[];
  /** The form each table is laid out by. */
  readonly editions: Readonly<Record<TableId, EditionId>>;
  readonly values: Facts["values"];
}

/** A workbook of filled tables; read back, it has exactly these values. */
export function writeFilledTables({ title, cover, lines, editions, values }: FilledTables): Uint8Array {
  const layouts = tableIds.flatMap((id) => layOutTables(editionById(editions[id])).filter(({ table }) => table.form.id === id));
  const sheets = layouts.map((layout): PackedSheet => ({ name: layout.sheet, xml: sheetXml(tableParts(layout, values)) }));
  return packWorkbook([coverSheet(cover, title, lines), ...sheets], { styles, more: asideNames(layouts, { cover, hasFormer: false }) });
}
