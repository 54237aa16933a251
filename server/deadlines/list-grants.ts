import { listExemptions, listExtensions } from "@/db/grants";
import type { SignedInContext } from "../context";
import { requireAction } from "../require-action";
import type { GrantList, GrantView } from "./obligation-view";

/** The extensions and exemptions of the viewer's subtree for a report year, latest first, revoked ones included. */
export function listGrants(ctx: SignedInContext, { year }: { readonly year: number }): GrantList {
  requireAction(ctx, "obligation.manage");
  const { bodyPath } = ctx.viewer;
  return {
    extensions: listExtensions(ctx.db, bodyPath, year).map((row) => ({
      ...grantView(row),
      date: row.grant.date,
      publishBy: row.grant.publishBy,
    })),
    exemptions: listExemptions(ctx.db, bodyPath, year).map((row) => ({ ...grantView(row), ground: row.grant.ground })),
  };
}

interface GrantRow {
  readonly grant: {
    readonly id: number;
    readonly bodyId: number;
    readonly year: number;
    readonly reason: string;
    readonly grantedAt: number;
    readonly revokedAt: number | null;
    readonly revokedReason: string | null;
  };
  readonly bodyName: string;
  readonly by: string;
  readonly revokedBy: string | null;
}

function grantView({ grant, bodyName, by, revokedBy }: GrantRow): GrantView {
  const { id, bodyId, year, reason, grantedAt: at, revokedAt, revokedReason } = grant;
  const revoked = revokedAt === null ? null : { by: revokedBy ?? "", at: revokedAt, reason: revokedReason ?? "" };
  return { id, bodyId, bodyName, year, reason, by, at, revoked };
}
