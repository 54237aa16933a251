import type { BodyScope } from "@/domain/body/body-scope";
import { emptyResult } from "@/domain/metrics/compute-metric";
import { codeOf, type FigureCode } from "@/domain/metrics/figure-table";
import type { Metric, MetricResult } from "@/domain/metrics/metric";
import {
  type RankedValues,
  rankValues,
  rowOfBody,
  type ToRank,
  type Unranked,
  unrankedBecause,
  withoutRow,
  withRow,
} from "@/domain/metrics/ranked-values";
import type { Database } from "../client";
import { prepared } from "../prepared";
import { MetricColumn, readerOf } from "./metric-column";
import { type RegisteredBody, RegisterSnapshot, readEpochs } from "./register-snapshot";

/** Columns and rankings kept at most; a column of 40,000 bodies takes 0.7 MB, a ranking as much. */
const MOST_COLUMNS = 60;
const MOST_RANKINGS = 60;
/** More changes than these at once, and rankings are sorted anew. */
const MOST_PATCHES = 100;

/** A ranking as it is kept: the ranked values, and who of the scope is not among them. */
interface KeptRanking {
  readonly columnKey: string;
  readonly members: ReadonlySet<number>;
  ranked: RankedValues;
  readonly unranked: Map<number, Unranked | null>;
  counted: { readonly at: number; readonly leftOut: RankedScope["leftOut"] } | null;
}

/** A metric's ranking in a scope and year, and any body's own value. */
export interface RankedScope {
  readonly ranked: RankedValues;
  readonly leftOut: Readonly<Partial<Record<Unranked, number>>>;
  readonly figureOf: (bodyId: number) => { readonly result: MetricResult; readonly code: FigureCode };
  readonly rowOf: (bodyId: number) => number;
  readonly namesOf: (bodyIds: readonly number[]) => readonly string[];
}

/**
 * Columns of metric values and rankings in memory, brought up to date by what is newer in the database: a question over 40,000
 * bodies then reads no row. Never used inside a unit of work, which might be undone.
 */
export class StatisticsMemory {
  private kept: RegisterSnapshot | null = null;
  private valuesAt = -1;
  private reportsAt = -1;
  private readonly columns = new Map<string, MetricColumn>();
  private readonly rankings = new Map<string, KeptRanking>();

  constructor(private readonly db: Database) {}

  /** The register as it is now; everything kept is brought up to date first. */
  register(): RegisterSnapshot {
    const epochs = readEpochs(this.db);
    if (this.kept?.epoch !== epochs.register) {
      this.kept = new RegisterSnapshot(this.db, epochs.register);
      this.columns.clear();
      this.rankings.clear();
    } else if (epochs.values !== this.valuesAt) this.patch(this.kept);
    this.valuesAt = epochs.values;
    this.reportsAt = epochs.reports;
    return this.kept.seenAt(epochs);
  }

  /** Ranks the approved values of a scope's bodies; everybody else is counted by the reason. */
  rank({ metric, year, scope }: { readonly metric: Metric; readonly year: number; readonly scope: BodyScope }): RankedScope {
    const register = this.register();
    const column = this.column(register, metric, year);
    const ranking = this.ranking(register, column, scope);
    const resultOf = (id: number) => column.resultAt(register.placeOf.get(id) ?? -1) ?? emptyResult(metric, "notReported");
    const unreported = (id: number): FigureCode => {
      const body = register.find(id);
      return body ? register.unreported(body, year) : "x";
    };
    return {
      ranked: ranking.ranked,
      leftOut: this.leftOut(ranking, unreported),
      figureOf: (id) => {
        const result = resultOf(id);
        return { result, code: codeOf(result, result.reason === "notReported" ? unreported(id) : "r") };
      },
      rowOf: (id) => rowOfBody(ranking.ranked, { bodyId: id, value: resultOf(id).value ?? Number.NaN }),
      namesOf: (ids) => ids.map((id) => register.find(id)?.name ?? ""),
    };
  }

  private column(register: RegisterSnapshot, metric: Metric, year: number): MetricColumn {
    const key = columnKey(metric, year);
    const known = this.columns.get(key);
    if (known) return touched(this.columns, key, known);
    const column = new MetricColumn(metric, year, register.bodies.length);
    for (const [bodyId, operands] of readerOf(metric)(this.db, year, null)) column.set(register.placeOf.get(bodyId) ?? -1, operands);
    return keep(this.columns, { key, value: column, most: MOST_COLUMNS });
  }

  private ranking(register: RegisterSnapshot, column: MetricColumn, scope: BodyScope): KeptRanking {
    const key = `${columnKey(column.metric, column.year)}|${JSON.stringify([scope.under, scope.level, scope.kind])}`;
    const known = scope.ids ? undefined : this.rankings.get(key);
    if (known) return touched(this.rankings, key, known);
    const ranking = rankBodies(register, column, register.inScope(scope));
    return scope.ids ? ranking : keep(this.rankings, { key, value: ranking, most: MOST_RANKINGS });
  }

