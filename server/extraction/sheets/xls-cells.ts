import { type BiffRecord, BiffStrings } from "./biff-records";
import { type NumberKind, textOfNumber } from "./number-format";
import { Sheet } from "./sheet";

/** What the cells of every sheet refer to by number. */
export interface XlsTables {
  readonly strings: readonly string[];
  readonly kinds: readonly NumberKind[];
}

const LABEL_SHARED = 0xfd;
const LABEL = 0x204;
const NUMBER = 0x203;
const RK = 0x27e;
const MANY_RK = 0xbd;
const FORMULA = 0x06;
const FORMULA_TEXT = 0x207;
const MERGED = 0xe5;
const ROW = 0x208;
const COLUMN = 0x7d;

/** A number in 30 bits: an integer or the upper half of a floating point number, perhaps times 100. */
function decodeRk(rk: number): number {
  const bytes = Buffer.alloc(8);
  bytes.writeUInt32LE((rk & 0xfffffffc) >>> 0, 4);
  const value = (rk & 2) !== 0 ? rk >> 2 : bytes.readDoubleLE(0);
  return (rk & 1) !== 0 ? value / 100 : value;
}

/** Reads the records of one sheet. */
export class XlsSheetReader {
  readonly sheet: Sheet;
  private formula: { readonly row: number; readonly column: number } | null = null;

  constructor(
    name: string,
    private readonly tables: XlsTables,
  ) {
    this.sheet = new Sheet(name);
  }

  read(record: BiffRecord): void {
    const { type, data } = record;
    if (type === ROW && data.length >= 16) this.readRow(data);
    else if (type === COLUMN && data.length >= 10) this.readColumns(data);
    else if (type === MERGED && data.length >= 2) this.readMerged(data);
    else if (type === MANY_RK && data.length >= 6) this.readManyRk(data);
    else if (type === FORMULA_TEXT && this.formula) {
      this.sheet.put(this.formula.row, this.formula.column, new BiffStrings(record, 0).next(2));
      this.formula = null;
    } else if (data.length >= 8) this.readCell(record);
  }

  private readCell(record: BiffRecord): void {
    const { type, data } = record;
    const [row, column, style] = [data.readUInt16LE(0), data.readUInt16LE(2), data.readUInt16LE(4)];
    if (type === LABEL_SHARED && data.length >= 10) this.sheet.put(row, column, this.tables.strings[data.readUInt32LE(6)] ?? "");
    else if (type === LABEL) this.sheet.put(row, column, new BiffStrings(record, 6).next(2));
    else if (type === NUMBER && data.length >= 14) this.putNumber(row, column, { style, value: data.readDoubleLE(6) });
    else if (type === RK && data.length >= 10) this.putNumber(row, column, { style, value: decodeRk(data.readInt32LE(6)) });
    else if (type === FORMULA && data.length >= 14) this.readFormula(data);
  }

  /** A formula's stored result: a number, a text in the next record, or something that is no figure. */
  private readFormula(data: Buffer): void {
    const [row, column, style] = [data.readUInt16LE(0), data.readUInt16LE(2), data.readUInt16LE(4)];
    this.formula = null;
    if (data.readUInt16LE(12) !== 0xffff) this.putNumber(row, column, { style, value: data.readDoubleLE(6) });
    else if (data[6] === 0) this.formula = { row, column };
    else if (data[6] === 1) this.sheet.put(row, column, data[8] === 1 ? "TRUE" : "FALSE");
    else if (data[6] === 2) this.sheet.put(row, column, "#N/A");
  }

  private putNumber(row: number, column: number, { style, value }: { style: number; value: number }): void {
    if (Number.isFinite(value)) this.sheet.put(row, column, textOfNumber(String(value), this.tables.kinds[style] ?? "plain"));
  }

  private readManyRk(data: Buffer): void {
    const [row, first] = [data.readUInt16LE(0), data.readUInt16LE(2)];
    for (let at = 4, column = first; at + 6 <= data.length - 2; at += 6, column++)
      this.putNumber(row, column, { style: data.readUInt16LE(at), value: decodeRk(data.readInt32LE(at + 2)) });
  }

  private readRow(data: Buffer): void {
    if ((data.readUInt16LE(12) & 0x20) !== 0) this.sheet.hiddenRows.add(data.readUInt16LE(0));
  }

  private readColumns(data: Buffer): void {
    if ((data.readUInt16LE(8) & 1) !== 0) this.sheet.hideColumns(data.readUInt16LE(0), data.readUInt16LE(2));
  }

  private readMerged(data: Buffer): void {
    for (let at = 2; at + 8 <= data.length; at += 8)
      this.sheet.merge({
        top: data.readUInt16LE(at),
        bottom: data.readUInt16LE(at + 2),
        left: data.readUInt16LE(at + 4),
        right: data.readUInt16LE(at + 6),
      });
  }
}
