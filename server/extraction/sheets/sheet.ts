import { limits } from "../extracted";
import { refuse } from "../refusals";

/** A rectangle of merged cells, rows and columns counted from 0, both ends included. */
export interface Merge {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

const MOST_MERGES = 2_000;
/** Each is asked about every cell. */
const MOST_HIDDEN_RANGES = 2_000;

/** One sheet of a workbook as it is stored: the texts of its cells, what is merged and what is hidden. */
export class Sheet {
  /** By row, then by column. */
  readonly rows = new Map<number, Map<number, string>>();
  readonly merges: Merge[] = [];
  readonly hiddenRows = new Set<number>();
  private readonly hiddenColumns: { readonly from: number; readonly to: number }[] = [];
  private asides: readonly Merge[] = [];
  private count = 0;
  private characters = 0;

  constructor(
    readonly name: string,
    private readonly mostCells: number = limits.cells,
  ) {}

  put(row: number, column: number, text: string): void {
    if (text.trim() === "" || this.isAside(row, column)) return;
    this.count += 1;
    this.characters += text.length;
    if (this.count > this.mostCells || this.characters > limits.characters) refuse("tooLarge");
    const cells = this.rows.get(row) ?? new Map<number, string>();
    cells.set(column, text);
    this.rows.set(row, cells);
  }

  /** Ranges that are no part of the report: what stands in them is not put. */
  leaveOut(asides: readonly Merge[]): void {
    this.asides = asides;
  }

  private isAside(row: number, column: number): boolean {
    return this.asides.some(({ top, bottom, left, right }) => top <= row && row <= bottom && left <= column && column <= right);
  }

  merge(merge: Merge): void {
    if (this.merges.length >= MOST_MERGES) refuse("tooLarge");
    this.merges.push(merge);
  }

  hideColumns(from: number, to: number): void {
    if (this.hiddenColumns.length >= MOST_HIDDEN_RANGES) refuse("tooLarge");
    this.hiddenColumns.push({ from, to });
  }

  isHiddenColumn(column: number): boolean {
    return this.hiddenColumns.some(({ from, to }) => from <= column && column <= to);
  }
}
