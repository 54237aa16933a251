import { walkXml } from "../walk-xml";
import { type NumberKind, textOfNumber } from "./number-format";
import { type Merge, Sheet } from "./sheet";
import { StringItem } from "./workbook-parts";

/** What the cells of every sheet refer to by number. */
export interface WorkbookTables {
  readonly strings: readonly string[];
  readonly kinds: readonly NumberKind[];
  /** By sheet name, ranges that are no part of the report. */
  readonly asides: ReadonlyMap<string, readonly Merge[]>;
  /** Sheets with more cells are refused. */
  readonly mostCells: number;
}

type Attributes = Readonly<Record<string, string>>;

const REFERENCE = /^([A-Z]{1,3})(\d{1,7})$/u;

/** A cell's place from its reference: B3 is row 2, column 1. */
function placeOf(reference: string): { readonly row: number; readonly column: number } | null {
  const [, letters = "", digits = ""] = REFERENCE.exec(reference) ?? [];
  if (digits === "") return null;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

const isOn = (value: string | undefined) => value === "1" || value === "true";

/** Reads one worksheet part. */
class WorksheetReader {
  private row = -1;
  private column = -1;
  private type = "n";
  private style = 0;
  private value = "";
  private inValue = false;
  private inline = new StringItem();

  constructor(
    readonly sheet: Sheet,
    private readonly tables: WorkbookTables,
  ) {}

  open(name: string, attributes: Attributes): void {
    if (name === "c") this.openCell(attributes);
    else if (name === "v") this.inValue = true;
    else if (name === "row") this.openRow(attributes);
    else if (name === "col") this.openColumns(attributes);
    else if (name === "mergeCell") this.merge(attributes.ref ?? "");
    else this.inline.open(name, attributes);
  }

  text(text: string): void {
    if (this.inValue) this.value += text;
    else this.inline.add(text);
  }

  close(name: string): void {
    if (name === "v") this.inValue = false;
    else if (name === "c") this.sheet.put(this.row, this.column, this.cellText());
    else this.inline.close(name);
  }

  /** Rows and cells may leave out their place: then they follow the one before. */
  private openRow({ r = "", hidden }: Attributes): void {
    this.row = /^\d{1,7}$/u.test(r) ? Number(r) - 1 : this.row + 1;
    this.column = -1;
    if (isOn(hidden)) this.sheet.hiddenRows.add(this.row);
  }

  private openCell({ r = "", t = "n", s = "0" }: Attributes): void {
    const place = placeOf(r);
    this.row = place?.row ?? this.row;
    this.column = place?.column ?? this.column + 1;
    this.type = t;
    this.style = /^\d{1,6}$/u.test(s) ? Number(s) : 0;
    this.value = "";
    this.inline = new StringItem();
  }

  private openColumns({ min = "", max = "", hidden }: Attributes): void {
    if (isOn(hidden) && /^\d{1,5}$/u.test(min) && /^\d{1,5}$/u.test(max)) this.sheet.hideColumns(Number(min) - 1, Number(max) - 1);
  }

  private merge(reference: string): void {
    const [from, to] = reference.split(":").map(placeOf);
    if (from && to) this.sheet.merge({ top: from.row, bottom: to.row, left: from.column, right: to.column });
  }

  private cellText(): string {
    if (this.type === "s") return /^\d{1,8}$/u.test(this.value) ? (this.tables.strings[Number(this.value)] ?? "") : "";
    if (this.type === "inlineStr") return this.inline.text;
    if (this.type === "n") return textOfNumber(this.value.trim(), this.tables.kinds[this.style] ?? "plain");
    return this.type === "b" ? (this.value === "1" ? "TRUE" : "FALSE") : this.value;
  }
}

/** The cells of one worksheet part. */
export function readWorksheet(bytes: Uint8Array, name: string, tables: WorkbookTables): Sheet {
  const reader = new WorksheetReader(new Sheet(name, tables.mostCells), tables);
  reader.sheet.leaveOut(tables.asides.get(name) ?? []);
  walkXml(bytes, {
    open: (tag, attributes) => reader.open(tag, attributes),
    text: (text) => reader.text(text),
    close: (tag) => reader.close(tag),
  });
  return reader.sheet;
}
