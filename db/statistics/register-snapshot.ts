import type { BodyKind, BodyLevel } from "@/domain/body/body";
import type { BodyScope } from "@/domain/body/body-scope";
import type { FigureCode } from "@/domain/metrics/figure-table";
import { statesInReview } from "@/domain/report/life";
import type { Database } from "../client";
import { prepared } from "../prepared";

/** A body as statistics need it. */
export interface RegisteredBody {
  readonly id: number;
  readonly name: string;
  readonly level: BodyLevel;
  readonly kind: BodyKind;
  readonly path: string;
  readonly validFrom: number;
  readonly validTo: number | null;
}

/** Counters of the database; what was read at other ones is read anew. */
export interface Epochs {
  readonly register: number;
  readonly reports: number;
  readonly values: number;
}

export function readEpochs(db: Database): Epochs {
  const text = "select register, reports, (select coalesce(max(epoch), 0) from metric_values) from statistics_epoch";
  const [register, reports, values] = prepared(db, text).raw().get() as [number, number, number];
  return { register, reports, values };
}

/** All bodies in memory, with who owes what: for questions over many of them at once. Never used inside a unit of work. */
export class RegisterSnapshot {
  readonly bodies: readonly RegisteredBody[];
  /** Place among `bodies`, which are in the order of their ids. */
  readonly placeOf: ReadonlyMap<number, number>;
  /** Bodies that carry on others (合并, 拆分). */
  readonly successors: ReadonlySet<number>;
  private readonly exempt: ReadonlySet<string>;
  private readonly pending = new Map<number, ReadonlySet<number>>();
  private reports = -1;

  constructor(
    private readonly db: Database,
    readonly epoch: number,
  ) {
    const rows = prepared(db, "select id, name, level, kind, path, valid_from, valid_to from body order by id").raw().all();
    this.bodies = (rows as [number, string, BodyLevel, BodyKind, string, number, number | null][]).map(
      ([id, name, level, kind, path, validFrom, validTo]) => ({ id, name, level, kind, path, validFrom, validTo }),
    );
    this.placeOf = new Map(this.bodies.map(({ id }, place) => [id, place]));
    this.successors = new Set(prepared(db, "select successor_id from body_lineage").pluck().all() as number[]);
    const letOff = prepared(db, "select body_id, year from exemption where revoked_at is null").raw().all() as [number, number][];
    this.exempt = new Set(letOff.map(([bodyId, year]) => `${bodyId}:${year}`));
  }

  find(id: number): RegisteredBody | null {
    return this.bodies[this.placeOf.get(id) ?? -1] ?? null;
  }

  /** The bodies of a scope: picked ones as picked, others in the order of their ids. */
  inScope({ ids, under, level, kind }: BodyScope): readonly RegisteredBody[] {
    if (ids) return ids.flatMap((id) => this.find(id) ?? []);
    const root = under === undefined ? "/" : this.find(under)?.path;
    if (root === undefined) return [];
    return this.bodies.filter(
      (body) =>
        (kind ? body.kind === kind : body.kind !== "government") &&
        (!level || body.level === level) &&
        (root === "/" || body.path.startsWith(root)),
    );
  }

  /** What stands for a report that is not in force: it waits for a decision, none is owed, or it is missing. */
  unreported({ id, validFrom, validTo }: RegisteredBody, year: number): FigureCode {
    if (year < validFrom || year > (validTo ?? year)) return "x";
    if (this.pendingIn(year).has(id)) return "p";
    return this.exempt.has(`${id}:${year}`) ? "x" : "r";
  }

  /** Forgets which reports wait when any has changed its state. */
  seenAt({ reports }: Epochs): this {
    if (reports !== this.reports) this.pending.clear();
    this.reports = reports;
    return this;
  }

  private pendingIn(year: number): ReadonlySet<number> {
    const known = this.pending.get(year);
    if (known) return known;
    const states = statesInReview.map((state) => `'${state}'`).join(", ");
    const text = `select body_id from report where year = ? and state in (${states}) and approved_version_id is null`;
    const ids = new Set(prepared(this.db, text).pluck().all(year) as number[]);
    this.pending.set(year, ids);
    return ids;
  }
}
