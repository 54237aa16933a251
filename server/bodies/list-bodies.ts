import { listBodies as readBodies } from "@/db/bodies";
import type { SignedInContext } from "../context";
import type { BodyView } from "./body-view";
import { bodyViewOf } from "./body-view-of";

/** Every body as a tree read from the top, ended ones too: parents before children. */
export function listBodies(ctx: SignedInContext): BodyView[] {
  return readBodies(ctx.db).map((row) => bodyViewOf(row, ctx.viewer));
}
