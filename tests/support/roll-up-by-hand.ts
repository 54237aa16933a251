import { type BodyRow, findBody, listChildrenInYear } from "@/db/bodies";
import type { Database } from "@/db/client";
import { readExempt } from "@/db/obligations";
import { findReportOf } from "@/db/reports/find-report";
import { loadFacts, type VersionFacts } from "@/db/reports/version-facts";
import { readMetricsOf } from "@/db/statistics/read-metrics";
import { scopeOfKind } from "@/domain/body/body";
import { isRequired } from "@/domain/body/is-required";
import { aggregate, isAddable } from "@/domain/metrics/aggregate";
import { computableMetrics } from "@/domain/metrics/catalogue";
import { rollUpFacts } from "@/domain/rollup/roll-up-facts";
import type { RollUpBasis } from "@/domain/rollup/subtree-sums";

interface Part {
  readonly body: BodyRow;
  readonly content: VersionFacts | null;
}

/** The reports a roll-up adds, found body by body from the top down, without anything that is stored of sums. */
function partsOf(db: Database, { bodyId, year, basis }: { bodyId: number; year: number; basis: RollUpBasis }): readonly Part[] {
  const below = (id: number): readonly BodyRow[] =>
    listChildrenInYear(db, id, year).flatMap((child) =>
      basis === "parts" && child.kind === "government" ? [child] : [child, ...below(child.id)],
    );
  const self = findBody(db, bodyId) as BodyRow;
  const members = [...(self.kind === "government" ? [] : [self]), ...below(bodyId)];
  const isExempt = readExempt(db, [year]);
  return members
    .filter((body) => isRequired(body, year) && (basis === "parts" || scopeOfKind(body.kind) === "own"))
    .map((body) => {
      const versionId = findReportOf(db, body, year)?.approvedVersionId;
      return { body, content: versionId ? (loadFacts(db, [versionId]).get(versionId) ?? null) : null };
    })
    .filter(({ body, content }) => content !== null || !isExempt(body.id, year));
}

/** What a roll-up has to hold, added up the slow way. */
export function rollUpByHand(db: Database, of: { bodyId: number; year: number; basis: RollUpBasis }) {
  const parts = partsOf(db, of);
  const reported = parts.filter(({ content }) => content !== null);
  const results = reported.map(({ body }) => new Map(readMetricsOf(db, body.id, of.year).map((result) => [result.metric, result])));
  const metrics = Object.fromEntries(
    computableMetrics.map((metric) => {
      const values = results.flatMap((one) => one.get(metric.id) ?? []);
      const { numerator, denominator } = aggregate(metric, values);
      return [metric.id, { numerator, denominator, counted: values.filter((value) => isAddable(metric, value)).length }];
    }),
  );
  const { facts } = rollUpFacts(reported.map(({ body, content }) => ({ bodyId: body.id, facts: content?.facts ?? null })));
  return { ...of, reported: reported.length, expected: parts.length, facts, metrics };
}
