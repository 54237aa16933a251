import { and, eq } from "drizzle-orm";
import { emptyContent, type FormChange, type FormContent, type FormField, overtakenFields, withFields } from "@/domain/filing/form-content";
import type { Reader, Transaction } from "./client";
import { account } from "./schema/accounts";
import { filingDraft } from "./schema/filing-drafts";

/** A draft as kept; `revision` 0 and nobody's name before the first save. */
export interface KeptDraft {
  readonly revision: number;
  readonly content: FormContent;
  readonly savedBy: string | null;
  readonly savedAt: number | null;
}

/** The draft of a body and year; an empty one when nothing was saved yet. */
export function readFilingDraft(reader: Reader, bodyId: number, year: number): KeptDraft {
  const { revision, content, savedAt } = filingDraft;
  const row = reader
    .select({ revision, content, savedAt, savedBy: account.name })
    .from(filingDraft)
    .innerJoin(account, eq(account.id, filingDraft.savedBy))
    .where(and(eq(filingDraft.bodyId, bodyId), eq(filingDraft.year, year)))
    .get();
  return row ?? { revision: 0, content: emptyContent, savedBy: null, savedAt: null };
}

export interface DraftSave {
  readonly bodyId: number;
  readonly year: number;
  readonly changes: readonly FormChange[];
  readonly accountId: number;
  readonly at: number;
}

export type SavedDraft =
  | { readonly outcome: "saved"; readonly draft: KeptDraft }
  | { readonly outcome: "overtaken"; readonly draft: KeptDraft; readonly fields: readonly FormField[] };

/** Unit of work of an autosave: lays the changes on what is kept now. A field someone else changed meanwhile stops all of it. */
export function saveFilingDraft(tx: Transaction, { bodyId, year, changes, accountId, at }: DraftSave): SavedDraft {
  const kept = readFilingDraft(tx, bodyId, year);
  const fields = overtakenFields(kept.content, changes);
  if (fields.length > 0) return { outcome: "overtaken", draft: kept, fields };
  const row = { content: withFields(kept.content, changes), revision: kept.revision + 1, savedBy: accountId, savedAt: at };
  tx.insert(filingDraft)
    .values({ bodyId, year, ...row })
    .onConflictDoUpdate({ target: [filingDraft.bodyId, filingDraft.year], set: row })
    .run();
  return { outcome: "saved", draft: readFilingDraft(tx, bodyId, year) };
}
