import type { LineageKind } from "@/domain/body/body-event";
import type { Bilingual, Finding } from "@/domain/checks/finding";
import type { Document } from "@/domain/document/document";
import type { Source } from "@/domain/document/source";
import type { CellId } from "@/domain/form/edition";
import type { Coverage, MetricResult, NoValueReason, Reliability } from "@/domain/metrics/metric";
import type { OwnMetric } from "@/domain/metrics/own-metric";
import type { Takeaway } from "@/domain/takeaways/find-takeaways";
import type { Sentence } from "@/domain/takeaways/sentence";

/** One body's values of a metric over the years of the comparison; same order as `years`. */
export interface SeriesView {
  readonly bodyId: number;
  readonly name: string;
  readonly results: readonly MetricResult[];
  readonly reliability: readonly Reliability[];
}

/** Where a line does not go on by itself: the body carries on others from a year on, whose earlier years are theirs. */
export interface LineageMark {
  readonly bodyId: number;
  readonly fromYear: number;
  readonly kind: LineageKind;
  readonly predecessors: readonly { readonly bodyId: number; readonly name: string }[];
}

/** A metric for several bodies and years, with the group's own sum and its coverage for each year. */
export interface ComparisonView {
  readonly metric: string;
  readonly years: readonly number[];
  readonly series: readonly SeriesView[];
  readonly total: { readonly results: readonly MetricResult[]; readonly coverage: readonly Coverage[] };
  /** Mergers and divisions within the years shown; left out where there are none. */
  readonly lineage?: readonly LineageMark[];
  /** 95 % interval (Wilson) of each ratio of the last year, null for counts and small numbers; same order as `series`. */
  readonly intervals: readonly ({ readonly low: number; readonly high: number } | null)[];
  readonly asOf: number;
}

/** A number with its base and coverage, as the leader's overview prints it. */
export interface KeyNumber {
  readonly metric: string;
  readonly bodyId: number;
  readonly result: MetricResult;
  readonly former: MetricResult | null;
  readonly coverage: Coverage;
}

export interface FunnelPoint {
  readonly bodyId: number;
  readonly name: string;
  readonly numerator: number;
  readonly denominator: number;
  /** Outside the 99.8 % binomial limits around the group's share. */
  readonly outside: boolean;
}

/** The leader's overview of one year: headline, four numbers, at most five charts, three things worth a look. */
export interface OverviewView {
  readonly year: number;
  readonly scopeName: string;
  readonly headline: Sentence;
  readonly keyNumbers: readonly KeyNumber[];
  /** New applications over the years, the sum of all governments in scope. */
  readonly trend: { readonly years: readonly number[]; readonly results: readonly MetricResult[]; readonly coverage: readonly Coverage[] };
  /** Six outcomes of concluded applications for the last three years. */
  readonly composition: readonly {
    readonly year: number;
    readonly total: number | null;
    readonly parts: readonly { readonly id: string; readonly label: Bilingual; readonly value: number | null }[];
    readonly coverage: Coverage;
  }[];
  /** Mailbox closure by body, with those that state no figure. */
  readonly mailboxes: { readonly stated: readonly SeriesView[]; readonly silent: readonly string[] };
  readonly funnel: { readonly points: readonly FunnelPoint[]; readonly share: number | null };
  /** New applications by city, descending. */
  readonly ranking: readonly { readonly bodyId: number; readonly name: string; readonly value: number | null }[];
  readonly takeaways: readonly Takeaway[];
  readonly asOf: number;
  /** How many bodies owe a report for the year. */
  readonly due: number;
  /** Those among them without an approved report. */
  readonly unreported: readonly string[];
}

/** The big screen: the overview of a year, and the governments below with some metrics each. */
export interface ScreenView {
  readonly overview: OverviewView;
  readonly cities: {
    readonly metrics: readonly string[];
    /** Results in the order of `metrics`. */
    readonly rows: readonly { readonly bodyId: number; readonly name: string; readonly results: readonly MetricResult[] }[];
  };
}

/** One operand of a metric: a cell (or sum of cells), or a narrative figure with its sentence. */
export interface OperandView {
  readonly expression: string;
  readonly label: Bilingual;
  readonly value: number | null;
  readonly role: "numerator" | "denominator";
  readonly parts: readonly {
    readonly label: string;
    readonly value: number | null;
    readonly cell: CellId | null;
    readonly raw: string | null;
    readonly source: Source | null;
    readonly quote: string | null;
  }[];
}

export const contributorSorts = ["value", "name", "tree"] as const;
/** By value from large to small, by name, or as the tree has them. */
export type ContributorSort = (typeof contributorSorts)[number];

/** A body in a sum with what it adds. */
export interface ContributorView {
  readonly bodyId: number;
  readonly name: string;
  readonly result: MetricResult;
}

/** Where a number comes from: formula, operands, the original words, file, version, corrections, reviewer. */
export interface ProvenanceView {
  readonly metric: string;
  /** The definition of a metric of one's own. */
  readonly own: OwnMetric | null;
  /** Null for the total of a comparison, which is no body's. */
  readonly bodyId: number | null;
  readonly bodyName: string;
  readonly year: number;
  readonly result: MetricResult;
  readonly interval: { readonly low: number; readonly high: number } | null;
  readonly operands: readonly OperandView[];
  /** The report behind the number; null for a sum over bodies, whose parts are then listed. */
  readonly report: {
    readonly id: number;
    /** For the download of the original. */
    readonly versionId: number;
    readonly versionNumber: number;
    readonly fileName: string;
    readonly fileSha256: string;
    readonly receivedAt: number;
    readonly receivedBy: string;
    readonly approvedAt: number;
    readonly approvedBy: string;
    readonly corrections: number;
    /** Those of them that changed a cell the number rests on, newest first; null is 未填. */
    readonly changes: readonly {
      readonly cell: CellId;
      readonly oldValue: number | null;
      readonly newValue: number | null;
      readonly by: string;
      readonly at: number;
    }[];
    readonly document: Document;
    readonly findings: readonly Finding[];
  } | null;
  /** The bodies a sum adds, in pages counted from 1; none for a report of one's own. */
  readonly contributors: {
    readonly rows: readonly ContributorView[];
    readonly total: number;
    readonly page: number;
    readonly pages: number;
    readonly sort: ContributorSort;
  };
  readonly coverage: Coverage | null;
  /** The bodies a sum lacks: nothing approved (`pending`: filed and waiting), or their report gives no operands. */
  readonly absent: readonly {
    readonly bodyId: number;
    readonly name: string;
    readonly reason: NoValueReason | null;
    readonly pending: boolean;
  }[];
  readonly asOf: number;
  /** What was in force when: every approved version of the report with the number it gave, latest first; one entry or none while nothing was corrected. */
  readonly periods: readonly InForceResult[];
}

/** The number a version of a report gave while it was in force; `to` is null for the one that is. */
export interface InForceResult {
  readonly versionNumber: number;
  readonly from: number;
  readonly to: number | null;
  readonly result: MetricResult;
}

/** All metrics of one body and year beside the year before and its group (same level and kind). */
export interface BodyProfile {
  readonly bodyId: number;
  readonly name: string;
  readonly year: number;
  readonly reportId: number | null;
  readonly results: readonly {
    readonly metric: string;
    readonly result: MetricResult;
    readonly former: MetricResult | null;
    readonly group: MetricResult;
    readonly coverage: Coverage;
  }[];
}
