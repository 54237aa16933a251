import { listDeadlines as readDeadlines } from "@/db/deadlines";
import type { DeadlineView } from "../bodies/body-view";
import type { SignedInContext } from "../context";

/** Every filing deadline of the installation, those of places among them, latest report year first. */
export function listDeadlines(ctx: SignedInContext): DeadlineView[] {
  return readDeadlines(ctx.db).map(({ path: _, ...view }) => view);
}
