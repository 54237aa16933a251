import { type Action, mayDo } from "@/domain/access/access";
import type { SignedInContext } from "./context";
import { NotAllowedError } from "./errors";

/** Throws NotAllowedError unless the viewer's role may do the action: verbs ask themselves, whoever calls them. */
export function requireAction({ viewer }: SignedInContext, action: Action): void {
  if (!mayDo(viewer.role, action)) throw new NotAllowedError();
}
