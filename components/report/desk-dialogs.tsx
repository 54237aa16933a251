"use client";

import type { CellId } from "@/domain/form/edition";
import { ComputedDialog } from "./computed-dialog";
import { draftValue, savedValue } from "./draft";
import { ExplainDialog } from "./explain-dialog";
import { KeySheet } from "./key-sheet";
import { MergeDialog } from "./merge-dialog";
import { type Difference, differencesOf } from "./merge-draft";
import { PasteDialog } from "./paste-dialog";
import { SubmitDialog } from "./submit-dialog";
import type { Desk } from "./use-desk";

export type DialogName = "explain" | "submit" | "merge" | null;

interface DialogsProps {
  readonly desk: Desk;
  readonly open: DialogName;
  readonly onOpen: (dialog: DialogName) => void;
}

/** The one dialog that is open over the check view, if any. */
export function DeskDialogs({ desk, open, onOpen }: DialogsProps) {
  const { draft, finding, grid, table, sheet, setSheet } = desk;
  const close = () => onOpen(null);
  if (grid.pending && table) {
    const { pending } = grid;
    return (
      <PasteDialog
        pending={pending}
        table={table.form}
        valueAt={(cell) => draftValue(draft, cell)}
        onConfirm={() => grid.layDown(pending.plan)}
        onClose={grid.dropPending}
      />
    );
  }
  if (desk.restored && desk.restored.overtaken.length > 0) return <OvertakenDialog desk={desk} />;
  if (open === "merge" && draft.save.kind === "stale" && draft.save.fresh) return <StaleDialog desk={desk} onClose={close} />;
  if (open === "submit") return <SubmitDialog draft={draft} onClose={close} onReload={() => void desk.reload()} />;
  if (open === "explain" && finding) {
    const done = () => {
      close();
      void desk.reload();
    };
    return <ExplainDialog reportId={draft.report.summary.id} revision={draft.revision} finding={finding} onDone={done} onClose={close} />;
  }
  if (sheet === "help") return <KeySheet onClose={() => setSheet(null)} />;
  return sheet === "computed" ? <ComputedDialog desk={desk} onClose={() => setSheet(null)} /> : null;
}

/** Someone saved since: what both changed is decided here, then everything is saved. */
function StaleDialog({ desk, onClose }: { desk: Desk; onClose: () => void }) {
  const { draft, change } = desk;
  const fresh = draft.save.kind === "stale" ? draft.save.fresh : null;
  if (!fresh) return null;
  const differences = differencesOf(draft, fresh);
  const decide = (mine: ReadonlySet<CellId>) => {
    const drop = new Set(differences.map(({ cell }) => cell).filter((cell) => !mine.has(cell)));
    change({ kind: "reloaded", report: fresh, drop });
    onClose();
  };
  return <MergeDialog differences={differences} onDecide={decide} onClose={onClose} />;
}

/** Changes this browser kept while the cells were changed elsewhere. */
function OvertakenDialog({ desk }: { desk: Desk }) {
  const { draft, change, restored, forgetRestored } = desk;
  const overtaken = restored?.overtaken ?? [];
  const differences = overtaken.map(({ cell, value, base }): Difference => ({ cell, base, theirs: savedValue(draft, cell), mine: value }));
  const decide = (mine: ReadonlySet<CellId>) => {
    change({ kind: "set", changes: overtaken.filter(({ cell }) => mine.has(cell)).map(({ cell, value }) => ({ cell, value })) });
    forgetRestored();
  };
  return <MergeDialog differences={differences} onDecide={decide} onClose={forgetRestored} />;
}
