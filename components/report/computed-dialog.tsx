"use client";

import { useState } from "react";
import { useLocale, useText } from "@/components/messages/text-provider";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { DataTable } from "@/components/ui/data-table";
import { cellLabel } from "@/domain/facts/cell-label";
import { printValue } from "@/domain/facts/print-value";
import type { CellId } from "@/domain/form/edition";
import { computedFormula } from "./cell-offers";
import type { Desk } from "./use-desk";

/** Every value that only arithmetic supplies, each to be taken or left by a person. */
export function ComputedDialog({ desk, onClose }: { desk: Desk; onClose: () => void }) {
  const text = useText();
  const locale = useLocale();
  const offers = [...desk.computed.values()];
  const [left, setLeft] = useState<ReadonlySet<CellId>>(new Set());
  const taken = offers.filter(({ cell }) => !left.has(cell));
  const toggle = (cell: CellId) => setLeft(new Set(left.has(cell) ? [...left].filter((one) => one !== cell) : [...left, cell]));
  const confirm = () => {
    desk.change({ kind: "set", changes: taken.map(({ cell, value }) => ({ cell, value })) });
    desk.grid.setNews({ kind: "computed", count: taken.length });
    onClose();
  };
  return (
    <ConfirmDialog
      title={text("computed.title", { n: offers.length })}
      confirm={text("computed.confirm", { n: taken.length })}
      blocked={taken.length === 0}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p className="note">{text("computed.note")}</p>
      <DataTable label={text("computed.title", { n: offers.length })}>
        <thead>
          <tr>
            <th>{text("computed.take")}</th>
            <th>{text("computed.formula")}</th>
            <th data-num>{text("computed.value")}</th>
          </tr>
        </thead>
        <tbody>
          {offers.map((offer) => (
            <tr key={offer.cell}>
              <td>
                <label>
                  <input type="checkbox" checked={!left.has(offer.cell)} onChange={() => toggle(offer.cell)} />{" "}
                  {cellLabel(offer.cell)[locale]}
                </label>
              </td>
              <td>{computedFormula(offer, desk.live.facts)}</td>
              <td data-num>
                <b>{printValue(offer.value)}</b>
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </ConfirmDialog>
  );
}
