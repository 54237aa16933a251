import { cellsOfExpression } from "@/domain/facts/cell-expression";
import { evaluateFormula, type Reference, referencesOf } from "@/domain/facts/formula";
import { fromStored } from "@/domain/facts/stored-value";
import type { CellId } from "@/domain/form/edition";
import { editions } from "@/domain/form/editions";
import { computeMetric, emptyResult, resultOf } from "@/domain/metrics/compute-metric";
import type { Metric, MetricResult, NoValueReason } from "@/domain/metrics/metric";
import { ratioOf } from "@/domain/metrics/metric-ratio";
import type { Reader } from "../client";
import { prepared } from "../prepared";
import { factColumnName } from "../reports/fact-column";
import { loadFacts } from "../reports/version-facts";
import { type PackedOperands, placeOfMetric, unpackOperands } from "./pack-results";

/** The operands of a metric for bodies of a year, as one reads them: from the values as published, or from the figures. */
export type ReadOperands = (
  reader: Reader,
  year: number,
  bodyIds: readonly number[] | null,
) => Iterable<readonly [bodyId: number, PackedOperands]>;

const reasons: readonly NoValueReason[] = ["zeroDenominator", "missingInput", "notInEdition", "notReported", "noFormerYear"];
const NONE = 0;
const KNOWN = 1;

/** One metric of one year for all bodies, each at its place in the register. */
export class MetricColumn {
  private readonly n: Float64Array;
  private readonly d: Float64Array;
  /** 0: no report in force; 1: operands; above: why there are none. */
  private readonly codes: Uint8Array;

  constructor(
    readonly metric: Metric,
    readonly year: number,
    bodies: number,
  ) {
    this.n = new Float64Array(bodies);
    this.d = new Float64Array(bodies);
    this.codes = new Uint8Array(bodies);
  }

  set(place: number, { numerator, denominator, reason }: PackedOperands): void {
    this.n[place] = numerator ?? 0;
    this.d[place] = denominator ?? Number.NaN;
    this.codes[place] = numerator === null ? 2 + reasons.indexOf(reason ?? "missingInput") : KNOWN;
  }

  /** The result of the body at a place; null without a report in force. */
  resultAt(place: number): MetricResult | null {
    const code = this.codes[place] ?? NONE;
    if (code === NONE) return null;
    if (code !== KNOWN) return emptyResult(this.metric, reasons[code - 2] ?? "missingInput");
    const below = this.d[place] ?? Number.NaN;
    return resultOf(this.metric, this.n[place] ?? 0, Number.isNaN(below) ? null : below);
  }
}

/** How the operands of a metric are read: published ones of the catalogue, else computed from the figures in force. */
export function readerOf(metric: Metric): ReadOperands {
  const place = placeOfMetric(metric.id);
  return place >= 0 ? publishedReader(place) : computedReader(metric);
}

const someBodies = (column: string, bodyIds: readonly number[] | null) =>
  bodyIds ? ` and ${column} in (select value from json_each(?))` : "";

function publishedReader(place: number): ReadOperands {
  return function* read(reader, year, bodyIds) {
    const text = `select body_id, operands from metric_values where year = ?${someBodies("body_id", bodyIds)}`;
    const parameters = bodyIds ? [year, JSON.stringify(bodyIds)] : [year];
    for (const [bodyId, packed] of prepared(reader, text)
      .raw()
      .all(...parameters) as [number, Uint8Array][])
      yield [bodyId, unpackOperands(packed, place)] as const;
  };
}

/** The cells of each reference when every edition that has them has the same ones; null when a report's edition decides. */
function cellsOfReferences(metric: Metric): ReadonlyMap<string, readonly CellId[]> | null {
  const { numerator, denominator } = ratioOf(metric);
  const references = [...referencesOf(numerator), ...(denominator ? referencesOf(denominator) : [])];
  const cells = new Map<string, readonly CellId[]>();
  for (const { name } of references) {
    const [first, ...others] = editions.map((edition) => cellsOfExpression(edition, name)).filter((one) => one.length > 0);
    if (!first || others.some((one) => one.join() !== first.join())) return null;
    cells.set(name, first);
  }
  return cells;
}

/** Reads the cells of a metric and computes; where one is missing, the whole report tells why. */
function computedReader(metric: Metric): ReadOperands {
  const shared = cellsOfReferences(metric);
  const cells = [...new Set([...(shared?.values() ?? [])].flat())];
  const { numerator, denominator } = ratioOf(metric);
  const columns = cells.map((cell) => `, facts."${factColumnName(cell)}"`).join("");
  return function* read(reader, year, bodyIds) {
    const text = `select report.body_id, approved_version_id${columns}
      from report join body on body.id = report.body_id join facts on facts.version_id = approved_version_id
      where report.year = ? and scope = case body.kind when 'government' then 'rollup' else 'own' end${someBodies("report.body_id", bodyIds)}`;
    const parameters = bodyIds ? [year, JSON.stringify(bodyIds)] : [year];
    const incomplete: (readonly [number, number])[] = [];
    for (const [bodyId, versionId, ...stored] of prepared(reader, text)
      .raw()
      .all(...parameters) as [number, number, ...(number | null)[]][]) {
      const values = shared && !stored.includes(null) ? new Map(cells.map((cell, at) => [cell, stored[at] ?? 0])) : null;
      if (!values || !shared) {
        incomplete.push([bodyId, versionId]);
        continue;
      }
      const lookUp = ({ name }: Reference) => {
        const added = shared.get(name) ?? [];
        const sum = added.reduce((all, cell) => all + (values.get(cell) ?? 0), 0);
        return fromStored(added[0] ?? "applications.none.none", sum);
      };
      yield [
        bodyId,
        { numerator: evaluateFormula(numerator, lookUp), denominator: denominator && evaluateFormula(denominator, lookUp), reason: null },
      ] as const;
    }
    for (const [bodyId, versionId] of incomplete) {
      const content = loadFacts(reader, [versionId]).get(versionId);
      if (content) yield [bodyId, computeMetric(metric, { ...content, former: null })] as const;
    }
  };
}
