import type { Block } from "@/domain/document/document";
import { BlockBuilder } from "./block-builder";
import { raiseDigits } from "./extract-html";
import { limits } from "./extracted";
import { refuse } from "./refusals";

type Attributes = Readonly<Record<string, string>>;

const wordNamespaces = new Set([
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  "http://purl.oclc.org/ooxml/wordprocessingml/main",
]);
/** Tracked deletions, moved-away text, ruby and field codes are not what a reader sees. */
const skipped = new Set(["del", "moveFrom", "rt", "instrText", "delText"]);

/** Elements with a meaning here; the many others are formatting. */
const known = new Set(
  "t r vanish vertAlign tab br cr noBreakHyphen tbl tr trPr tc txbxContent gridSpan gridBefore vMerge del moveFrom rt instrText delText".split(
    " ",
  ),
);

interface Spanning {
  column: number;
  columnSpan: number;
  merge: "none" | "start" | "continue";
}

interface OpenTable {
  /** For each grid column, the cell that started there and may go on below. */
  readonly above: Map<number, { rowSpan: number }>;
  column: number;
  deletedRow: boolean;
}

function isOff(value: string | undefined): boolean {
  return value === "0" || value === "false" || value === "none" || value === "off";
}

/** Reads WordprocessingML events into blocks. */
export class DocxReader {
  private readonly builder = new BlockBuilder();
  private prefix = "w:";
  private depth = 0;
  private skipFrom = 0;
  private hiddenRun = false;
  private raisedRun = false;
  private inText = false;
  private inRowProperties = false;
  private readonly tables: OpenTable[] = [];
  private readonly cells: Spanning[] = [];
  pictures = 0;

  open(name: string, attributes: Attributes): void {
    this.depth += 1;
    if (this.depth > limits.depth * 5) refuse("hostile");
    if (this.depth === 1) this.findPrefix(attributes);
    if (this.skipFrom > 0) return;
    if (name === "mc:Fallback") {
      this.skipFrom = this.depth;
      return;
    }
    if (name.endsWith(":blip") || name.endsWith(":imagedata")) this.pictures += 1;
    if (!name.startsWith(this.prefix)) return;
    const local = name.slice(this.prefix.length);
    if (!known.has(local)) return;
    if (skipped.has(local)) this.openSkipped(local);
    else if (!this.openRunPart(local, attributes)) this.openStructure(local, attributes);
  }

  private findPrefix(attributes: Attributes): void {
    const declared = Object.entries(attributes).find(([name, value]) => name.startsWith("xmlns") && wordNamespaces.has(value));
    if (!declared) refuse("damaged");
    const own = declared?.[0].slice("xmlns:".length) ?? "";
    this.prefix = own === "" ? "" : `${own}:`;
  }

  /** In a row's properties a deletion mark means the whole row is gone. */
  private openSkipped(local: string): void {
    const table = this.tables[this.tables.length - 1];
    if (local === "del" && this.inRowProperties && table) table.deletedRow = true;
    this.skipFrom = this.depth;
  }

  private value(attributes: Attributes): string | undefined {
    return attributes[`${this.prefix}val`];
  }

  private openRunPart(local: string, attributes: Attributes): boolean {
    if (local === "t") this.inText = true;
    else if (local === "r") {
      this.hiddenRun = false;
      this.raisedRun = false;
    } else if (local === "vanish") this.hiddenRun = !isOff(this.value(attributes));
    else if (local === "vertAlign") this.raisedRun = this.value(attributes) === "superscript";
    else if (local === "tab" && !this.hiddenRun) this.builder.addText(this.builder.atStart ? "" : "\t");
    else if (local === "br" || local === "cr") this.builder.addText("\n");
    else if (local === "noBreakHyphen") this.builder.addText("-");
    else return false;
    return true;
  }

  private openStructure(local: string, attributes: Attributes): void {
    const cell = this.cells[this.cells.length - 1];
    if (local === "tbl") {
      this.builder.openTable();
      this.tables.push({ above: new Map(), column: 0, deletedRow: false });
    } else if (local === "tr") this.openRow();
    else if (local === "trPr") this.inRowProperties = true;
    else if (local === "tc") this.openCell();
    else if (local === "txbxContent") this.builder.endParagraph();
    else if (local === "gridSpan" && cell) cell.columnSpan = this.count(attributes);
    else if (local === "gridBefore") this.skipColumns(attributes);
    else if (local === "vMerge" && cell) cell.merge = this.value(attributes) === "restart" ? "start" : "continue";
  }

  private count(attributes: Attributes): number {
    const value = this.value(attributes) ?? "";
    return /^\d{1,3}$/u.test(value) ? Math.max(1, Number(value)) : 1;
  }

  private skipColumns(attributes: Attributes): void {
    const table = this.tables[this.tables.length - 1];
    if (table) table.column += this.count(attributes);
  }

  private openRow(): void {
    const table = this.tables[this.tables.length - 1];
    if (!table) return;
    table.column = 0;
    table.deletedRow = false;
    this.builder.openRow();
  }

  private openCell(): void {
    const table = this.tables[this.tables.length - 1];
    if (!table) return;
    this.cells.push({ column: table.column, columnSpan: 1, merge: "none" });
    this.builder.openCell(1, 1);
  }

  text(text: string): void {
    if (!this.inText || this.skipFrom > 0 || this.hiddenRun) return;
    this.builder.addText(this.raisedRun ? raiseDigits(text) : text);
  }

  close(name: string): void {
    const skipping = this.skipFrom > 0;
    if (this.skipFrom === this.depth) this.skipFrom = 0;
    this.depth -= 1;
    if (skipping || !name.startsWith(this.prefix)) return;
    const local = name.slice(this.prefix.length);
    if (local === "t") this.inText = false;
    else if (local === "p" || local === "txbxContent") this.builder.endParagraph();
    else if (local === "trPr") this.inRowProperties = false;
    else if (local === "tc") this.closeCell();
    else if (local === "tr") this.builder.closeRow(!(this.tables[this.tables.length - 1]?.deletedRow ?? false));
    else if (local === "tbl") {
      this.builder.closeTable();
      this.tables.pop();
    }
  }

  private closeCell(): void {
    const table = this.tables[this.tables.length - 1];
    const cell = this.cells.pop();
    if (!table || !cell) return;
    table.column = cell.column + cell.columnSpan;
    const above = cell.merge === "continue" ? table.above.get(cell.column) : undefined;
    const span = { columnSpan: cell.columnSpan, rowSpan: 1 };
    const kept = this.builder.closeCell(above ? null : span);
    if (above) above.rowSpan += 1;
    else if (kept && cell.merge !== "none") table.above.set(cell.column, kept);
    else table.above.delete(cell.column);
  }

  finish(): readonly Block[] {
    return this.builder.finish();
  }
}
