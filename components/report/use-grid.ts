"use client";

import { type ClipboardEvent, type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import type { CellId } from "@/domain/form/edition";
import { cellById } from "@/domain/form/editions";
import { readCellInput } from "./cell-input";
import { type Draft, type DraftAction, draftValue } from "./draft";
import { actionOfKey, cellsBetween, type GridAction, type GridMode, moveCell } from "./grid-keys";
import { type CellChange, type PasteResult, readPaste } from "./paste-block";
import { printValue } from "./print-value";
import type { PrintedTable } from "./printed-table";

/** What the person should be told about what they just did; null when nothing. */
export type GridNews = { readonly kind: "unfit"; readonly text: string } | { readonly kind: "pasted"; readonly result: PasteResult } | null;

export interface GridSetup {
  readonly draft: Draft;
  readonly change: (action: DraftAction) => void;
  readonly table: PrintedTable | null;
  readonly locked: boolean;
  readonly selected: CellId | null;
  readonly onSelect: (cell: CellId) => void;
  readonly onFinding: (step: 1 | -1) => void;
}

/** Selection, typing, clipboard and keys of the grid in the way of spreadsheets. */
export function useGrid({ draft, change, table, locked, selected, onSelect, onFinding }: GridSetup) {
  const [mode, setMode] = useState<GridMode>("selected");
  const [text, setText] = useState<string | null>(null);
  const [anchor, setAnchor] = useState<CellId | null>(null);
  const [left, setLeft] = useState(false);
  const [news, setNews] = useState<GridNews>(null);
  const input = useRef<HTMLInputElement>(null);
  const order = table?.order ?? [];

  // A new cell starts afresh, with its whole text chosen, so that the first key replaces it.
  useEffect(() => {
    if (!selected) return;
    setMode("selected");
    setText(null);
    setLeft(false);
    const cell = document.getElementById(`cell-${selected}`);
    const field = input.current;
    (field ?? cell)?.focus({ preventScroll: true });
    field?.select();
    cell?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [selected]);

  const kind = (selected && cellById(selected)?.kind) || "count";
  const typed = useMemo((): CellChange | null => {
    if (text === null || !selected) return null;
    const read = readCellInput(text, kind);
    return read.kind === "unfit" ? null : { cell: selected, value: read.kind === "number" ? read.value : null };
  }, [text, selected, kind]);

  const commit = () => {
    if (text === null) return;
    if (typed) change({ kind: "set", changes: [typed] });
    setNews(typed ? null : { kind: "unfit", text });
    setText(null);
    setMode("selected");
  };
  const select = (cell: CellId, extend: boolean) => {
    setNews(null);
    commit();
    setAnchor(extend ? (anchor ?? selected) : null);
    if (cell === selected) {
      input.current?.focus({ preventScroll: true });
      input.current?.select();
    }
    onSelect(cell);
  };
  const chosen = selected && anchor ? cellsBetween(order, anchor, selected) : selected ? [[selected]] : [];

  const act = (action: GridAction) => {
    if (!selected) return;
    if (action.kind === "move" || action.kind === "extend") {
      const to = moveCell(order, selected, action.direction);
      if (to) select(to, action.kind === "extend");
      else commit();
      if (to === selected) requestAnimationFrame(() => input.current?.select());
    } else if (action.kind === "nextFinding" || action.kind === "previousFinding") {
      commit();
      onFinding(action.kind === "nextFinding" ? 1 : -1);
    } else if (action.kind === "leave") setLeft(true);
    else if (locked) return;
    else if (action.kind === "cancel") {
      setText(null);
      setMode("selected");
      requestAnimationFrame(() => input.current?.select());
    } else if (action.kind === "edit") edit();
    else if (action.kind === "clear") change({ kind: "set", changes: chosen.flat().map((cell) => ({ cell, value: null })) });
    else change({ kind: action.kind });
  };

  const edit = () => {
    if (locked || !selected) return;
    setText(printValue(draftValue(draft, selected)));
    setMode("editing");
    requestAnimationFrame(() => input.current?.setSelectionRange(99, 99));
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (!selected || (event.target instanceof HTMLElement && event.target.tagName === "BUTTON")) return;
    const composing = event.nativeEvent.isComposing || event.keyCode === 229;
    const { key, shiftKey: shift, altKey: alt } = event;
    const action = actionOfKey({ key, ctrl: event.ctrlKey || event.metaKey, shift, alt, composing }, mode);
    if (!action || (key === "Tab" && (left || moveCell(order, selected, shift ? "previous" : "next") === null))) return;
    event.preventDefault();
    event.stopPropagation();
    act(action);
  };

  const onPaste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData("text/plain");
    if (locked || !selected || !table || (mode === "editing" && !pasted.includes("\t"))) return;
    event.preventDefault();
    const result = readPaste(pasted, table.form, { order, from: selected });
    change({ kind: "set", changes: result.changes });
    setText(null);
    setMode("selected");
    setNews({ kind: "pasted", result });
  };

  const onCopy = (event: ClipboardEvent) => {
    if (mode !== "selected" || chosen.length === 0) return;
    event.preventDefault();
    const lines = chosen.map((row) => row.map((cell) => printValue(draftValue(draft, cell))).join("\t"));
    event.clipboardData.setData("text/plain", lines.join("\n"));
  };

  const onText = (value: string) => {
    setText(value);
    setNews(null);
    if (mode === "selected") setMode("typing");
  };
  const range = new Set(chosen.flat().length > 1 ? chosen.flat() : []);
  return { mode, text, typed, news, input, range, select, commit, edit, onText, onKeyDown, onPaste, onCopy };
}
