import type { Block } from "../document/document";
import type { Piece } from "./form-rows";
import { isMarkedNumber, isValueText } from "./number-text";

const pageNumber = /^\s*(?:[-—–]\s*\d{1,3}\s*[-—–]|第\s*\d{1,3}\s*页.*)\s*$/u;
const runsOfLine = /\||[^\s|]+(?:[^\S\t\n][^\s|]+)*/gu;
const columnLabel = /^[\p{Script=Han}（）()：:/]{2,16}$/u;

interface Part {
  readonly text: string;
  readonly start: number;
}

/**
 * A run of words kept apart by single blanks: where numbers stand at its end, or where all are short labels, each word is a
 * piece of its own (labels are joined again where they belong together). Anything else stays whole.
 */
function partsOfRun(run: string, start: number): readonly Part[] {
  const words = [...run.matchAll(/\S+/gu)].map((word) => ({ text: word[0], start: start + word.index }));
  const last = words[words.length - 1];
  const isRow = last !== undefined && (isValueText(last.text) || isMarkedNumber(last.text));
  return isRow || words.every(({ text }) => columnLabel.test(text)) ? words : [{ text: run, start }];
}

/**
 * The pieces of the paragraphs among blocks [from, to), page numbers left out. Where each cell is closed by a bar (规章 | / 0 | / ||),
 * a bar that closes nothing is a blank cell.
 */
export function piecesOfBlocks(blocks: readonly Block[], from: number, to: number): readonly Piece[] {
  let last = from - 1;
  let isClosed = false;
  return blocks.slice(from, to).flatMap((one, index) => {
    const block = from + index;
    if (one.kind !== "paragraph" || pageNumber.test(one.text)) return [];
    if (block !== last + 1) isClosed = false;
    last = block;
    return [...one.text.matchAll(runsOfLine)].flatMap((match): Piece[] => {
      const isBar = match[0] === "|";
      const isBlank = isBar && isClosed;
      isClosed = isBar;
      if (isBar && !isBlank) return [];
      const parts = isBlank ? [{ text: "", start: match.index }] : partsOfRun(match[0], match.index);
      return parts.map(({ text, start }) => ({ text, source: { kind: "span", block, start, end: start + text.length } }));
    });
  });
}
