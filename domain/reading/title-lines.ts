import type { Document, TableCell } from "../document/document";
import { squeezeText } from "../document/normalise";
import type { Source } from "../document/source";
import { plainLine } from "./title-text";

/** A line that may be a title or stand beside one. */
export interface TitleLine {
  readonly block: number;
  /** See `plainLine`. */
  readonly plain: string;
  /** Same as `plain` but in the script and letters of the print. */
  readonly printed: string;
  /** Where characters [start, end) of `plain` stand. */
  readonly sourceOf: (start: number, end: number) => Source | null;
}

/** Longer text is prose. */
const LONGEST = 120;
const hint = /信息公[开開].*[报報]|年度[报報][告吿]/u;

function paragraphLine(text: string, block: number): TitleLine {
  const long = text.length > LONGEST;
  return {
    block,
    plain: long ? "" : plainLine(text),
    printed: long ? "" : squeezeText(text).text,
    sourceOf: (start, end) => {
      const { offsets } = squeezeText(text);
      const from = offsets[start];
      const last = offsets[end - 1];
      return from === undefined || last === undefined ? null : { kind: "span", block, start: from, end: last + 1 };
    },
  };
}

function cellLines({ text }: TableCell, source: Source): TitleLine[] {
  if (text.length > LONGEST) return [];
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => ({ block: source.block, plain: plainLine(line), printed: squeezeText(line).text, sourceOf: () => source }));
}

/** Every paragraph as a line, and the cells of tables that seem to hold a title. */
export function titleLines(document: Document): readonly TitleLine[] {
  return document.blocks.flatMap((block, index) => {
    if (block.kind === "paragraph") return [paragraphLine(block.text, index)];
    const holdsTitle = block.rows.some((cells) => cells.some(({ text }) => text.length <= LONGEST && hint.test(text)));
    if (!holdsTitle) return [];
    return block.rows.flatMap((cells, row) => cells.flatMap((cell, at) => cellLines(cell, { kind: "cell", block: index, row, cell: at })));
  });
}
