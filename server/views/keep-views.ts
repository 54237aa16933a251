import { appendAudit } from "@/db/audit";
import { inTransaction, type Transaction } from "@/db/client";
import { changeView, insertView, listViewRows, type NewView, type ViewOwner } from "@/db/views";
import type { SignedInContext } from "../context";
import { NotFoundError } from "../errors";
import { requireAction } from "../require-action";
import type { SavedView } from "./views-view";

/** As many views as one account keeps at a time; more are refused. */
const MOST = 100;

const ownerOf = ({ viewer }: SignedInContext): ViewOwner => ({ accountId: viewer.accountId, officeId: viewer.bodyId });

/** The viewer's own views and those shared at the viewer's office, newest first; retired ones are left out. */
export function listViews(ctx: SignedInContext): SavedView[] {
  requireAction(ctx, "view.keep");
  return listViewRows(ctx.db, ownerOf(ctx)).map(({ view: { id, name, query, shared, savedBy, savedAt }, savedByName }) => ({
    id,
    name,
    query,
    shared,
    own: savedBy === ctx.viewer.accountId,
    savedBy: savedByName,
    savedAt,
  }));
}

/** Keeps a comparison under a name, for the viewer or for everybody of the viewer's office. Null when too many are kept already. */
export function saveView(ctx: SignedInContext, values: NewView): SavedView[] | null {
  requireAction(ctx, "view.keep");
  const saved = inTransaction(ctx.db, (tx) => {
    const own = listViewRows(tx, ownerOf(ctx)).filter(({ view }) => view.savedBy === ctx.viewer.accountId);
    if (own.length >= MOST) return false;
    const id = insertView(tx, { owner: ownerOf(ctx), values, at: ctx.now() });
    audit(tx, ctx, { action: "view.save", detail: { id, ...values } });
    return true;
  });
  return saved ? listViews(ctx) : null;
}

/** Renames one of the viewer's own views, or changes whether the office sees it. Not found when it is somebody else's. */
export function updateView(
  ctx: SignedInContext,
  { id, name, shared }: { readonly id: number } & Pick<NewView, "name" | "shared">,
): SavedView[] {
  requireAction(ctx, "view.keep");
  inTransaction(ctx.db, (tx) => {
    if (!changeView(tx, { id, accountId: ctx.viewer.accountId }, { name, shared })) throw new NotFoundError();
    audit(tx, ctx, { action: "view.change", detail: { id, name, shared } });
  });
  return listViews(ctx);
}

/** Takes one of the viewer's own views out of the list; its row stays. Not found when it is somebody else's. */
export function retireView(ctx: SignedInContext, { id }: { readonly id: number }): SavedView[] {
  requireAction(ctx, "view.keep");
  inTransaction(ctx.db, (tx) => {
    if (!changeView(tx, { id, accountId: ctx.viewer.accountId }, { retiredAt: ctx.now() })) throw new NotFoundError();
    audit(tx, ctx, { action: "view.retire", detail: { id } });
  });
  return listViews(ctx);
}

type Entry = Pick<Parameters<typeof appendAudit>[1], "action" | "detail">;

function audit(tx: Transaction, { viewer, now }: SignedInContext, entry: Entry): void {
  const { accountId, login, bodyId } = viewer;
  appendAudit(tx, { at: now(), viewer: { accountId, login }, bodyId, reportId: null, ...entry });
}
