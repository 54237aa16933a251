"use client";

import { type ClipboardEvent, useState } from "react";
import { printValue } from "@/domain/facts/print-value";
import type { PrintedTable } from "@/domain/form/printed-table";
import type { CellOrder } from "./grid-moves";
import { type PastePlan, type PasteRisk, planPaste, risksOfPaste } from "./paste-block";
import { readHtmlBlock, splitBlock } from "./split-block";
import type { CellTyping, TypingSetup } from "./use-cell-typing";
import { useStable } from "./use-stable";

/** A paste that a person looks at before it is done. */
export interface PendingPaste {
  readonly plan: PastePlan;
  readonly risks: readonly PasteRisk[];
}

/** What stands on the clipboard: a copied table with its merged cells where there is one, else its text. */
function readClipboard({ clipboardData }: ClipboardEvent) {
  const html = clipboardData.getData("text/html");
  const table = /<table/i.test(html) ? readHtmlBlock(html) : null;
  return table ? { block: table, byBlanks: false } : splitBlock(clipboardData.getData("text/plain"));
}

const escapeHtml = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

interface ClipboardSetup extends TypingSetup {
  readonly table: PrintedTable | null;
}

/** Blocks to and from spreadsheets. */
export function useGridClipboard({ valueAt, change, table, locked, selected }: ClipboardSetup, typing: CellTyping, chosen: CellOrder) {
  const [pending, setPending] = useState<PendingPaste | null>(null);
  const layDown = (plan: PastePlan) => {
    change({ kind: "set", changes: plan.changes });
    typing.setNews({ kind: "pasted", plan });
    setPending(null);
  };
  const onPaste = useStable((event: ClipboardEvent) => {
    const { block, byBlanks } = readClipboard(event);
    const single = block.flat().length <= 1;
    if (locked || !selected || !table || (typing.mode === "editing" && single)) return;
    event.preventDefault();
    typing.reset();
    const plan = planPaste(block, table.form, { order: table.order, chosen });
    const risks = risksOfPaste(plan, { block, chosen, byBlanks, currentValue: valueAt });
    if (plan.changes.length === 0) typing.setNews({ kind: "pasteRefused", plan });
    else if (risks.length > 0) setPending({ plan, risks });
    else layDown(plan);
  });
  const onCopy = useStable((event: ClipboardEvent) => {
    if (typing.mode !== "selected" || chosen.length === 0) return false;
    event.preventDefault();
    const rows = chosen.map((row) => row.map((cell) => printValue(valueAt(cell))));
    const html = rows.map((row) => `<tr>${row.map((text) => `<td>${escapeHtml(text)}</td>`).join("")}</tr>`).join("");
    event.clipboardData.setData("text/plain", rows.map((row) => row.join("\t")).join("\n"));
    event.clipboardData.setData("text/html", `<table>${html}</table>`);
    return true;
  });
  const onCut = useStable((event: ClipboardEvent) => {
    if (onCopy(event) && !locked) change({ kind: "set", changes: chosen.flat().map((cell) => ({ cell, value: null })) });
  });
  return { onPaste, onCopy, onCut, pending, layDown, dropPending: () => setPending(null) };
}
