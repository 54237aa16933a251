import { listDeadlines as readDeadlines } from "@/db/deadlines";
import { depthOf, inScope, mayDo } from "@/domain/access/access";
import type { DeadlineView } from "../bodies/body-view";
import type { SignedInContext } from "../context";

/** A deadline, and whether the viewer may change it or take it away. */
export interface ListedDeadline extends DeadlineView {
  readonly mayChange: boolean;
}

/** Every filing deadline of the installation, those of places among them, latest report year first. */
export function listDeadlines({ db, viewer }: SignedInContext): ListedDeadline[] {
  const setsAll = mayDo(viewer.role, "deadline.manage") && depthOf(viewer.bodyPath) === 0;
  const setsLocal = mayDo(viewer.role, "obligation.manage");
  return readDeadlines(db).map(({ path, ...view }) => ({
    ...view,
    mayChange: path === null ? setsAll : setsLocal && inScope(viewer.role, viewer.bodyPath, path),
  }));
}
