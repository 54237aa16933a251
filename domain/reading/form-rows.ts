import type { Source } from "../document/source";
import type { TableId } from "../form/edition";

/** A piece of text that may be a label or a value, with where it stands. */
export interface Piece {
  readonly text: string;
  readonly source: Source;
}

/** One printed row of a statutory table. In `lines` empty cells are lost, so only a full count of values can be trusted. */
export interface PrintedRow {
  readonly table: TableId;
  readonly origin: "table" | "lines";
  readonly pieces: readonly Piece[];
  /** The table tells how far cells reach, so no blank cell only fills up a label's width. */
  readonly hasSpans: boolean;
  /** Narrower than its table or its header: a cell was lost, so that no blank in it proves a place. */
  readonly isNarrow?: boolean;
  /** It holds, or may hold, parts of several rows, or only a part of its own: none of its values can be told. */
  readonly isMixed?: boolean;
  /** Columns of the grid up to the row's end, with those that cells from above reach into; rows of tables only. */
  readonly width?: number;
}
