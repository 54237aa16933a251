import { depthOf } from "@/domain/access/access";
import type { SignedInContext } from "./context";
import { NotAllowedError } from "./errors";

/** Throws NotAllowedError unless the viewer's body is the top of the tree: what concerns the whole installation is done there. */
export function requireTop({ viewer }: SignedInContext): void {
  if (depthOf(viewer.bodyPath) !== 0) throw new NotAllowedError();
}
