import { type Extracted, limits } from "../extracted";
import { CompoundFile } from "../ole/compound-file";
import { refuse } from "../refusals";
import { type BiffRecord, BiffStrings, biffRecords } from "./biff-records";
import { blocksOfSheets } from "./blocks-of-sheets";
import { kindOfFormat, type NumberKind } from "./number-format";
import type { Sheet } from "./sheet";
import { XlsSheetReader, type XlsTables } from "./xls-cells";

const BEGIN = 0x809;
const END = 0x0a;
const ENCRYPTION = 0x2f;
const SHEET = 0x85;
const STRINGS = 0xfc;
const FORMAT = 0x41e;
const STYLE = 0xe0;
const PICTURES = 0xeb;
const VERSION_97 = 0x600;

interface SheetPlace {
  readonly name: string;
  readonly offset: number;
}

/** Visible worksheets, by where their records begin. */
function sheetPlace(record: BiffRecord): SheetPlace[] {
  const { data } = record;
  if (data.length < 8 || (data.readUInt8(4) & 3) !== 0 || data.readUInt8(5) !== 0) return [];
  return [{ name: new BiffStrings(record, 6).next(1), offset: data.readUInt32LE(0) }];
}

function readStrings(record: BiffRecord): string[] {
  const count = record.data.length >= 8 ? record.data.readUInt32LE(4) : 0;
  const strings = new BiffStrings(record, 8);
  if (count > limits.cells) refuse("tooLarge");
  return Array.from({ length: count }, () => strings.next(2));
}

/** The part of the stream that holds for the whole workbook: shared strings, number formats, the list of sheets. */
function readGlobals(records: readonly BiffRecord[]): XlsTables & { readonly sheets: readonly SheetPlace[] } {
  const sheets: SheetPlace[] = [];
  const codes = new Map<number, string>();
  const kinds: NumberKind[] = [];
  let strings: readonly string[] = [];
  for (const record of records) {
    const { type, data } = record;
    if (type === END) break;
    if (type === ENCRYPTION) refuse("encrypted");
    if (type === SHEET) sheets.push(...sheetPlace(record));
    else if (type === STRINGS) strings = readStrings(record);
    else if (type === FORMAT && data.length > 4) codes.set(data.readUInt16LE(0), new BiffStrings(record, 2).next(2));
    else if (type === STYLE && data.length >= 4) kinds.push(kindOfFormat(data.readUInt16LE(2), codes.get(data.readUInt16LE(2))));
  }
  return { sheets, strings, kinds };
}

/** An xls workbook (Excel 97-2003): its visible sheets in order, hidden rows and columns left out. */
export function extractXls(bytes: Uint8Array): Extracted {
  const file = new CompoundFile(bytes);
  const records = biffRecords(file.stream("Workbook") ?? refuse("formatNotYet.oldExcel"));
  const [first] = records;
  if (!first || first.type !== BEGIN || first.data.length < 4) return refuse("damaged");
  if (first.data.readUInt16LE(0) !== VERSION_97) refuse("formatNotYet.oldExcel");
  const globals = readGlobals(records);
  const sheets = globals.sheets.map(({ name, offset }): Sheet => {
    const start = records.findIndex((record) => record.offset === offset && record.type === BEGIN);
    if (start < 0) refuse("damaged");
    return readSheet(records, start, new XlsSheetReader(name, globals));
  });
  const pictures = records.filter(({ type }) => type === PICTURES).length;
  return { document: { format: "xls", blocks: blocksOfSheets(sheets) }, pictures };
}

/** Reads from a sheet's beginning to its end, past the charts inside it, which have their own. */
function readSheet(records: readonly BiffRecord[], start: number, reader: XlsSheetReader): Sheet {
  let depth = 0;
  for (const record of records.slice(start)) {
    if (record.type === BEGIN) depth += 1;
    else if (record.type === END) depth -= 1;
    else if (depth === 1) reader.read(record);
    if (depth === 0) break;
  }
  return reader.sheet;
}
