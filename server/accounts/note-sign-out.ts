import { appendAudit } from "@/db/audit";
import { inTransaction } from "@/db/client";
import type { Context } from "../context";
import { readViewer } from "./read-viewer";
import type { Session } from "./session-token";

/** Notes in the log that somebody signed out; nothing for a session that had ended already. */
export function noteSignOut(ctx: Context, session: Pick<Session, "accountId" | "tokenVersion">): void {
  const viewer = readViewer(ctx, session);
  if (!viewer) return;
  inTransaction(ctx.db, (tx) =>
    appendAudit(tx, { at: ctx.now(), viewer, action: "session.signOut", bodyId: viewer.bodyId, reportId: null, detail: {} }),
  );
}
