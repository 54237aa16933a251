import type { PageBox } from "@/domain/document/document";
import { squeezeText } from "@/domain/document/normalise";

/** A box on one page, in points from its upper left corner. */
export type Box = Omit<PageBox, "page">;

/** A run of text as the PDF library tells it. */
export interface TextRun {
  readonly str: string;
  /** Affine map of the run's own space into the page's. */
  readonly transform: readonly number[];
  /** Advance along the baseline, in points. */
  readonly width: number;
}

/** All characters of a page in drawing order without white space, each with the box it takes. */
export interface PageText {
  readonly text: string;
  readonly boxes: readonly Box[];
}

/** Share of a letter's height above and below the baseline. */
const ABOVE = 0.86;
const BELOW = 0.16;

const weightOf = (character: string) => (character > "\u2e7f" ? 1 : 0.5);

/** Boxes of the characters of a run; text that does not run to the right takes the box of the whole run. */
function boxesOfRun({ str, transform, width }: TextRun, page: readonly number[]): Box[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform;
  const [pa = 1, pb = 0, pc = 0, pd = -1, pe = 0, pf = 0] = page;
  const map = (x: number, y: number) => [pa * x + pc * y + pe, pb * x + pd * y + pf] as const;
  const size = Math.hypot(c, d);
  const [ux, uy] = [a / (Math.hypot(a, b) || 1), b / (Math.hypot(a, b) || 1)];
  const corner = (along: number, up: number) => map(e + ux * along - uy * up, f + uy * along + ux * up);
  const total = [...str].reduce((sum, character) => sum + weightOf(character), 0) || 1;
  const boxes: Box[] = [];
  let along = 0;
  for (const character of str) {
    const advance = (weightOf(character) / total) * width;
    const corners = [corner(along, -BELOW * size), corner(along + advance, ABOVE * size)];
    const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
    const box = { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
    for (let unit = 0; unit < character.length; unit++) boxes.push(box);
    along += advance;
  }
  return boxes;
}

/** Compatibility forms (radicals, ligatures of one character) as the letters meant; one for one, so places stay. */
function plain(text: string): string {
  return [...text]
    .map((character) => (character.normalize("NFKC").length === character.length ? character.normalize("NFKC") : character))
    .join("");
}

/** The text of a page with the place of each character. `page` maps the page's space to points from the upper left corner. */
export function textOfRuns(runs: readonly TextRun[], page: readonly number[]): PageText {
  let text = "";
  const boxes: Box[] = [];
  for (const run of runs) {
    const own = boxesOfRun(run, page);
    const squeezed = squeezeText(run.str);
    text += plain(squeezed.text);
    for (const offset of squeezed.offsets) boxes.push(own[offset] ?? { left: 0, top: 0, right: 0, bottom: 0 });
  }
  return { text, boxes };
}

/** Characters of context on each side, most first, that tell a passage from others alike. */
const CONTEXTS = [24, 12, 6, 3] as const;

function occurrences(text: string, part: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) found.push(at);
  return found;
}

/** A passage of a paragraph: characters [start, end) of its text. */
export interface ParagraphPassage {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Where a passage stands on the page: a box for each line it touches; none when the page does not hold it, or holds several
 * that look alike below `top`, the upper edge of its paragraph.
 */
export function findPassage(page: PageText, passage: ParagraphPassage, top: number): Box[] {
  const { text, offsets } = squeezeText(passage.text);
  const paragraph = plain(text);
  const start = offsets.findIndex((offset) => offset >= passage.start);
  const after = offsets.findIndex((offset) => offset >= passage.end);
  const end = after < 0 ? paragraph.length : after;
  if (start < 0 || end <= start) return [];
  for (const around of CONTEXTS) {
    const from = Math.max(0, start - around);
    const part = paragraph.slice(from, end + around);
    const found = occurrences(page.text, part).filter((at) => (page.boxes[at]?.bottom ?? 0) > top);
    const [at] = found;
    if (at !== undefined && found.length === 1) return linesOf(page.boxes.slice(at + start - from, at + end - from));
  }
  return [];
}

/** Boxes of neighbouring characters joined line by line. */
function linesOf(boxes: readonly Box[]): Box[] {
  const lines: Box[] = [];
  for (const box of boxes) {
    const last = lines[lines.length - 1];
    const middle = (box.top + box.bottom) / 2;
    if (last && middle > last.top && middle < last.bottom && box.left >= last.left) {
      lines[lines.length - 1] = {
        left: last.left,
        top: Math.min(last.top, box.top),
        right: Math.max(last.right, box.right),
        bottom: Math.max(last.bottom, box.bottom),
      };
    } else lines.push(box);
  }
  return lines;
}
