import { apply, type Matrix, type Point } from "../pdf/page-geometry";

/** How many numbers each drawing step takes; the last two are where it leads. */
const lengths: Readonly<Record<string, number>> = { S: 2, M: 2, L: 2, Q: 4, B: 6, A: 7, C: 0 };

/** The outlines of a path (AbbreviatedData), mapped to the page; curves count as the line to their end. */
export function outlinesOf(data: string, matrix: Matrix): Point[][] {
  const parts = data.split(/[\s,]+/u).filter((part) => part !== "");
  const outlines: Point[][] = [];
  for (let at = 0; at < parts.length; ) {
    const step = parts[at] ?? "";
    const length = lengths[step];
    if (length === undefined) return outlines;
    const [x, y] = [Number(parts[at + length - 1]), Number(parts[at + length])];
    const current = outlines[outlines.length - 1];
    if (step === "C" && current?.[0]) current.push(current[0]);
    else if (length > 0 && (!Number.isFinite(x) || !Number.isFinite(y))) return outlines;
    else if (step === "M" || step === "S" || !current) outlines.push([apply(matrix, x, y)]);
    else current.push(apply(matrix, x, y));
    at += length + 1;
  }
  return outlines;
}
