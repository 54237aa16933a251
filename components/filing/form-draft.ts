import type { Bilingual } from "@/domain/checks/finding";
import {
  differingFields,
  type FieldSetting,
  type FormChange,
  type FormContent,
  type FormField,
  fieldValue,
  withFields,
} from "@/domain/filing/form-content";
import type { CellId } from "@/domain/form/edition";
import type { DraftView } from "@/server/filing/form-view";
import { type EditStack, emptyStack, pushEdit, redo, undo } from "../report/edit-stack";
import type { GridEdit } from "../report/use-cell-typing";

/** How safe what was filled in is. */
export type FormSave =
  | { readonly kind: "clean" | "waiting" | "saving" | "failed" | "signedOut" }
  | { readonly kind: "saved"; readonly at: number }
  | { readonly kind: "refused"; readonly message: Bilingual }
  /** Another page changed these fields; a person chooses. */
  | { readonly kind: "overtaken"; readonly fields: readonly FormField[] };

/** A form being filled in: what stands on the page, and what the server is known to hold. */
export interface FormDraft {
  readonly content: FormContent;
  readonly known: DraftView;
  readonly stack: EditStack;
  readonly save: FormSave;
}

export type FormAction =
  | GridEdit
  | { readonly kind: "fields"; readonly changes: readonly FieldSetting[] }
  | { readonly kind: "saving" | "failed" | "signedOut" }
  | { readonly kind: "refused"; readonly message: Bilingual }
  | { readonly kind: "saved"; readonly draft: DraftView; readonly sent: readonly FormChange[]; readonly at: number }
  /** The server's state after another page's save; fields only that page touched are taken over at once. */
  | { readonly kind: "overtaken"; readonly draft: DraftView; readonly fields: readonly FormField[] }
  | { readonly kind: "settle"; readonly keep: "mine" | "theirs" };

export function startForm(known: DraftView): FormDraft {
  return { content: known.content, known, stack: emptyStack, save: { kind: "clean" } };
}

/** The fields the server has not got yet, each with what the server is known to hold. */
export function unsavedFields({ content, known }: FormDraft): FormChange[] {
  return differingFields(content, known.content).map(
    (field) => ({ field, was: fieldValue(known.content, field), now: fieldValue(content, field) }) as FormChange,
  );
}

function edited(form: FormDraft, changes: readonly FieldSetting[], stack = form.stack): FormDraft {
  const content = withFields(form.content, changes);
  const next = { ...form, content, stack };
  if (form.save.kind === "overtaken") return next;
  return { ...next, save: unsavedFields(next).length > 0 ? { kind: "waiting" } : { kind: "clean" } };
}

const cellFields = (values: readonly { readonly cell: CellId; readonly value: number | null }[]) =>
  values.map(({ cell, value }) => ({ field: cell, now: value }));

function setCells(form: FormDraft, changes: Extract<GridEdit, { kind: "set" }>["changes"]): FormDraft {
  const before = (cell: CellId) => form.content.values[cell] ?? null;
  const real = changes.map(({ cell, value }) => ({ cell, before: before(cell), after: value })).filter((one) => one.before !== one.after);
  if (real.length === 0) return form;
  return edited(form, cellFields(real.map(({ cell, after }) => ({ cell, value: after }))), pushEdit(form.stack, real));
}

/** Takes over what another page saved, but for the fields changed on this page. */
function meet(form: FormDraft, draft: DraftView, fields: readonly FormField[]): FormDraft {
  const own = unsavedFields(form);
  const content = withFields(draft.content, own);
  return { ...form, content, known: draft, save: fields.length > 0 ? { kind: "overtaken", fields } : { kind: "waiting" } };
}

/** The form after an action. Pure; saving itself happens outside. */
export function changeForm(form: FormDraft, action: FormAction): FormDraft {
  if (action.kind === "set") return setCells(form, action.changes);
  if (action.kind === "fields") return edited(form, action.changes);
  if (action.kind === "undo" || action.kind === "redo") {
    const step = action.kind === "undo" ? undo(form.stack) : redo(form.stack);
    return step ? edited(form, cellFields(step.values), step.stack) : form;
  }
  if (action.kind === "saved") {
    const next = { ...form, known: action.draft, content: withFields(action.draft.content, unsavedSince(form, action.sent)) };
    return { ...next, save: unsavedFields(next).length > 0 ? { kind: "waiting" } : { kind: "saved", at: action.at } };
  }
  if (action.kind === "overtaken") return meet(form, action.draft, action.fields);
  if (action.kind === "settle") {
    const content = action.keep === "mine" ? form.content : withTheirs(form);
    return { ...form, content, save: { kind: "waiting" } };
  }
  return { ...form, save: action.kind === "refused" ? action : { kind: action.kind } };
}

/** Fields typed into again while the save was on its way. */
function unsavedSince(form: FormDraft, sent: readonly FormChange[]): FieldSetting[] {
  const known = withFields(form.known.content, sent);
  return differingFields(form.content, known).map((field) => ({ field, now: fieldValue(form.content, field) }));
}

function withTheirs({ content, known, save }: FormDraft): FormContent {
  const fields = save.kind === "overtaken" ? save.fields : [];
  return withFields(
    content,
    fields.map((field) => ({ field, now: fieldValue(known.content, field) })),
  );
}
