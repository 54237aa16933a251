import { appendAudit } from "@/db/audit";
import { findBody } from "@/db/bodies";
import { inTransaction, type Transaction } from "@/db/client";
import { findNote, insertNote, listNoteRows, type NewNote, retireNoteRow } from "@/db/views";
import { inScope, mayDo } from "@/domain/access/access";
import type { SignedInContext, Viewer } from "../context";
import { found, NotFoundError } from "../errors";
import { requireAction } from "../require-action";
import { requireTop } from "../require-top";
import type { MetricNote } from "./views-view";

/** Living notes on some metrics, by year: every reader of the figures sees all of them. */
export function listNotes(ctx: SignedInContext, { metrics }: { readonly metrics: readonly string[] }): MetricNote[] {
  requireAction(ctx, "statistics.read");
  const mayWrite = mayDo(ctx.viewer.role, "note.write");
  return listNoteRows(ctx.db, metrics).map(({ note, writtenByName, officeName, officePath }) => {
    const { id, metric, year, bodyId, kind, text, writtenBy, writtenAt } = note;
    const own = mayWrite && mayRetire(ctx.viewer, { writtenBy, officePath });
    return { id, metric, year, bodyId, kind, text, writtenBy: writtenByName, office: officeName, writtenAt, own };
  });
}

/** Pins a note to a metric's year, about one body of the writer's scope, or about all bodies (only an office at the top writes those). */
export function writeNote(ctx: SignedInContext, note: NewNote): MetricNote[] {
  requireAction(ctx, "note.write");
  const { viewer } = ctx;
  inTransaction(ctx.db, (tx) => {
    if (note.bodyId === null) requireTop(ctx);
    else if (!inScope(viewer.role, viewer.bodyPath, found(findBody(tx, note.bodyId)).path)) throw new NotFoundError();
    const id = insertNote(tx, note, { by: viewer.accountId, at: ctx.now() });
    audit(tx, ctx, { action: "note.write", bodyId: note.bodyId, detail: { id, metric: note.metric, year: note.year, text: note.text } });
  });
  return listNotes(ctx, { metrics: [note.metric] });
}

/** Takes a note back: who wrote it, or an office above. Its row stays. Not found outside the scope. */
export function retireNote(ctx: SignedInContext, { id }: { readonly id: number }): MetricNote[] {
  requireAction(ctx, "note.write");
  const { viewer } = ctx;
  const metric = inTransaction(ctx.db, (tx) => {
    const { note, officePath } = found(findNote(tx, id));
    if (!mayRetire(viewer, { writtenBy: note.writtenBy, officePath })) throw new NotFoundError();
    retireNoteRow(tx, id, { by: viewer.accountId, at: ctx.now() });
    audit(tx, ctx, { action: "note.retire", bodyId: note.bodyId, detail: { id, metric: note.metric, year: note.year } });
    return note.metric;
  });
  return listNotes(ctx, { metrics: [metric] });
}

function mayRetire(viewer: Viewer, of: { readonly writtenBy: number; readonly officePath: string }): boolean {
  return of.writtenBy === viewer.accountId || inScope(viewer.role, viewer.bodyPath, of.officePath);
}

type Entry = Pick<Parameters<typeof appendAudit>[1], "action" | "detail" | "bodyId">;

function audit(tx: Transaction, { viewer, now }: SignedInContext, entry: Entry): void {
  const { accountId, login } = viewer;
  appendAudit(tx, { at: now(), viewer: { accountId, login }, reportId: null, ...entry });
}
