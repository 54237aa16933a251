/** A report as it is laid out, before it becomes a text file or a Word document. */
export interface ReportSheet {
  readonly title: string;
  /** The line under the title that marks an invented report; null on the real one. */
  readonly watermark: string | null;
  readonly sections: readonly SheetSection[];
}

export interface SheetSection {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly table: SheetTable | null;
}

export type SheetTable = readonly (readonly SheetCell[])[];

/** A cell that may span columns and rows; it stands where its span starts. */
export interface SheetCell {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
}

export const sheetCell = (text: string, columns = 1, rows = 1): SheetCell => ({ text, columns, rows });
