import { appendAudit } from "@/db/audit";
import { inTransaction } from "@/db/client";
import type { SignedInContext } from "../context";

/** An export that left the house. */
export interface NotedExport {
  readonly kind: "findings" | "notice" | "filingList" | "reminder" | "report" | "template" | "figure" | "rollup" | "audit";
  readonly bodyId: number;
  readonly reportId: number | null;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** Writes into the audit log who took which data out. */
export function noteExport(ctx: SignedInContext, { kind, bodyId, reportId, detail }: NotedExport): void {
  const { accountId, login } = ctx.viewer;
  const entry = { at: ctx.now(), viewer: { accountId, login }, action: "report.export", bodyId, reportId };
  inTransaction(ctx.db, (tx) => appendAudit(tx, { ...entry, detail: { kind, ...detail } }));
}
