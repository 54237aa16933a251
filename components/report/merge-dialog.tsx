"use client";

import { useId, useState } from "react";
import { useLocale, useText } from "@/components/messages/text-provider";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { DataTable } from "@/components/ui/data-table";
import { cellLabel } from "@/domain/facts/cell-label";
import { printValue } from "@/domain/facts/print-value";
import type { CellId } from "@/domain/form/edition";
import type { Difference } from "./merge-draft";
import styles from "./report-desk.module.css";

interface MergeProps {
  readonly differences: readonly Difference[];
  /** Told the cells for which this page's value stays. */
  readonly onDecide: (mine: ReadonlySet<CellId>) => void;
  readonly onClose: () => void;
}

/** Cells that were changed here and elsewhere: a person decides each; nothing is chosen beforehand. */
export function MergeDialog({ differences, onDecide, onClose }: MergeProps) {
  const text = useText();
  const [choice, setChoice] = useState<ReadonlyMap<CellId, "mine" | "theirs">>(new Map());
  const chooseAll = (side: "mine" | "theirs") => setChoice(new Map(differences.map(({ cell }) => [cell, side])));
  const mine = new Set(differences.map(({ cell }) => cell).filter((cell) => choice.get(cell) === "mine"));
  return (
    <ConfirmDialog
      title={text("merge.title", { n: differences.length })}
      confirm={text("merge.confirm")}
      blocked={choice.size < differences.length}
      onConfirm={() => onDecide(mine)}
      onClose={onClose}
    >
      <p>{text("merge.what")}</p>
      <p className={styles.offers}>
        <Button small onClick={() => chooseAll("theirs")}>
          {text("merge.allTheirs")}
        </Button>
        <Button small onClick={() => chooseAll("mine")}>
          {text("merge.allMine")}
        </Button>
      </p>
      <DataTable label={text("merge.title", { n: differences.length })}>
        <thead>
          <tr>
            <th>{text("merge.cell")}</th>
            <th data-num>{text("merge.base")}</th>
            <th data-num>{text("merge.theirs")}</th>
            <th data-num>{text("merge.mine")}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map((difference) => (
            <DifferenceRow
              key={difference.cell}
              difference={difference}
              chosen={choice.get(difference.cell) ?? null}
              onChoose={(side) => setChoice(new Map([...choice, [difference.cell, side]]))}
            />
          ))}
        </tbody>
      </DataTable>
    </ConfirmDialog>
  );
}

interface RowProps {
  readonly difference: Difference;
  readonly chosen: "mine" | "theirs" | null;
  readonly onChoose: (side: "mine" | "theirs") => void;
}

function DifferenceRow({ difference, chosen, onChoose }: RowProps) {
  const text = useText();
  const locale = useLocale();
  const name = useId();
  const label = cellLabel(difference.cell)[locale];
  const words = (value: number | null) => (value === null ? text("missing") : printValue(value));
  return (
    <tr>
      <th scope="row">{label}</th>
      <td data-num>{words(difference.base)}</td>
      {(["theirs", "mine"] as const).map((side) => (
        <td key={side} data-num>
          <label>
            <input
              type="radio"
              name={name}
              aria-label={`${label} ${text(`merge.${side}`)} ${words(difference[side])}`}
              checked={chosen === side}
              onChange={() => onChoose(side)}
            />{" "}
            {words(difference[side])}
          </label>
        </td>
      ))}
    </tr>
  );
}
