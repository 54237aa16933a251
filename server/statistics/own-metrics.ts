import { appendAudit } from "@/db/audit";
import { inTransaction } from "@/db/client";
import {
  findOwnMetric,
  insertOwnMetric,
  listOwnMetrics as listStored,
  type OwnMetricRow,
  retireOwnMetric as storeRetirement,
  shareOwnMetric as storeSharing,
} from "@/db/statistics/own-metrics";
import { faultOfOwnMetric, type OwnMetric, type OwnMetricFault } from "@/domain/metrics/own-metric";
import type { SignedInContext } from "../context";
import { found, NotAllowedError } from "../errors";
import { requireAction } from "../require-action";
import { definitionOf } from "./known-metrics";
import type { OwnMetricView } from "./statistics-replies";

export type NewOwnMetric = Omit<OwnMetric, "id"> & { readonly shared: boolean };

export type CreateOwnMetricResult =
  | { readonly outcome: "created"; readonly id: number }
  | { readonly outcome: "refused"; readonly reason: OwnMetricFault | "nameTaken" };

/** The metrics of one's own the viewer may use: own ones and those that others share. */
export function listOwnMetrics(ctx: SignedInContext): readonly OwnMetricView[] {
  requireAction(ctx, "statistics.read");
  return listStored(ctx.db, ctx.viewer.accountId).map((row) => viewOf(row, ctx.viewer.accountId));
}

/** Makes a metric from picks of the dictionary, private or shared, with an audit row. Refusals change nothing. */
export function createOwnMetric(ctx: SignedInContext, told: NewOwnMetric): CreateOwnMetricResult {
  requireAction(ctx, "statistics.read");
  const { viewer } = ctx;
  const trimmed = { ...told, nameZh: told.nameZh.trim(), nameEn: told.nameEn.trim() };
  const fault = faultOfOwnMetric(trimmed);
  if (fault) return { outcome: "refused", reason: fault };
  return inTransaction(ctx.db, (tx) => {
    const taken = listStored(tx, viewer.accountId).some(({ nameZh, nameEn }) => nameZh === trimmed.nameZh || nameEn === trimmed.nameEn);
    if (taken) return { outcome: "refused", reason: "nameTaken" };
    const at = ctx.now();
    const id = insertOwnMetric(tx, trimmed, { accountId: viewer.accountId, at });
    appendAudit(tx, { at, viewer, action: "metric.create", bodyId: null, reportId: null, detail: { metric: id, ...trimmed } });
    return { outcome: "created", id };
  });
}

/** Shows one's metric to everybody, or to oneself alone. Only its maker may. NotFoundError when the viewer cannot see it. */
export function shareOwnMetric(ctx: SignedInContext, { id, shared }: { readonly id: number; readonly shared: boolean }): void {
  change(ctx, id, { action: "metric.share", detail: { shared } }, (tx) => storeSharing(tx, id, shared));
}

/** Takes one's metric out of what is offered; it is never deleted. Only its maker may. */
export function retireOwnMetric(ctx: SignedInContext, { id }: { readonly id: number }): void {
  const by = { accountId: ctx.viewer.accountId, at: ctx.now() };
  change(ctx, id, { action: "metric.retire", detail: {} }, (tx) => storeRetirement(tx, id, by));
}

function change(
  ctx: SignedInContext,
  id: number,
  told: { readonly action: string; readonly detail: Readonly<Record<string, unknown>> },
  write: (tx: Parameters<Parameters<typeof inTransaction>[1]>[0]) => void,
): void {
  requireAction(ctx, "statistics.read");
  const { viewer } = ctx;
  inTransaction(ctx.db, (tx) => {
    const row = found(findOwnMetric(tx, id, viewer.accountId));
    if (row.createdBy !== viewer.accountId) throw new NotAllowedError();
    write(tx);
    const detail = { metric: id, ...told.detail };
    appendAudit(tx, { at: ctx.now(), viewer, action: told.action, bodyId: null, reportId: null, detail });
  });
}

function viewOf(row: OwnMetricRow, accountId: number): OwnMetricView {
  const { shared, maker, createdAt, createdBy } = row;
  return { ...definitionOf(row), shared, maker, createdAt, mine: createdBy === accountId };
}
