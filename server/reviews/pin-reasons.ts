import type { Reader } from "@/db/client";
import { findVersion, loadReading } from "@/db/reports/load-version";
import type { CellId } from "@/domain/form/edition";
import type { Reason } from "@/domain/report/reason";
import { found, NotFoundError } from "../errors";

/** A reason as a reviewer writes it: a passage is told by its characters [start, end) in a paragraph block. */
export interface NewReason {
  readonly cell: CellId | null;
  readonly passage?: { readonly block: number; readonly start: number; readonly end: number } | null | undefined;
  readonly text: string;
}

/** The reasons with the words their passages stand on; NotFoundError when the text has no such passage. */
export function pinReasons(reader: Reader, versionId: number, reasons: readonly NewReason[]): Reason[] {
  const pinned = reasons.some(({ passage }) => passage);
  const blocks = pinned ? loadReading(reader, found(findVersion(reader, versionId)).readingId).document.blocks : [];
  return reasons.map(({ cell, passage, text }) => {
    if (!passage) return { cell, passage: null, text };
    const block = found(blocks[passage.block]);
    const quote = block.kind === "paragraph" ? block.text.slice(passage.start, passage.end) : "";
    if (quote.trim() === "") throw new NotFoundError();
    return { cell, passage: { ...passage, quote }, text };
  });
}
