/** A document as every format delivers it: blocks in reading order, text untouched but for line ends. */
export interface Document {
  readonly format: DocumentFormat;
  readonly blocks: readonly Block[];
}

export type DocumentFormat = "text" | "html" | "docx";

export type Block = Paragraph | Table;

export interface Paragraph {
  readonly kind: "paragraph";
  readonly text: string;
}

export interface Table {
  readonly kind: "table";
  /** Rows as they stand in the document; a cell that spans counts once, where it starts. */
  readonly rows: readonly (readonly TableCell[])[];
}

export interface TableCell {
  readonly text: string;
  readonly columnSpan: number;
  readonly rowSpan: number;
}
