import { and, inArray, sql } from "drizzle-orm";
import { scopeOfKind } from "@/domain/body/body";
import { isRequired } from "@/domain/body/is-required";
import { fromStored, toStored } from "@/domain/facts/stored-value";
import type { CellId } from "@/domain/form/edition";
import { isAddable } from "@/domain/metrics/aggregate";
import { computableMetrics } from "@/domain/metrics/catalogue";
import { rollUpFacts } from "@/domain/rollup/roll-up-facts";
import type { MetricSums, RollUpBasis, SubtreeSums } from "@/domain/rollup/subtree-sums";
import { type BodyRow, listBodies, listChildrenInYear } from "../bodies";
import type { Reader } from "../client";
import { readExempt } from "../obligations";
import { loadFacts } from "../reports/version-facts";
import { report } from "../schema/reports";
import { readMetrics } from "./read-metrics";

export interface SubtreeOf {
  readonly bodyId: number;
  readonly year: number;
  readonly basis: RollUpBasis;
}

/** The bodies whose reports a roll-up adds, as the tree stood in the year; those not expected to report are left out unless they did. */
function listParts(reader: Reader, { bodyId, year, basis }: SubtreeOf): readonly (BodyRow & { readonly versionId: number | null })[] {
  const self = listBodies(reader).find(({ id }) => id === bodyId);
  if (!self) return [];
  const below = (id: number): BodyRow[] =>
    listChildrenInYear(reader, id, year).flatMap((child) =>
      basis === "parts" && child.kind === "government" ? [child] : [child, ...below(child.id)],
    );
  const filing = (kind: BodyRow["kind"]) => basis === "parts" || scopeOfKind(kind) === "own";
  const members = [...(scopeOfKind(self.kind) === "own" ? [self] : []), ...below(bodyId)].filter(({ kind }) => filing(kind));
  const ids = JSON.stringify(members.map(({ id }) => id));
  const reports = reader
    .select({ bodyId: report.bodyId, scope: report.scope, versionId: report.approvedVersionId })
    .from(report)
    .where(and(sql`${report.bodyId} in (select value from json_each(${ids}))`, inArray(report.year, [year])))
    .all();
  const isExempt = readExempt(reader, [year]);
  return members.flatMap((body) => {
    const versionId = reports.find((one) => one.bodyId === body.id && one.scope === scopeOfKind(body.kind))?.versionId ?? null;
    const owed = isRequired(body, year) && !isExempt(body.id, year);
    return versionId !== null || owed ? [{ ...body, versionId }] : [];
  });
}

/** The sums of a subtree and year on one basis. A body without anything below it is its own sum. */
export function readRollUp(reader: Reader, of: SubtreeOf): SubtreeSums {
  const parts = listParts(reader, of);
  const reported = parts.filter(({ versionId }) => versionId !== null);
  const loaded = loadFacts(
    reader,
    reported.map(({ versionId }) => versionId ?? 0),
  );
  const facts = reported.map(({ id, versionId }) => ({ bodyId: id, facts: loaded.get(versionId ?? 0)?.facts ?? null }));
  const sum = rollUpFacts(facts).facts;
  const partial: Partial<Record<CellId, { sum: number; stated: number }>> = {};
  for (const cell of Object.keys(sum.missing) as CellId[]) {
    const values = facts.flatMap((part) => part.facts?.values[cell] ?? []);
    const stored = values.reduce((all, value) => all + toStored(cell, value), 0);
    partial[cell] = { sum: fromStored(cell, stored), stated: values.length };
  }
  const rows = readMetrics(reader, {
    metrics: computableMetrics.map(({ id }) => id),
    years: [of.year],
    bodyIds: reported.map(({ id }) => id),
  });
  const metrics = Object.fromEntries(
    computableMetrics.map((metric): [string, MetricSums] => {
      const counted = rows.filter((row) => row.metric === metric.id && isAddable(metric, row));
      const add = (operand: "numerator" | "denominator") =>
        counted.length === 0 || counted.every((row) => row[operand] === null)
          ? null
          : Number(counted.reduce((all, row) => all + (row[operand] ?? 0), 0).toFixed(6));
      return [metric.id, { numerator: add("numerator"), denominator: add("denominator"), counted: counted.length }];
    }),
  );
  return { ...of, reported: reported.length, expected: parts.length, facts: sum, partial, metrics };
}

/** The bodies expected in a roll-up whose report is not in force, in the order of the tree. */
export function listUnreported(reader: Reader, of: SubtreeOf): readonly BodyRow[] {
  return listParts(reader, of).filter(({ versionId }) => versionId === null);
}

/** Reports in force and expected below each body directly under one (own reports of its whole subtree). */
export function listCompleteness(reader: Reader, bodyId: number, year: number) {
  return listChildrenInYear(reader, bodyId, year).map(({ id, name }) => {
    const { reported, expected } = readRollUp(reader, { bodyId: id, year, basis: "own" });
    return { bodyId: id, name, reported, expected };
  });
}
