import type { Source } from "../document/source";
import type { MissingReason, TableEditions } from "../facts/facts";
import type { CellId, SectionId } from "../form/edition";
import type { FileRefusalCode } from "../refusals/refusal-catalogue";

/** One cell as read: its number with the raw text, or missing with the reason. The source is null when nothing was found. */
export interface CellReading {
  readonly value: number | null;
  /** The text as it stands in the document, untouched. */
  readonly raw: string;
  readonly missing: MissingReason | null;
  readonly source: Source | null;
  /** Why a person should look again although a number was read (surplus column dropped, units removed); null when certain. */
  readonly doubt: Doubt | null;
}

/**
 * `surplusColumn`: the row held one value more than the form, and only one way of dropping it agrees with every sum.
 * `remark`: words in brackets stood behind the number, 22（其中修订16件）.
 */
export type Doubt = "surplusColumn" | "unitSuffix" | "missingLabel" | "remark";

/** A figure stated in prose (section one or six), ids of the narrative catalogue. */
export interface NarrativeFigure {
  readonly id: string;
  /** Number in `unit`; percentages as stated (93.88). */
  readonly value: number;
  readonly unit: string;
  /** The sentence or clause that states it, as printed. */
  readonly quote: string;
  /** Where the number itself stands. */
  readonly source: Source;
  /** The channel the text names (省长信箱, 12345…), else null. */
  readonly channel: string | null;
  /** True for 余, 约, 多, 近: the value is approximate. */
  readonly approximate: boolean;
}

/** A percentage that directly follows the number it speaks of, with its operands as far as the text names them. */
export interface StatedPercentage {
  /** `share`: 12件，占60%. `growth`: 20件，同比增长25%, negative for decline. */
  readonly kind: "share" | "growth";
  /** Id of the narrative figure it follows, and that figure's value. */
  readonly of: string;
  readonly operand: number;
  /** Last year's number where the growth names it (较2023年的16件增长25%). */
  readonly former: number | null;
  /** What it is a share of, in the text's words (办结总数); null where it does not say. */
  readonly base: string | null;
  /** Percent as stated: 60, −8.33. */
  readonly value: number;
  readonly quote: string;
  readonly source: Source;
}

/** A statement without a number that a check can hold against the tables. */
export interface NarrativeClaim {
  readonly id: "noCorrection" | "noDispute" | "noReconsideration" | "noLitigation" | "noApplication";
  readonly quote: string;
  readonly source: Source;
}

/** The text of one section: blocks [from, to) of the document. */
export interface SectionSpan {
  readonly id: SectionId;
  readonly from: number;
  readonly to: number;
}

/**
 * `certain`: one title in the prescribed words names body and year, and nothing speaks against it. `probable`: slips were mended,
 * letters simplified, several years named, or it stands outside the title: a person confirms it.
 */
export type Confidence = "certain" | "probable";

/** What the title and text say about who reports and for which year; never defaulted. */
export interface Identity {
  /** The body's name as printed (slips mended, simplified letters), or null when the document does not say. */
  readonly body: string | null;
  readonly year: number | null;
  readonly bodySource: Source | null;
  readonly yearSource: Source | null;
  /** Left out where neither is told. */
  readonly confidence?: Confidence;
}

/**
 * `ambiguousRow`: the values of a row cannot be told apart. `surplusColumnDropped`: see `Doubt`. `editionUncertain`: no label
 * tells the form's edition. `mixedTable`: rows of two editions in one table. `unmappedRow`: a row the form does not have.
 * `rowByPosition`: a row without a label, told by its place.
 */
export type ReadingProblemCode =
  | "ambiguousRow"
  | "surplusColumnDropped"
  | "editionUncertain"
  | "mixedTable"
  | "unmappedRow"
  | "rowByPosition";

/** Something a person should know about the reading; its sentences are in `problemTexts`. */
export interface ReadingProblem {
  readonly code: ReadingProblemCode;
  readonly table: "disclosure" | "applications" | "disputes" | null;
  readonly cells: readonly CellId[];
  readonly source: Source | null;
}

/** A sum printed beside the form's own cells (小计): no cell of the report, only held against the cells it adds up. */
export interface PrintedSubtotal {
  readonly rule: "T3-COL-DENIED" | "T3-ROW-LEGAL";
  /** The derived sum it prints: applications.denied.total, applications.granted.organizations. */
  readonly expression: string;
  readonly value: number;
  readonly source: Source;
}

/** Everything read from one document. Pure data: the same document always gives the same reading. */
export interface Reading {
  readonly identity: Identity;
  readonly editions: TableEditions;
  readonly cells: Readonly<Partial<Record<CellId, CellReading>>>;
  readonly narrative: readonly NarrativeFigure[];
  readonly claims: readonly NarrativeClaim[];
  readonly sections: readonly SectionSpan[];
  readonly problems: readonly ReadingProblem[];
  /** Left out where none is stated. */
  readonly percentages?: readonly StatedPercentage[];
  /** Left out where none is printed. */
  readonly subtotals?: readonly PrintedSubtotal[];
}

/** Why a document cannot be read at all. `code` is a message key; the sentence says what to do. */
export interface Refusal {
  readonly code: FileRefusalCode;
  readonly message: { readonly zh: string; readonly en: string };
  /** Of a file that holds several reports: each by its place, to choose from. */
  readonly parts?: readonly { readonly body: string | null; readonly year: number | null }[];
}
