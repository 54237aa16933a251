"use client";

import { type ClipboardEvent, type KeyboardEvent, useEffect, useState } from "react";
import type { CellId } from "@/domain/form/edition";
import { draftValue } from "./draft";
import { actionOfKey, cellsBetween, type GridAction, moveCell } from "./grid-keys";
import { readPaste } from "./paste-block";
import { printValue } from "./print-value";
import type { PrintedTable } from "./printed-table";
import { type CellTyping, type TypingSetup, useCellTyping } from "./use-cell-typing";

export interface GridSetup extends TypingSetup {
  readonly table: PrintedTable | null;
  /** Counts the times a cell was selected, so that choosing the same one again brings the focus back to it. */
  readonly times: number;
  readonly onSelect: (cell: CellId) => void;
  readonly onFinding: (step: 1 | -1) => void;
}

/** Puts the focus into the selected cell with its whole text chosen, so that the first key replaces it. */
function focusCell(cell: CellId, field: HTMLInputElement | null): void {
  const element = document.getElementById(`cell-${cell}`);
  (field ?? element)?.focus({ preventScroll: true });
  field?.select();
  element?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

/** Selection, typing, clipboard and keys of the grid in the way of spreadsheets. */
export function useGrid(setup: GridSetup) {
  const { table, selected, times, onSelect } = setup;
  const typing = useCellTyping(setup);
  const [anchor, setAnchor] = useState<CellId | null>(null);
  const order = table?.order ?? [];
  const { input, reset } = typing;

  useEffect(() => {
    if (selected && times > 0) focusCell(selected, input.current);
  }, [selected, times, input]);

  const select = (cell: CellId, extend: boolean) => {
    typing.setNews(null);
    typing.commit();
    reset();
    setAnchor(extend ? (anchor ?? selected) : null);
    onSelect(cell);
  };
  const chosen = selected && anchor ? cellsBetween(order, anchor, selected) : selected ? [[selected]] : [];
  const onKeyDown = useGridKeys(setup, { typing, select, chosen });
  const clipboard = gridClipboard(setup, typing, chosen);
  const range = new Set(chosen.flat().length > 1 ? chosen.flat() : []);
  return { ...typing, range, select, onKeyDown, ...clipboard };
}

interface GridHands {
  readonly typing: CellTyping;
  readonly select: (cell: CellId, extend: boolean) => void;
  readonly chosen: readonly (readonly CellId[])[];
}

/** The keys: after Esc the next Tab leaves the grid, so that nobody is caught in it. */
function useGridKeys({ table, selected, locked, change, onFinding }: GridSetup, { typing, select, chosen }: GridHands) {
  const [left, setLeft] = useState<CellId | null>(null);
  const order = table?.order ?? [];
  const act = (action: GridAction, cell: CellId) => {
    if (action.kind === "move" || action.kind === "extend")
      select(moveCell(order, cell, action.direction) ?? cell, action.kind === "extend");
    else if (action.kind === "nextFinding" || action.kind === "previousFinding") {
      typing.commit();
      onFinding(action.kind === "nextFinding" ? 1 : -1);
    } else if (action.kind === "leave") setLeft(cell);
    else if (locked) return;
    else if (action.kind === "cancel") {
      typing.reset();
      requestAnimationFrame(() => typing.input.current?.select());
    } else if (action.kind === "edit") typing.edit();
    else if (action.kind === "clear") change({ kind: "set", changes: chosen.flat().map((one) => ({ cell: one, value: null })) });
    else change({ kind: action.kind });
  };
  return (event: KeyboardEvent) => {
    if (!selected || (event.target instanceof HTMLElement && event.target.tagName === "BUTTON")) return;
    const composing = event.nativeEvent.isComposing || event.keyCode === 229;
    const { key, shiftKey: shift, altKey: alt } = event;
    const action = actionOfKey({ key, ctrl: event.ctrlKey || event.metaKey, shift, alt, composing }, typing.mode);
    if (!action) return;
    if (key === "Tab" && (left === selected || moveCell(order, selected, shift ? "previous" : "next") === null)) return typing.commit();
    event.preventDefault();
    event.stopPropagation();
    act(action, selected);
  };
}

/** Blocks to and from spreadsheets. */
function gridClipboard({ draft, change, table, locked, selected }: GridSetup, typing: CellTyping, chosen: GridHands["chosen"]) {
  const onPaste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData("text/plain");
    if (locked || !selected || !table || (typing.mode === "editing" && !pasted.includes("\t"))) return;
    event.preventDefault();
    const result = readPaste(pasted, table.form, { order: table.order, from: selected });
    change({ kind: "set", changes: result.changes });
    typing.reset();
    typing.setNews({ kind: "pasted", result });
  };
  const onCopy = (event: ClipboardEvent) => {
    if (typing.mode !== "selected" || chosen.length === 0) return;
    event.preventDefault();
    const lines = chosen.map((row) => row.map((cell) => printValue(draftValue(draft, cell))).join("\t"));
    event.clipboardData.setData("text/plain", lines.join("\n"));
  };
  return { onPaste, onCopy };
}
