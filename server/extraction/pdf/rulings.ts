import { refuse } from "../refusals";
import { boxOfPoints, type Point } from "./page-geometry";

/** A straight ruling line of a page, in page points with y growing downwards. */
export interface Ruling {
  readonly horizontal: boolean;
  /** Its fixed coordinate: y of a horizontal line, x of a vertical one. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Rectangles thinner than this are drawn borders, not areas. */
const BORDER = 3;
/** Lines shorter than this are ornaments or glyph parts. */
const SHORTEST = 4;

/** A page of a report has some hundred; far more is a drawing or an attack. */
const MOST_RULINGS = 20_000;

/** Adds the rulings found to those of a page; refuses a page of more than any report has. */
export function addRulings(rulings: Ruling[], found: readonly Ruling[]): void {
  if (rulings.length + found.length > MOST_RULINGS) refuse("tooLarge");
  rulings.push(...found);
}

/** The sides of a stroked outline that run along an axis. */
export function rulingsOfStroke(points: readonly Point[]): Ruling[] {
  return points.slice(1).flatMap((end, i) => {
    const start = points[i];
    return start ? rulingBetween(start, end) : [];
  });
}

/** A filled thin box is one line along its longer side; a filled broad one is shading and draws no border. */
export function rulingsOfArea(points: readonly Point[]): Ruling[] {
  if (points.length > 100) return [];
  const { left, right, top, bottom } = boxOfPoints(points);
  if (bottom - top <= BORDER) return rulingBetween([left, (top + bottom) / 2], [right, (top + bottom) / 2]);
  if (right - left <= BORDER) return rulingBetween([(left + right) / 2, top], [(left + right) / 2, bottom]);
  return [];
}

function rulingBetween([x1, y1]: Point, [x2, y2]: Point): Ruling[] {
  if (Math.abs(y1 - y2) < 1 && Math.abs(x1 - x2) >= SHORTEST)
    return [{ horizontal: true, at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) }];
  if (Math.abs(x1 - x2) < 1 && Math.abs(y1 - y2) >= SHORTEST)
    return [{ horizontal: false, at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) }];
  return [];
}
