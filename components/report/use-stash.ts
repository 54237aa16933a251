"use client";

import { useEffect, useRef, useState } from "react";
import { type Draft, type DraftAction, draftValue, savedValue } from "./draft";
import { STASH_BEAT_MS, type Stash, type StashPlace, sortStash, takeStash, writeStash } from "./draft-stash";
import { newKey } from "./new-key";
import type { CellChange } from "./paste-block";

const TAB = "mingzhang-tab";

/** The name of this tab; it lasts as long as the tab, reloads included. */
function tabName(): string {
  const known = sessionStorage.getItem(TAB);
  if (known) return known;
  const name = newKey();
  sessionStorage.setItem(TAB, name);
  return name;
}

/** What was found in the browser when the page opened: changes that were taken up again, and changes that were overtaken. */
export interface Restored {
  readonly kept: readonly CellChange[];
  readonly overtaken: Stash["changes"];
}

/**
 * Keeps unsaved changes, the text being typed included, in the browser until the server has them, so that a reload, a lost
 * network or an ended session loses nothing; takes them up again when the page opens.
 */
export function useStash(
  draft: Draft,
  typed: CellChange | null,
  { accountId, change }: { accountId: number; change: (action: DraftAction) => void },
) {
  const [restored, setRestored] = useState<Restored | null>(null);
  const place = useRef<StashPlace | null>(null);
  const { report, unsaved } = draft;
  const reportId = report.summary.id;
  const mayCorrect = report.permissions.correct;

  useEffect(() => {
    if (!mayCorrect || place.current) return;
    place.current = { accountId, reportId, tab: tabName() };
    const found = sortStash(report, takeStash(localStorage, place.current, Date.now()));
    if (found.kept.length + found.overtaken.length === 0) return;
    change({ kind: "set", changes: found.kept });
    setRestored(found);
  }, [mayCorrect, accountId, reportId, report, change]);

  useEffect(() => {
    const cells = typed && !unsaved.includes(typed.cell) ? [...unsaved, typed.cell] : unsaved;
    const write = () => {
      if (!place.current) return;
      const value = (cell: CellChange["cell"]) => (typed?.cell === cell ? typed.value : draftValue(draft, cell));
      const changes = cells.map((cell) => ({ cell, value: value(cell), base: savedValue(draft, cell) }));
      writeStash(localStorage, place.current, { changes, at: Date.now() });
    };
    write();
    if (cells.length === 0) return;
    const beat = setInterval(write, STASH_BEAT_MS);
    return () => clearInterval(beat);
  }, [draft, unsaved, typed]);

  return { restored, forgetRestored: () => setRestored(null) };
}
