import { type FoundReport, findReport } from "@/db/reports/find-report";
import { type Action, inScope, mayDo } from "@/domain/access/access";
import type { SignedInContext } from "../context";
import { found, NotAllowedError, NotFoundError } from "../errors";

/** Throws NotAllowedError unless the viewer's role may do the action. */
export function requireAction({ viewer }: SignedInContext, action: Action): void {
  if (!mayDo(viewer.role, action)) throw new NotAllowedError();
}

/** The report, if the viewer's role may do the action and the report's body lies in its scope; else as if it did not exist. */
export function authorizeReport(ctx: SignedInContext, action: Action, reportId: number): FoundReport {
  requireAction(ctx, action);
  return insideScope(ctx, findReport(ctx.db, reportId));
}

function insideScope({ viewer }: SignedInContext, row: FoundReport | null): FoundReport {
  const report = found(row);
  if (!inScope(viewer.role, viewer.bodyPath, report.body.path)) throw new NotFoundError();
  return report;
}
