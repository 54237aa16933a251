import { z } from "zod";
import { chainStart, walkAudit } from "@/db/audit";
import type { SignedInContext } from "../context";
import { requireAction } from "../require-action";

export const walkInput = z
  .object({ entries: z.int().min(0), head: z.string().regex(/^[0-9a-f]{64}$/) })
  .nullable()
  .default(null);

/** Where a verification stands; `at` is when this step was made, by the product's clock. */
export interface AuditWalk {
  readonly entries: number;
  readonly head: string;
  readonly brokenAt: number | null;
  readonly done: boolean;
  readonly at: number;
}

/**
 * Walks the hash chain of the audit log one step on from where the last one stood, from its beginning without one. `brokenAt` is
 * the first entry that does not follow. `head` is the last hash: noted elsewhere, it later proves that nothing was cut off.
 */
export function verifyAudit(ctx: SignedInContext, from: z.infer<typeof walkInput> = null): AuditWalk {
  requireAction(ctx, "audit.read");
  return { ...walkAudit(ctx.db, from ? { ...chainStart, ...from } : chainStart), at: ctx.now() };
}
