import type { Bilingual } from "@/domain/checks/finding";
import type { CellId } from "@/domain/form/edition";
import type { FindingView, ReportView } from "@/server/reports/report-view";
import { type EditStack, emptyStack, pushEdit, redo, undo } from "./edit-stack";
import type { CellChange } from "./paste-block";

/** How safe the person's changes are. Unsaved ones stay in the draft whatever happens. */
export type SaveState =
  | { readonly kind: "clean" | "waiting" | "saving" | "failed" | "signedOut" }
  | { readonly kind: "saved"; readonly at: number }
  /** Someone saved since; `fresh` is the report as it is now, null where it could not be fetched yet. */
  | { readonly kind: "stale"; readonly message: Bilingual; readonly fresh: ReportView | null }
  | { readonly kind: "refused"; readonly message: Bilingual };

/** A report under correction: what the server has, and what the person changed since. */
export interface Draft {
  readonly report: ReportView;
  /** Values set here since the report was loaded; null is 未填. */
  readonly edits: Readonly<Partial<Record<CellId, number | null>>>;
  readonly unsaved: readonly CellId[];
  /** What the server is known to hold for the cells saved here since the report was loaded. */
  readonly known: Readonly<Partial<Record<CellId, number | null>>>;
  /** Doubtful cells whose number a person found right as read. */
  readonly confirmed: ReadonlySet<CellId>;
  readonly stack: EditStack;
  readonly revision: number;
  readonly versionNumber: number;
  /** The server's findings of its latest version. */
  readonly findings: readonly FindingView[];
  readonly save: SaveState;
}

export type DraftAction =
  | { readonly kind: "set"; readonly changes: readonly CellChange[] }
  | { readonly kind: "undo" | "redo" | "saving" | "failed" | "signedOut" }
  | {
      readonly kind: "saved";
      readonly sent: readonly CellChange[];
      readonly revision: number;
      readonly versionNumber: number;
      readonly findings: readonly FindingView[];
      readonly at: number;
    }
  | { readonly kind: "refused"; readonly message: Bilingual }
  | { readonly kind: "confirm"; readonly cell: CellId }
  | { readonly kind: "stale"; readonly message: Bilingual; readonly fresh: ReportView | null }
  /** The server's newest state; changes of the cells in `drop` give way to it, all others are laid on top. */
  | { readonly kind: "reloaded"; readonly report: ReportView; readonly drop?: ReadonlySet<CellId> };

export function startDraft(report: ReportView): Draft {
  const { revision, versionNumber } = report.summary;
  return {
    report,
    edits: {},
    unsaved: [],
    known: {},
    confirmed: new Set(),
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

/** The value of a cell on the server as last heard; null is 未填. */
export function savedValue({ report, known }: Draft, cell: CellId): number | null {
  const heard = known[cell];
  return heard === undefined ? (report.cells[cell]?.value ?? null) : heard;
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
  // A cell the report does not have (its table was not found) cannot be filled in.
  const real = edit.filter(({ cell, before, after }) => before !== after && draft.report.cells[cell] !== undefined);
  if (real.length === 0) return draft;
  const values = real.map(({ cell, after }) => ({ cell, value: after }));
  return withValues(draft, values, pushEdit(draft.stack, real));
}

/** Whatever was changed again while the answer was on its way stays unsaved. */
function saved(draft: Draft, action: Extract<DraftAction, { kind: "saved" }>): Draft {
  const settled = new Set(action.sent.filter(({ cell, value }) => draftValue(draft, cell) === value).map(({ cell }) => cell));
  const unsaved = draft.unsaved.filter((cell) => !settled.has(cell));
  const { revision, versionNumber, findings, at } = action;
  const known = { ...draft.known, ...Object.fromEntries(action.sent.map(({ cell, value }) => [cell, value])) };
  return {
    ...draft,
    revision,
    versionNumber,
    findings,
    known,
    unsaved,
    save: unsaved.length > 0 ? { kind: "waiting" } : { kind: "saved", at },
  };
}

function reloaded(draft: Draft, report: ReportView, drop: ReadonlySet<CellId>): Draft {
  const kept = unsavedChanges(draft).filter(({ cell, value }) => !drop.has(cell) && (report.cells[cell]?.value ?? null) !== value);
  const { stack, confirmed } = draft;
  const fresh = { ...startDraft(report), stack, confirmed };
  if (kept.length === 0) return fresh;
  return {
    ...fresh,
    edits: Object.fromEntries(kept.map(({ cell, value }) => [cell, value])),
    unsaved: kept.map(({ cell }) => cell),
    save: { kind: "waiting" },
  };
}

/** The draft after an action. Pure; saving itself happens outside. */
export function changeDraft(draft: Draft, action: DraftAction): Draft {
  if (action.kind === "set") return set(draft, action.changes);
  if (action.kind === "confirm") return { ...draft, confirmed: new Set([...draft.confirmed, action.cell]) };
  if (action.kind === "saved") return saved(draft, action);
  if (action.kind === "reloaded") return reloaded(draft, action.report, action.drop ?? new Set());
  if (action.kind === "stale" || action.kind === "refused") return { ...draft, save: action };
  if (action.kind === "saving" || action.kind === "failed" || action.kind === "signedOut") return { ...draft, save: { kind: action.kind } };
  const step = action.kind === "undo" ? undo(draft.stack) : redo(draft.stack);
  return step ? withValues(draft, step.values, step.stack) : draft;
}
