import type { FigureCode, FigureTable } from "@/domain/metrics/figure-table";
import type { OwnMetric } from "@/domain/metrics/own-metric";
import type { LineageMark } from "./statistics-view";

/** Values of some metrics of some bodies over years, as plain columns. `own` defines the `own:<n>` metrics among them. */
export interface FiguresReply extends FigureTable {
  readonly names: readonly string[];
  readonly own: readonly OwnMetric[];
  readonly lineage: readonly LineageMark[];
  readonly asOf: number;
}

/** How many bodies of a scope are not ranked, by why: small bases by name, the others by the letter of their value. */
export type LeftOut = Readonly<Partial<Record<FigureCode | "tooSmall" | "small", number>>>;

/** One page of a ranking, best place first, and the asker's own place. Bodies of equal value share a place (1, 2, 2, 4). */
export interface RankingReply {
  readonly metric: string;
  readonly own: OwnMetric | null;
  readonly year: number;
  readonly order: "desc" | "asc";
  readonly page: number;
  readonly size: number;
  /** Ranked bodies of the scope. */
  readonly count: number;
  readonly places: readonly number[];
  readonly bodies: readonly number[];
  readonly names: readonly string[];
  readonly n: readonly number[];
  readonly d: readonly (number | null)[];
  /** The body asked for; place, page and percentile are null while it is not ranked. */
  readonly mine: RankedBody | null;
  readonly leftOut: LeftOut;
  readonly asOf: number;
}

export interface RankedBody {
  readonly bodyId: number;
  readonly code: FigureCode;
  readonly n: number | null;
  readonly d: number | null;
  readonly place: number | null;
  readonly page: number | null;
  /** Per cent of the ranked bodies with a lower value, 0 to 100. */
  readonly percentile: number | null;
}

/** How the ranked values of a scope are spread; everything is null or empty when none are. */
export interface DistributionReply {
  readonly metric: string;
  readonly own: OwnMetric | null;
  readonly year: number;
  readonly count: number;
  /** min, lower quartile, median, upper quartile, max. */
  readonly five: readonly [number, number, number, number, number] | null;
  /** Lower edge of the first bin, width of each; the upper edge belongs to the next bin, but for the last. */
  readonly from: number;
  readonly width: number;
  readonly counts: readonly number[];
  readonly leftOut: LeftOut;
  readonly asOf: number;
}

/** Bodies beyond 1.5 interquartile ranges from the quartiles, farthest first; `total` may exceed those listed. */
export interface OutliersReply {
  readonly metric: string;
  readonly own: OwnMetric | null;
  readonly year: number;
  readonly count: number;
  readonly fences: readonly [low: number, high: number] | null;
  readonly low: OutlierColumns;
  readonly high: OutlierColumns;
  readonly leftOut: LeftOut;
  readonly asOf: number;
}

export interface OutlierColumns {
  readonly total: number;
  readonly bodies: readonly number[];
  readonly names: readonly string[];
  readonly n: readonly number[];
  readonly d: readonly (number | null)[];
}

/** How many of the reports expected are in force, for each body directly below one, in the order of the tree. */
export interface CompletenessReply {
  readonly bodyId: number;
  readonly year: number;
  readonly bodies: readonly number[];
  readonly names: readonly string[];
  readonly reported: readonly number[];
  readonly expected: readonly number[];
}

/** A metric of one's own as its page and the chooser list it. */
export interface OwnMetricView extends OwnMetric {
  readonly shared: boolean;
  readonly maker: string;
  readonly mine: boolean;
  readonly createdAt: number;
}
