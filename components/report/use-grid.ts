"use client";

import { type KeyboardEvent, useEffect, useMemo, useState } from "react";
import type { CellId } from "@/domain/form/edition";
import type { PrintedTable } from "@/domain/form/printed-table";
import { actionOfKey, type GridAction } from "./grid-keys";
import { type CellOrder, cellsBetween, moveCell } from "./grid-moves";
import { type CellTyping, type TypingSetup, useCellTyping } from "./use-cell-typing";
import { useGridClipboard } from "./use-grid-clipboard";
import { useStable } from "./use-stable";

/** What a key asks for beyond the table itself. */
export type GridRequest =
  | { readonly kind: "save" | "help" | "takeComputed" | "nextFinding" | "previousFinding" }
  | Extract<GridAction, { kind: "choose" }>;

export interface GridSetup extends TypingSetup {
  readonly table: PrintedTable | null;
  /** Counts the times a cell was selected, so that choosing the same one again brings the focus back to it. */
  readonly times: number;
  readonly onSelect: (cell: CellId) => void;
  readonly onRequest: (request: GridRequest) => void;
}

/** Puts the focus into the selected cell with its whole text chosen, so that the first key replaces it. */
function focusCell(cell: CellId, field: HTMLInputElement | null): void {
  const element = document.getElementById(`cell-${cell}`);
  (field ?? element)?.focus({ preventScroll: true });
  field?.select();
  element?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

const nothing: CellOrder = [];

/** The chosen cells: one, the rectangle up to the anchor, or the whole table. */
function useChosen({ table, selected }: GridSetup) {
  const [anchor, setAnchor] = useState<CellId | null>(null);
  const [whole, setWhole] = useState(false);
  const order = table?.order ?? nothing;
  const chosen = useMemo((): CellOrder => {
    if (!selected) return nothing;
    if (whole) return order;
    return anchor ? cellsBetween(order, anchor, selected) : [[selected]];
  }, [order, selected, anchor, whole]);
  const range = useMemo(() => new Set(chosen.flat().length > 1 ? chosen.flat() : []), [chosen]);
  const choose = (extend: boolean) => {
    setWhole(false);
    setAnchor(extend ? (anchor ?? selected) : null);
  };
  return { order, chosen, range, choose, chooseAll: () => setWhole(true) };
}

/** Selection, typing, clipboard and keys of the grid in the way of spreadsheets. */
export function useGrid(setup: GridSetup) {
  const { selected, times, onSelect } = setup;
  const typing = useCellTyping(setup);
  const { order, chosen, range, choose, chooseAll } = useChosen(setup);
  const { input, reset } = typing;

  useEffect(() => {
    if (selected && times > 0) focusCell(selected, input.current);
  }, [selected, times, input]);

  const select = useStable((cell: CellId, extend: boolean) => {
    typing.setNews(null);
    typing.commit();
    reset();
    choose(extend);
    onSelect(cell);
  });
  const onKeyDown = useGridKeys(setup, { typing, select, order, chosen, chooseAll });
  const clipboard = useGridClipboard(setup, typing, chosen);
  return { ...typing, range, select, onKeyDown, ...clipboard };
}

interface GridHands {
  readonly typing: CellTyping;
  readonly select: (cell: CellId, extend: boolean) => void;
  readonly order: CellOrder;
  readonly chosen: CellOrder;
  readonly chooseAll: () => void;
}

const requests: ReadonlySet<GridAction["kind"]> = new Set<GridRequest["kind"]>([
  "save",
  "help",
  "takeComputed",
  "nextFinding",
  "previousFinding",
  "choose",
]);
const isRequest = (action: GridAction): action is GridRequest => requests.has(action.kind);

/** The keys: after Esc the next Tab leaves the grid, so that nobody is caught in it. */
function useGridKeys(setup: GridSetup, { typing, select, order, chosen, chooseAll }: GridHands) {
  const { valueAt, selected, locked, change, onRequest } = setup;
  const [left, setLeft] = useState<CellId | null>(null);
  const filled = (cell: CellId) => valueAt(cell) !== null;
  const mend = (action: GridAction) => {
    if (action.kind === "cancel") {
      typing.reset();
      requestAnimationFrame(() => typing.input.current?.select());
    } else if (action.kind === "edit") typing.edit();
    else if (action.kind === "clear") change({ kind: "set", changes: chosen.flat().map((one) => ({ cell: one, value: null })) });
    else if (action.kind === "undo" || action.kind === "redo") change({ kind: action.kind });
  };
  const act = (action: GridAction, cell: CellId) => {
    if (action.kind === "move" || action.kind === "extend")
      select(moveCell(order, cell, action.direction, filled) ?? cell, action.kind === "extend");
    else if (isRequest(action)) {
      if (action.kind !== "choose" && action.kind !== "takeComputed") typing.commit();
      onRequest(action);
    } else if (action.kind === "leave") setLeft(cell);
    else if (action.kind === "selectAll") chooseAll();
    else if (!locked) mend(action);
  };
  return useStable((event: KeyboardEvent) => {
    if (!selected || (event.target instanceof HTMLElement && event.target.tagName === "BUTTON")) return;
    const composing = event.nativeEvent.isComposing || event.keyCode === 229;
    const { key, shiftKey: shift, altKey: alt } = event;
    const action = actionOfKey({ key, ctrl: event.ctrlKey || event.metaKey, shift, alt, composing }, typing.mode);
    if (!action) return;
    if (key === "Tab" && (left === selected || moveCell(order, selected, shift ? "previous" : "next") === null)) return typing.commit();
    event.preventDefault();
    event.stopPropagation();
    act(action, selected);
  });
}
