import { inTransaction } from "@/db/client";
import { saveFilingDraft } from "@/db/filing-drafts";
import { cellLabel } from "@/domain/facts/cell-label";
import { fitsCell } from "@/domain/facts/stored-value";
import { type FormChange, isWrittenSection } from "@/domain/filing/form-content";
import { cellsOfEdition } from "@/domain/form/editions";
import type { SignedInContext } from "../context";
import { type Refused, refused } from "../reports/report-sentences";
import { type FormGround, formGround } from "./form-ground";
import type { SaveFormResult } from "./form-view";

export interface SaveFormInput {
  readonly year: number;
  readonly changes: readonly FormChange[];
}

/** Autosave of the online form: lays the changed fields on what is kept, unless another page changed one of them meanwhile. */
export function saveForm(ctx: SignedInContext, { year, changes }: SaveFormInput): SaveFormResult {
  const ground = formGround(ctx, year);
  const refusal = refuseChanges(ground, changes);
  if (refusal) return refusal;
  const save = { bodyId: ground.owner.id, year, changes, accountId: ctx.viewer.accountId, at: ctx.now() };
  return inTransaction(ctx.db, (tx) => saveFilingDraft(tx, save));
}

/** The first change that cannot stand in its cell, or null. */
export function refuseChanges({ edition }: FormGround, changes: readonly Pick<FormChange, "field" | "now">[]): Refused | null {
  const cells = new Set(cellsOfEdition(edition).map(({ id }) => id));
  for (const { field, now } of changes) {
    if (isWrittenSection(field)) continue;
    if (!cells.has(field)) return refused("cellNotInForm", { cell: cellLabel(field) });
    if (typeof now === "number" && !fitsCell(field, now)) return refused("valueDoesNotFit", { cell: cellLabel(field) });
  }
  return null;
}
