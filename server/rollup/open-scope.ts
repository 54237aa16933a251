import { type BodyRow, findBody } from "@/db/bodies";
import { readExempt } from "@/db/obligations";
import { type FiledReport, listFiled } from "@/db/rollup/list-filed";
import { listTreeInYear } from "@/db/rollup/list-tree-in-year";
import { inScope, mayDo } from "@/domain/access/access";
import type { ReportState } from "@/domain/report/life";
import { bodiesOfScope, type RollUpScope, type TreeBody } from "@/domain/rollup/roll-up-scope";
import type { SignedInContext } from "../context";
import { found, NotFoundError } from "../errors";
import { requireAction } from "../require-action";
import type { Absence, RollUpCoverage } from "./roll-up-view";

/** A body in a sum, with the version in force of its report. */
export interface Contributor {
  readonly body: TreeBody;
  readonly versionId: number;
}

/** A scope resolved for a year: the place, the bodies that are in the sum in the order of the tree, and what it covers. */
export interface OpenScope {
  readonly place: BodyRow;
  readonly scope: RollUpScope;
  readonly year: number;
  readonly contributors: readonly Contributor[];
  readonly coverage: RollUpCoverage;
}

/** The place of a roll-up: within the viewer's reach, else as if it did not exist. */
function findPlace(ctx: SignedInContext, placeId: number): BodyRow {
  requireAction(ctx, "statistics.read");
  const place = found(findBody(ctx.db, placeId));
  if (!inScope(ctx.viewer.role, ctx.viewer.bodyPath, place.path)) throw new NotFoundError();
  return place;
}

/** Resolves a scope for a year. Only approved figures take part; a body let off is not missed but counts when it reported. */
export function openScope(ctx: SignedInContext, scope: RollUpScope, year: number): OpenScope {
  const place = findPlace(ctx, scope.placeId);
  const bodies = bodiesOfScope(listTreeInYear(ctx.db, place.path, year), scope, year);
  const ids = bodies.map(({ id }) => id);
  const filed = new Map(listFiled(ctx.db, ids, year).map((report) => [report.bodyId, report]));
  const isExempt = readExempt(ctx.db, [year]);
  const contributors = bodies.flatMap((body): Contributor[] => {
    const versionId = filed.get(body.id)?.versionId ?? null;
    return versionId === null ? [] : [{ body, versionId }];
  });
  const inForce = new Set(contributors.map(({ body }) => body.id));
  const without = bodies.filter(({ id }) => !inForce.has(id));
  const missed = without.filter(({ id }) => !isExempt(id, year));
  const reviews = mayDo(ctx.viewer.role, "compliance.read");
  const reports = contributors.flatMap(({ body }) => filed.get(body.id) ?? []);
  const coverage: RollUpCoverage = {
    included: contributors.length,
    expected: contributors.length + missed.length,
    absent: missed.map(({ id, name }) => ({ bodyId: id, name, absence: reviews ? absenceOf(filed.get(id)?.state) : "unapproved" })),
    exempt: without.length - missed.length,
    reopened: reviews ? reports.filter(({ state }) => state !== "approved").length : 0,
    findings: findingsOf(reports),
  };
  return { place, scope, year, contributors, coverage };
}

const absences: Readonly<Record<ReportState, Absence>> = {
  received: "draft",
  corrected: "draft",
  submitted: "pending",
  passed: "pending",
  returned: "returned",
  approved: "unapproved",
};

const absenceOf = (state: ReportState | undefined): Absence => (state === undefined ? "notFiled" : absences[state]);

function findingsOf(reports: readonly FiledReport[]): RollUpCoverage["findings"] {
  const total = (of: (report: FiledReport) => number) => reports.reduce((sum, report) => sum + of(report), 0);
  return {
    errors: total(({ errors }) => errors),
    warnings: total(({ warnings }) => warnings),
    reports: reports.filter(({ errors, warnings }) => errors + warnings > 0).length,
  };
}
