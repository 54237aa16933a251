import { appendAudit } from "@/db/audit";
import { inTransaction, type Transaction } from "@/db/client";
import { deletePhrase, insertPhrase, listPhraseRows, type PhraseOwner } from "@/db/review-phrases";
import type { SignedInContext } from "../context";
import { NotFoundError } from "../errors";
import { requireAction } from "../reports/authorize-report";
import type { PhraseView } from "./review-view";

/** As many phrases as one reviewer can have before them; more are not kept. */
const MOST = 60;

const ownerOf = ({ viewer }: SignedInContext): PhraseOwner => ({ accountId: viewer.accountId, officeId: viewer.bodyId });

/** The viewer's own phrases and those shared by everybody of the office. */
export function listPhrases(ctx: SignedInContext): PhraseView[] {
  requireAction(ctx, "review.decide");
  return listPhraseRows(ctx.db, ownerOf(ctx)).map(({ id, text, accountId }) => ({ id, text, shared: accountId === null }));
}

/** Keeps a phrase for the viewer, or for everybody of the office; one that is there already is not kept twice. */
export function savePhrase(ctx: SignedInContext, { text, shared }: { readonly text: string; readonly shared: boolean }): PhraseView[] {
  requireAction(ctx, "review.decide");
  inTransaction(ctx.db, (tx) => {
    const kept = listPhraseRows(tx, ownerOf(ctx));
    if (kept.length >= MOST || kept.some((one) => one.text === text && (one.accountId === null) === shared)) return;
    insertPhrase(tx, { owner: ownerOf(ctx), text, shared, at: ctx.now() });
    if (shared) auditPhrase(tx, ctx, { action: "review.sharePhrase", detail: { text } });
  });
  return listPhrases(ctx);
}

/** Removes one of the viewer's own or of the office's phrases. */
export function dropPhrase(ctx: SignedInContext, { id }: { readonly id: number }): PhraseView[] {
  requireAction(ctx, "review.decide");
  inTransaction(ctx.db, (tx) => {
    const phrase = listPhraseRows(tx, ownerOf(ctx)).find((one) => one.id === id);
    if (!phrase || !deletePhrase(tx, ownerOf(ctx), id)) throw new NotFoundError();
    if (phrase.accountId === null) auditPhrase(tx, ctx, { action: "review.dropPhrase", detail: { text: phrase.text } });
  });
  return listPhrases(ctx);
}

function auditPhrase(tx: Transaction, { viewer, now }: SignedInContext, entry: { action: string; detail: { text: string } }): void {
  const { accountId, login, bodyId } = viewer;
  appendAudit(tx, { at: now(), viewer: { accountId, login }, bodyId, reportId: null, ...entry });
}
