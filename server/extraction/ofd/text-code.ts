import { withoutRadicals } from "../pdf/cjk-radicals";
import { apply, boxOfPoints, type Matrix } from "../pdf/page-geometry";
import { ABOVE, BELOW, type TextRun } from "../pdf/page-text";
import { numbersOf } from "./ofd-package";

/** A piece of text as a page writes it, with the map of its object to the page. */
export interface TextCode {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** The steps from character to character; `g 3 4.2` stands for 4.2 three times. */
  readonly deltaX: string | undefined;
  readonly deltaY: string | undefined;
  /** Height of the font, and how much its characters are widened. */
  readonly size: number;
  readonly scale: number;
  readonly matrix: Matrix;
}

interface Glyph {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** The steps of an attribute, groups written out, as many as there are characters to step over. */
function stepsOf(text: string | undefined, most: number): number[] {
  const steps: number[] = [];
  const parts = (text ?? "").split(/[\s,]+/u).filter((part) => part !== "");
  for (let at = 0; at < parts.length && steps.length < most; at += 1) {
    if (parts[at] !== "g") steps.push(...numbersOf(parts[at]));
    else {
      const [count = 0, step = 0] = numbersOf(`${parts[at + 1]} ${parts[at + 2]}`);
      for (let left = Math.trunc(count); left > 0 && steps.length < most; left -= 1) steps.push(step);
      at += 2;
    }
  }
  return steps;
}

const figure = /[\d.,]/u;
const isWide = (character: string) => character > "\u2e7f" || "“”‘’—…·".includes(character);

function glyphsOf({ text, x, y, deltaX, deltaY, size, scale }: TextCode): Glyph[] {
  const [across, down] = [stepsOf(deltaX, text.length), stepsOf(deltaY, text.length)];
  const stands = across.length === 0 && down.length === 0;
  let [left, base] = [x, y];
  return [...text].map((character, index) => {
    const width = size * scale * (isWide(character) ? 1 : 0.5);
    const glyph = { text: character, x: left, y: base, width };
    // Without any step the font's own widths count.
    left += stands ? width : (across[index] ?? 0);
    base += down[index] ?? 0;
    return glyph;
  });
}

/** Characters that follow each other on one line; a step over a gap starts anew. */
function groupsOf(glyphs: readonly Glyph[], size: number): Glyph[][] {
  const groups: Glyph[][] = [];
  for (const glyph of glyphs) {
    const group = groups[groups.length - 1];
    const before = group?.[group.length - 1];
    const step = before ? glyph.x - before.x : 0;
    // Two numbers must never become one: figures part at a narrower gap.
    const slack = size * (before && figure.test(before.text) && figure.test(glyph.text) ? 0.2 : 0.5);
    const follows = before && Math.abs(glyph.y - before.y) < size * 0.1 && step > before.width * 0.3 && step < before.width + slack;
    if (group && follows) group.push(glyph);
    else groups.push([glyph]);
  }
  return groups;
}

function runOf(group: readonly Glyph[], { matrix, size }: TextCode): TextRun[] {
  const [first, last] = [group[0], group[group.length - 1]];
  if (!first || !last) return [];
  const [left, right, top, bottom] = [first.x, last.x + last.width, first.y - size * ABOVE, first.y + size * BELOW];
  const corners = [apply(matrix, left, top), apply(matrix, right, top), apply(matrix, left, bottom), apply(matrix, right, bottom)];
  const upright = Math.abs(matrix[0]) >= Math.abs(matrix[1]);
  const direction = upright ? "right" : matrix[1] < 0 ? "up" : "down";
  return [{ ...boxOfPoints(corners), text: withoutRadicals(group.map(({ text }) => text).join("")), direction }];
}

/** The runs of a piece of text, in the page's points. Characters set below each other are runs of their own. */
export function runsOfTextCode(code: TextCode): TextRun[] {
  return groupsOf(glyphsOf(code), code.size).flatMap((group) => runOf(group, code));
}
