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
  /** Where the table lies in its workbook, in formats that have sheets. */
  readonly sheet?: SheetPlace;
}

/** A sheet by name, and which of its rows and columns (both counted from 1) a table's rows and columns are. */
export interface SheetPlace {
  readonly name: string;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
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
