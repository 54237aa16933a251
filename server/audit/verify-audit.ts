import { verifyAudit as walkAudit } from "@/db/audit";
import type { SignedInContext } from "../context";
import { requireAction } from "../require-action";

/**
 * Walks the hash chain of the audit log. `brokenAt` is the first entry that does not follow. `head` is the last hash: noted
 * elsewhere, it later proves that no entry was cut off the end.
 */
export function verifyAudit(ctx: SignedInContext): { whole: boolean; entries: number; brokenAt: number | null; head: string } {
  requireAction(ctx, "audit.read");
  const result = walkAudit(ctx.db);
  return { whole: result.brokenAt === null, ...result };
}
