/** A document as every format delivers it: blocks in reading order, text untouched but for line ends. */
export interface Document {
  readonly format: DocumentFormat;
  readonly blocks: readonly Block[];
  /** The title of a web page's head, which no reader sees on the page itself. */
  readonly title?: string;
}

export type DocumentFormat = "text" | "html" | "docx" | "pdf" | "doc" | "xlsx" | "xls" | "mhtml" | "ofd";

export type Block = Paragraph | Table;

export interface Paragraph {
  readonly kind: "paragraph";
  readonly text: string;
  /** Where its first line stands, in formats that have pages. */
  readonly place?: PageBox;
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
  /** Where the cell stands, in formats that have pages. */
  readonly place?: PageBox;
}

/** A box on a page (counted from 1), in points from the upper left corner: for highlighting. */
export interface PageBox {
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
