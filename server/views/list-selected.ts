import { findBody } from "@/db/bodies";
import { selectBodies } from "@/db/body-selection";
import { findRoot } from "@/db/statistics/find-members";
import type { BodySelection } from "@/domain/body/body-group";
import type { PeerRule } from "@/domain/body/choose-peers";
import type { SignedInContext } from "../context";
import { found } from "../errors";
import { requireAction } from "../require-action";

/** The bodies of a selection in columns, and how they were chosen. */
export interface SelectedView {
  readonly ids: readonly number[];
  readonly names: readonly string[];
  /** Null unless they are peers. */
  readonly peerRule: PeerRule | null;
  /** Whose peers, and the body below which they lie; null when the selection names none. */
  readonly ofName: string | null;
  readonly underName: string | null;
}

/** The bodies of a selection in the order they are shown; peers by the approved volumes of `year`. The register is open to everyone. */
export function listSelected(
  ctx: SignedInContext,
  { selection, year }: { readonly selection: BodySelection; readonly year: number },
): SelectedView {
  requireAction(ctx, "statistics.read");
  const root = found(findRoot(ctx.db, ctx.viewer.bodyPath));
  const { bodies, peerRule } = selectBodies(ctx.db, selection, { root, year });
  const nameOf = (id: number | null) => (id === null ? null : (findBody(ctx.db, id)?.name ?? null));
  return {
    ids: bodies.map(({ id }) => id),
    names: bodies.map(({ name }) => name),
    peerRule,
    ofName: nameOf(selection.of),
    underName: nameOf(selection.under),
  };
}
