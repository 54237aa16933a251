import type { Bilingual } from "@/domain/checks/finding";
import type { CellId } from "@/domain/form/edition";
import type { FindingView, ReportView } from "@/server/reports/report-view";
import { type EditStack, emptyStack, pushEdit, redo, undo } from "./edit-stack";
import type { CellChange } from "./paste-block";

/** How safe the person's changes are. Unsaved ones stay in the draft whatever happens. */
export type SaveState =
  | { readonly kind: "clean" | "waiting" | "saving" | "failed" }
  | { readonly kind: "saved"; readonly at: number }
  | { readonly kind: "stale" | "refused"; readonly message: Bilingual };

/** A report under correction: what the server has, and what the person changed since. */
export interface Draft {
  readonly report: ReportView;
  /** Values set here since the report was loaded; null is 未填. */
  readonly edits: Readonly<Partial<Record<CellId, number | null>>>;
  readonly unsaved: readonly CellId[];
  readonly stack: EditStack;
  readonly revision: number;
  readonly versionNumber: number;
  /** The server's findings of its latest version. */
  readonly findings: readonly FindingView[];
  readonly save: SaveState;
}

export type DraftAction =
  | { readonly kind: "set"; readonly changes: readonly CellChange[] }
  | { readonly kind: "undo" | "redo" | "saving" | "failed" }
  | {
      readonly kind: "saved";
      readonly sent: readonly CellChange[];
      readonly revision: number;
      readonly versionNumber: number;
      readonly findings: readonly FindingView[];
      readonly at: number;
    }
  | { readonly kind: "stale" | "refused"; readonly message: Bilingual }
  | { readonly kind: "reloaded"; readonly report: ReportView };

export function startDraft(report: ReportView): Draft {
  const { revision, versionNumber } = report.summary;
  return {
    report,
    edits: {},
    unsaved: [],
    stack: emptyStack,
    revision,
    versionNumber,
    findings: report.findings,
    save: { kind: "clean" },
  };
}

/** The value of a cell as it stands now; null is 未填. */
export function draftValue({ report, edits }: Draft, cell: CellId): number | null {
  const edited = edits[cell];
  return edited === undefined ? (report.cells[cell]?.value ?? null) : edited;
}

/** The changes the server has not got yet. */
export function unsavedChanges(draft: Draft): CellChange[] {
  return draft.unsaved.map((cell) => ({ cell, value: draftValue(draft, cell) }));
}

function withValues(draft: Draft, values: readonly CellChange[], stack: EditStack): Draft {
  const cells = values.map(({ cell }) => cell);
  return {
    ...draft,
    stack,
    edits: { ...draft.edits, ...Object.fromEntries(values.map(({ cell, value }) => [cell, value])) },
    unsaved: [...draft.unsaved.filter((cell) => !cells.includes(cell)), ...cells],
    save: draft.save.kind === "stale" || draft.save.kind === "refused" ? draft.save : { kind: "waiting" },
  };
}

function set(draft: Draft, changes: readonly CellChange[]): Draft {
  const edit = changes.map(({ cell, value }) => ({ cell, before: draftValue(draft, cell), after: value }));
  const real = edit.filter(({ before, after }) => before !== after);
  if (real.length === 0) return draft;
  const values = real.map(({ cell, after }) => ({ cell, value: after }));
  return withValues(draft, values, pushEdit(draft.stack, real));
}

/** Whatever was changed again while the answer was on its way stays unsaved. */
function saved(draft: Draft, action: Extract<DraftAction, { kind: "saved" }>): Draft {
  const settled = new Set(action.sent.filter(({ cell, value }) => draftValue(draft, cell) === value).map(({ cell }) => cell));
  const unsaved = draft.unsaved.filter((cell) => !settled.has(cell));
  const { revision, versionNumber, findings, at } = action;
  return { ...draft, revision, versionNumber, findings, unsaved, save: unsaved.length > 0 ? { kind: "waiting" } : { kind: "saved", at } };
}

/** The server's newest state; the changes it has not got are laid on top of it and will be saved again. */
function reloaded(draft: Draft, report: ReportView): Draft {
  const kept = unsavedChanges(draft).filter(({ cell, value }) => (report.cells[cell]?.value ?? null) !== value);
  const fresh = startDraft(report);
  if (kept.length === 0) return { ...fresh, stack: draft.stack };
  return {
    ...fresh,
    stack: draft.stack,
    edits: Object.fromEntries(kept.map(({ cell, value }) => [cell, value])),
    unsaved: kept.map(({ cell }) => cell),
    save: { kind: "waiting" },
  };
}

/** The draft after an action. Pure; saving itself happens outside. */
export function changeDraft(draft: Draft, action: DraftAction): Draft {
  if (action.kind === "set") return set(draft, action.changes);
  if (action.kind === "saved") return saved(draft, action);
  if (action.kind === "reloaded") return reloaded(draft, action.report);
  if (action.kind === "stale" || action.kind === "refused") return { ...draft, save: { kind: action.kind, message: action.message } };
  if (action.kind === "saving" || action.kind === "failed") return { ...draft, save: { kind: action.kind } };
  const step = action.kind === "undo" ? undo(draft.stack) : redo(draft.stack);
  return step ? withValues(draft, step.values, step.stack) : draft;
}
