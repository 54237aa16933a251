import type { BodyKind, BodyLevel, ReportScope } from "../body/body";
import type { CalendarDate } from "../deadlines/deadline";
import type { Facts } from "../facts/facts";
import type { CellId, SectionId, TableId } from "../form/edition";
import type { CellReading, NarrativeClaim, NarrativeFigure, PrintedSubtotal, ReadingProblem, StatedPercentage } from "../reading/reading";
import type { Bilingual } from "./finding";
import type { RuleSettings } from "./rule-settings";

/** Everything known of a report but its figures: plain data, sent to the browser so that the same checks run there. */
export interface CheckContext {
  readonly narrative: readonly NarrativeFigure[];
  readonly claims: readonly NarrativeClaim[];
  /** The year the report is filed for. */
  readonly year?: number;
  /** The year the document's title states; null when it states none. */
  readonly titleYear?: number | null;
  /** From the register; left out, a township is told by how its text speaks of itself. */
  readonly body?: RegisteredBody;
  /** The body the document names; null when it names none. */
  readonly statedBody?: string | null;
  /** `own` or `rollup` as declared; null when nothing was declared. */
  readonly scope?: ReportScope | null;
  /** Last year's approved facts of the same body, or their sum over those it was merged from; null or left out when there are none. */
  readonly lastYear?: Facts | null;
  /** What may rightly break the continuity with last year. */
  readonly lineage?: Lineage;
  /** The text of each section found in the document (see `sectionTexts`). */
  readonly sections?: Readonly<Partial<Record<SectionId, string>>>;
  /** The document's headings and prose (see `outlineOf`). */
  readonly outline?: Outline;
  /** Percentages that follow a number in the text; left out where there are none. */
  readonly percentages?: readonly StatedPercentage[];
  /** Sums the document prints beside the form's own cells; left out where there are none. */
  readonly subtotals?: readonly PrintedSubtotal[];
  /** Cells whose printed text is more than plain digits, and what the reading noted (see `readingNotesOf`). */
  readonly notes?: ReadingNotes;
  readonly dates?: FilingDates;
  readonly likeness?: readonly Likeness[];
  readonly peers?: readonly PeerOutlier[];
  readonly parts?: RollUpParts;
  readonly filing?: Filing;
  /** Left out, every rule is as in the catalogue. */
  readonly settings?: RuleSettings;
}

/** What is known of a report. Rules whose inputs are left out are not applied; they neither pass nor fail. */
export interface CheckInput extends CheckContext {
  readonly facts: Facts;
}

/** The body as the register has it; `names` are every name it bears or bore. */
export interface RegisteredBody {
  readonly kind: BodyKind;
  readonly level: BodyLevel;
  readonly names?: readonly string[];
}

export interface Lineage {
  /** The body was merged, split or newly made since last year's report, or a government's bodies were exchanged. */
  readonly bodyChanged: boolean;
  /** Last year's report was changed after it had been approved. */
  readonly lastYearCorrected: boolean;
  /** The bodies merged since: last year's figures are their sum, where all of them reported. */
  readonly mergedFrom?: readonly string[];
}

/** What the document's prose is made of, tables left out; paragraphs joined by line breaks. */
export interface Outline {
  /** Section headings as printed, in document order. */
  readonly headings: readonly { readonly id: SectionId; readonly text: string }[];
  /** What stands before the first section: title and preface. */
  readonly preface: string;
  readonly prose: string;
  /** Rows that the tables print twice with different values. */
  readonly repeatedRows: readonly RepeatedRow[];
}

/** A row of a statutory table by the form's ids. */
export interface RepeatedRow {
  readonly table: TableId;
  readonly row: string;
}

/** What the reading noted of one cell. It speaks of the report's cell only as long as that still has this value. */
export interface CellNote extends Pick<CellReading, "value" | "raw" | "doubt"> {
  readonly cell: CellId;
}

export interface ReadingNotes {
  readonly cells: readonly CellNote[];
  readonly problems: readonly Pick<ReadingProblem, "code" | "table" | "cells">[];
}

/** Dates in Asia/Shanghai; null where unknown. */
export interface FilingDates {
  readonly publishedOn: CalendarDate | null;
  readonly filedOn: CalendarDate | null;
  /** Last day for filing with the office. */
  readonly deadline: CalendarDate | null;
  /** Last day for publishing to society. */
  readonly publishBy: CalendarDate | null;
}

/** How much of sections one and five is shared with one other text; only the likest texts need be given. */
export interface Likeness {
  /** Characters in common, and characters compared: common wording, which is no copying, is left out. */
  readonly shared: number;
  readonly length: number;
  /** Null for the body's own report of another year. */
  readonly body: string | null;
  readonly year: number;
}

/** A metric that lies far from the median of the peer group. */
export interface PeerOutlier {
  readonly metric: string;
  readonly name: Bilingual;
  readonly cells: readonly CellId[];
  /** As printed: 3.76 %（12/319）. */
  readonly value: string;
  readonly median: string;
  /** How far from the median, in standardised median absolute deviations (see `compareWithPeers`); negative below it. */
  readonly deviations: number;
  readonly bodies: number;
}

/** The reports a roll-up adds up. */
export interface RollUpParts {
  /** Their sum (see `rollUpFacts`). */
  readonly sum: Facts;
  readonly expected: number;
  /** Names of the bodies that have no report in the sum. */
  readonly missing: readonly string[];
  /** The largest part of each cell. */
  readonly largest: Readonly<Partial<Record<CellId, { readonly body: string; readonly value: number }>>>;
}

/** How the report came to be filed. */
export interface Filing {
  /** Other reports of the same body, year and scope. */
  readonly sameReports?: number;
  /** The figures that were published, and why they are changed; left out before publication. */
  readonly published?: { readonly facts: Facts; readonly reason: string | null };
  /** The figures of another copy of the report: the attachment of a web page. */
  readonly otherCopy?: { readonly name: string; readonly facts: Facts };
}
