"use client";

import { useMemo, useRef, useState } from "react";
import { printValue } from "@/domain/facts/print-value";
import type { CellId } from "@/domain/form/edition";
import { cellById } from "@/domain/form/editions";
import { readCellInput } from "./cell-input";
import type { DraftAction } from "./draft";
import type { GridMode } from "./grid-keys";
import type { CellChange, PastePlan } from "./paste-block";
import { useStable } from "./use-stable";

/** What the person should be told about what they just did; null when nothing. */
export type GridNews =
  | { readonly kind: "unfit"; readonly text: string }
  | { readonly kind: "pasted" | "pasteRefused"; readonly plan: PastePlan }
  | { readonly kind: "computed"; readonly count: number }
  | null;

/** What a person does to figures at a grid. */
export type GridEdit = Extract<DraftAction, { kind: "set" }> | { readonly kind: "undo" | "redo" };

export interface TypingSetup {
  /** The value of a cell as it stands now; null is 未填. */
  readonly valueAt: (cell: CellId) => number | null;
  readonly change: (edit: GridEdit) => void;
  readonly locked: boolean;
  readonly selected: CellId | null;
}

/** The text being typed into the selected cell, until it is taken over or given up. */
export function useCellTyping({ valueAt, change, locked, selected }: TypingSetup) {
  const [mode, setMode] = useState<GridMode>("selected");
  const [text, setText] = useState<string | null>(null);
  const [news, setNews] = useState<GridNews>(null);
  const input = useRef<HTMLInputElement>(null);

  const kind = (selected && cellById(selected)?.kind) || "count";
  const typed = useMemo((): CellChange | null => {
    if (text === null || !selected) return null;
    const read = readCellInput(text, kind);
    return read.kind === "unfit" ? null : { cell: selected, value: read.kind === "number" ? read.value : null };
  }, [text, selected, kind]);

  const reset = () => {
    setText(null);
    setMode("selected");
  };
  const commit = () => {
    if (text === null) return;
    if (typed) change({ kind: "set", changes: [typed] });
    setNews(typed ? null : { kind: "unfit", text });
    reset();
  };
  const edit = useStable(() => {
    if (locked || !selected) return;
    setText(printValue(valueAt(selected)));
    setMode("editing");
    requestAnimationFrame(() => input.current?.setSelectionRange(99, 99));
  });
  const onText = useStable((value: string) => {
    setText(value);
    setNews(null);
    if (mode === "selected") setMode("typing");
  });
  return { mode, text, typed, news, setNews, input, reset, commit, edit, onText };
}

export type CellTyping = ReturnType<typeof useCellTyping>;