  /** Counted once for each state of the reports: whether one waits changes from day to day. */
  private leftOut(ranking: KeptRanking, unreported: (id: number) => FigureCode): RankedScope["leftOut"] {
    if (ranking.counted?.at === this.reportsAt) return ranking.counted.leftOut;
    const leftOut = leftOutOf(ranking, unreported);
    ranking.counted = { at: this.reportsAt, leftOut };
    return leftOut;
  }

  /** Carries the values written since into columns and rankings. */
  private patch(register: RegisterSnapshot): void {
    const rows = prepared(this.db, "select year, body_id from metric_values where epoch > ?").raw().all(this.valuesAt) as [
      number,
      number,
    ][];
    const changed = new Map<number, number[]>();
    for (const [year, bodyId] of rows) changed.set(year, [...(changed.get(year) ?? []), bodyId]);
    for (const [key, column] of this.columns) {
      const ids = changed.get(column.year);
      if (!ids) continue;
      for (const [bodyId, operands] of readerOf(column.metric)(this.db, column.year, ids))
        column.set(register.placeOf.get(bodyId) ?? -1, operands);
      for (const [rankingKey, ranking] of this.rankings) {
        if (ranking.columnKey !== key) continue;
        if (ids.length > MOST_PATCHES) this.rankings.delete(rankingKey);
        else for (const id of ids) rerank(ranking, { column, bodyId: id, place: register.placeOf.get(id) ?? -1 });
      }
    }
  }
}

const columnKey = (metric: Metric, year: number) => `${metric.id}@${year}`;

/** Why a body is not ranked; null for one whose report is not in force, whose reason may change at any time. */
function standingOf(
  column: MetricColumn,
  place: number,
): { readonly why: Unranked | null; readonly toRank: Omit<ToRank, "bodyId"> | null } {
  const result = column.resultAt(place);
  if (!result) return { why: null, toRank: null };
  const why = unrankedBecause(column.metric, result, "r");
  if (why !== null) return { why, toRank: null };
  return { why, toRank: { value: result.value ?? 0, n: result.numerator ?? 0, d: result.denominator } };
}

function rankBodies(register: RegisterSnapshot, column: MetricColumn, bodies: readonly RegisteredBody[]): KeptRanking {
  const unranked = new Map<number, Unranked | null>();
  const found: ToRank[] = [];
  for (const { id } of bodies) {
    const { why, toRank } = standingOf(column, register.placeOf.get(id) ?? -1);
    if (toRank) found.push({ bodyId: id, ...toRank });
    else unranked.set(id, why);
  }
  const members = new Set(bodies.map(({ id }) => id));
  return { columnKey: columnKey(column.metric, column.year), members, ranked: rankValues(found), unranked, counted: null };
}

/** Takes a body from its place in a ranking, if it has one, and puts it where it belongs now. */
function rerank(ranking: KeptRanking, of: { readonly column: MetricColumn; readonly bodyId: number; readonly place: number }): void {
  const { column, bodyId, place } = of;
  if (!ranking.members.has(bodyId)) return;
  ranking.counted = null;
  if (!ranking.unranked.has(bodyId)) {
    const row = ranking.ranked.bodies.indexOf(bodyId);
    if (row >= 0) ranking.ranked = withoutRow(ranking.ranked, row);
  }
  const { why, toRank } = standingOf(column, place);
  if (toRank) {
    ranking.unranked.delete(bodyId);
    ranking.ranked = withRow(ranking.ranked, { bodyId, ...toRank });
  } else ranking.unranked.set(bodyId, why);
}

function leftOutOf({ unranked }: KeptRanking, unreported: (id: number) => FigureCode): RankedScope["leftOut"] {
  const counts: Partial<Record<Unranked, number>> = {};
  for (const [id, why] of unranked) {
    const reason = why ?? unreported(id);
    counts[reason] = (counts[reason] ?? 0) + 1;
  }
  return counts;
}

/** The least recently used goes first. */
function keep<V>(map: Map<string, V>, { key, value, most }: { readonly key: string; readonly value: V; readonly most: number }): V {
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > most && oldest !== undefined) map.delete(oldest);
  return value;
}

function touched<V>(map: Map<string, V>, key: string, value: V): V {
  map.delete(key);
  map.set(key, value);
  return value;
}

const memories = new WeakMap<Database["$client"], StatisticsMemory>();

/** The memory of a database, kept while it is open. */
export function memoryOf(db: Database): StatisticsMemory {
  const memory = memories.get(db.$client) ?? new StatisticsMemory(db);
  memories.set(db.$client, memory);
  return memory;
}
