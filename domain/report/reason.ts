import type { CellId } from "../form/edition";

/** A passage of the text: characters [start, end) of a paragraph block, with the words themselves. */
export interface Passage {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** Why a report came back: pinned to a cell, to a passage of its text, or about the whole report. */
export interface Reason {
  readonly cell: CellId | null;
  readonly passage: Passage | null;
  readonly text: string;
}

/** What became of a reason: nothing yet, the figure or the text was changed, or the agency said why it stays. */
export type ReasonState = "open" | "mended" | "answered";

/** What a pin points at, as it was when the report came back and as it is now; a missing value is null. */
export interface PinnedContent {
  readonly values: Readonly<Partial<Record<CellId, number>>>;
  /** The paragraphs and table texts of the document, by block. */
  readonly blocks: readonly string[];
}

/** Where a reason stands. A change counts before an answer; what is about the whole report can only be answered. */
export function reasonState(
  reason: Pick<Reason, "cell" | "passage">,
  { before, now }: { readonly before: PinnedContent; readonly now: PinnedContent },
  answered: boolean,
): ReasonState {
  if (reason.cell !== null && before.values[reason.cell] !== now.values[reason.cell]) return "mended";
  if (reason.passage !== null && isRewritten(reason.passage, before, now)) return "mended";
  return answered ? "answered" : "open";
}

/** True when the paragraph a passage stood in is nowhere in the text as it was; blanks do not count. */
function isRewritten({ block }: Passage, before: PinnedContent, now: PinnedContent): boolean {
  const was = before.blocks[block];
  return was !== undefined && !now.blocks.some((text) => bare(text) === bare(was));
}

const bare = (text: string) => text.replace(/\s+/g, "");

/** A stretch of text that only one of two documents has, in the order of the later one. */
export interface ChangedText {
  readonly kind: "removed" | "added";
  readonly block: number;
  readonly text: string;
}

/** Paragraphs that stand in only one of two texts; blanks and order do not count, and a paragraph counts as often as it stands. */
export function changedTexts(before: readonly string[], now: readonly string[]): ChangedText[] {
  return [...onlyIn(before, now, "removed"), ...onlyIn(now, before, "added")].sort((a, b) => a.block - b.block);
}

function onlyIn(texts: readonly string[], others: readonly string[], kind: ChangedText["kind"]): ChangedText[] {
  const left = new Map<string, number>();
  for (const text of others) left.set(bare(text), (left.get(bare(text)) ?? 0) + 1);
  return texts.flatMap((text, block) => {
    const key = bare(text);
    const count = left.get(key) ?? 0;
    if (count > 0) left.set(key, count - 1);
    return key === "" || count > 0 ? [] : [{ kind, block, text }];
  });
}
