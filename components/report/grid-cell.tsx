"use client";

import { type KeyboardEvent, type MouseEvent, memo, type RefObject } from "react";
import { useLocale, useText } from "@/components/messages/text-provider";
import { classNames } from "@/components/ui/class-names";
import { cellLabel } from "@/domain/facts/cell-label";
import type { MissingReason } from "@/domain/facts/facts";
import { printValue } from "@/domain/facts/print-value";
import type { CellId } from "@/domain/form/edition";
import type { CellFrame, CellState } from "./cell-state";
import { deltaText } from "./delta-text";
import styles from "./grid.module.css";
import type { GridMode } from "./grid-keys";

/** A cell as the grid draws it: plain values, so that only what changed is drawn again. */
export interface GridCellView {
  readonly value: number | null;
  readonly reason: MissingReason | null;
  readonly state: CellState;
  readonly frame: CellFrame;
  readonly lastYear: number | null;
  /** The value of the version submitted before, where it differs; undefined where it does not. */
  readonly old: number | null | undefined;
  /** What only arithmetic supplies for a missing cell; never counted before a person takes it. */
  readonly computed: number | null;
  /** The numbers of the pins on the cell: "1,3". */
  readonly pins: string;
  /** Comments pinned to the cell, drawn as a corner in the way of spreadsheets. */
  readonly comments: CommentMark;
  /** What a grid that is only read prints instead of the bare digits or 未填, and how a screen reader is told. */
  readonly printed?: { readonly text: string; readonly told: string } | undefined;
}

export type CommentMark = "none" | "read" | "unread";

/** What the person does at the grid; null in a grid that is only read. */
export interface GridTyping {
  readonly mode: GridMode;
  readonly text: string | null;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly onText: (text: string) => void;
  readonly onEdit: () => void;
}

/** Hidden, while Alt is held in place of the value, or under each value with the change. */
export type LastYearShown = "no" | "instead" | "below";

export interface GridCellProps extends GridCellView {
  readonly cell: CellId;
  readonly columns: number;
  readonly total: boolean;
  readonly selected: boolean;
  readonly inRange: boolean;
  /** Set for the selected cell only. */
  readonly typing: GridTyping | null;
  readonly readOnly: boolean;
  readonly lastYearShown: LastYearShown;
  readonly onSelect: (cell: CellId, extend: boolean) => void;
  /** A click on the cell of a grid that is only read. */
  readonly onOpen?: ((cell: CellId) => void) | undefined;
}

/** Enter and the space bar open what a click opens; every other key is left to the grid. */
function openByKey(event: KeyboardEvent, open: () => void): void {
  if (event.key !== "Enter" && event.key !== " ") return;
  event.preventDefault();
  event.stopPropagation();
  open();
}

/** What a cell of a grid says of itself to screen readers. */
const cellPattern = (selected: boolean, readOnly: boolean) =>
  ({ role: "gridcell", "aria-selected": selected, "aria-readonly": readOnly }) as const;

/** One value of the table. */
export const GridCell = memo(function GridCell(props: GridCellProps) {
  const { cell, value, state, frame, typing, selected, lastYearShown, readOnly, onSelect } = props;
  const words = useValueWords();
  const label = useCellWords(props);
  const typed = typing?.text ?? null;
  const press = (event: MouseEvent) => {
    // While its text is typed, a click only moves the caret.
    if (typed !== null || event.button !== 0) return;
    event.preventDefault();
    onSelect(cell, event.shiftKey);
  };
  const drag = (event: MouseEvent) => {
    if (event.buttons === 1 && !selected) onSelect(cell, true);
  };
  return (
    <td
      id={`cell-${cell}`}
      colSpan={props.columns}
      className={classNames(
        styles.value,
        props.total && styles.total,
        value === 0 && styles.zero,
        state !== "read" && styles[state],
        frame && styles[frame],
        props.inRange && styles.range,
        selected && styles.selected,
      )}
      {...cellPattern(selected || props.inRange, readOnly)}
      tabIndex={selected && readOnly ? 0 : -1}
      aria-label={selected && typing ? undefined : label}
      title={props.old === undefined ? undefined : label}
      onMouseDown={press}
      onMouseEnter={drag}
      onClick={props.onOpen ? () => props.onOpen?.(cell) : undefined}
      onKeyDown={props.onOpen ? (event) => openByKey(event, () => props.onOpen?.(cell)) : undefined}
      onDoubleClick={typing ? typing.onEdit : undefined}
    >
      {props.old !== undefined && typed === null ? <span className={styles.old}>{words(props.old)}</span> : null}
      {typing ? <CellField typing={typing} value={value} label={label} /> : <CellText {...props} />}
      {typed === null && lastYearShown !== "no" ? <LastYear value={value} lastYear={props.lastYear} shown={lastYearShown} /> : null}
      {props.pins ? <span className={styles.pin}>{props.pins}</span> : null}
      {props.comments === "none" ? null : <i className={classNames(styles.comment, props.comments === "unread" && styles.unread)} />}
    </td>
  );
});

function CellText({ value, computed, printed }: Pick<GridCellProps, "value" | "computed" | "printed">) {
  const text = useText();
  if (printed) return printed.text;
  if (value !== null) return printValue(value);
  return computed === null ? (
    text("missing")
  ) : (
    <span className={styles.computed}>{text("grid.computed", { value: printValue(computed) })}</span>
  );
}

function CellField({ typing, value, label }: { typing: GridTyping; value: number | null; label: string }) {
  const words = useValueWords();
  const typed = typing.text;
  return (
    <>
      <span aria-hidden="true">{typed === null ? words(value) : ""}</span>
      <input
        ref={typing.input}
        className={styles.input}
        style={typed === null ? { color: "transparent" } : undefined}
        data-typing={typed !== null}
        aria-label={label}
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        value={typed ?? printValue(value)}
        onChange={(event) => typing.onText(event.target.value)}
      />
    </>
  );
}

function LastYear({ value, lastYear, shown }: { value: number | null; lastYear: number | null; shown: LastYearShown }) {
  if (shown === "instead") return <span className={styles.ghost}>{lastYear === null ? "—" : printValue(lastYear)}</span>;
  const delta = deltaText(value, lastYear);
  return (
    <span className={styles.past}>
      {lastYear === null ? "—" : printValue(lastYear)}
      {delta ? <b> {delta}</b> : null}
    </span>
  );
}

function useValueWords(): (value: number | null) => string {
  const text = useText();
  return (value) => (value === null ? text("missing") : printValue(value));
}

/** Everything a cell shows by shape and colour, in words. */
function useCellWords(props: GridCellProps): string {
  const { cell, value, reason, state, frame, old, computed, lastYear, lastYearShown, comments, printed } = props;
  const text = useText();
  const locale = useLocale();
  const shown = useValueWords();
  return [
    cellLabel(cell)[locale],
    printed ? printed.told : reason ? text(`missing.${reason}`) : printValue(value),
    computed === null ? null : text("grid.computed", { value: printValue(computed) }),
    state === "read" || state === "missing" ? null : text(`state.${state}`),
    frame ? text(frame === "faulty" ? "state.faulty" : "state.tied") : null,
    old === undefined ? null : text("grid.before", { value: shown(old) }),
    lastYearShown === "no" || lastYear === null ? null : text("strip.lastYear", { value: printValue(lastYear) }),
    comments === "none" ? null : text(comments === "unread" ? "comments.cellUnread" : "comments.cellHas"),
  ]
    .filter((word) => word !== null)
    .join(text("grid.and"));
}
