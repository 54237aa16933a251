import { z } from "zod";
import { listAudit as readAudit } from "@/db/audit";
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
  const { entries, total } = readAudit(ctx.db, { ...query, path: ctx.viewer.bodyPath, pageSize: PAGE_SIZE });
  const views = entries.map(({ entry: { id, at, login, action, reportId, detail }, bodyName }) => ({
    id,
    at,
    login,
    action,
    bodyName,
    reportId,
    detail,
  }));
  return { entries: views, total, pageSize: PAGE_SIZE };
}
