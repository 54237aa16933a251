import { z } from "zod";
import { type AuditFilter, listAudit as readAudit } from "@/db/audit";
import type { AuditView } from "../bodies/body-view";
import type { SignedInContext } from "../context";
import { requireAction } from "../require-action";

const PAGE_SIZE = 50;

export const auditQuery = z.object({
  page: z.int().min(1).max(100_000).default(1),
  /** An action, or its first part: "report." for everything about reports. */
  action: z
    .string()
    .regex(/^[A-Za-z.]{1,40}$/)
    .optional(),
  login: z.string().max(100).optional(),
  bodyId: z.int().optional(),
  reportId: z.int().optional(),
  /** From this instant on, and before that one, milliseconds since 1970. */
  from: z.int().optional(),
  before: z.int().optional(),
});

/** One page (50) of the audit log, latest first, with the number of entries the filter holds. */
export function listAudit(
  ctx: SignedInContext,
  query: z.infer<typeof auditQuery>,
): { entries: AuditView[]; total: number; pageSize: number } {
  requireAction(ctx, "audit.read");
  return { ...readAuditViews(ctx, { ...query, pageSize: PAGE_SIZE }), pageSize: PAGE_SIZE };
}

/** Entries of the viewer's scope as shown; the caller has asked whether the log may be read. */
export function readAuditViews(ctx: SignedInContext, filter: Omit<AuditFilter, "path">): { entries: AuditView[]; total: number } {
  const { entries, total } = readAudit(ctx.db, { ...filter, path: ctx.viewer.bodyPath });
  const views = entries.map(({ entry: { id, at, login, action, reportId, detail }, bodyName }) => ({
    ...{ id, at, login, action, bodyName, reportId, detail },
  }));
  return { entries: views, total };
}
