import { listBodies as readBodies } from "@/db/bodies";
import { listFormerNames } from "@/db/former-names";
import type { SignedInContext } from "../context";
import type { BodyView } from "./body-view";
import { bodyViewOf } from "./body-view-of";

/** Every body as a tree read from the top, ended ones too: parents before children. */
export function listBodies(ctx: SignedInContext): BodyView[] {
  const former = listFormerNames(ctx.db);
  return readBodies(ctx.db).map((row) => bodyViewOf(row, ctx.viewer, former.get(row.id)));
}
