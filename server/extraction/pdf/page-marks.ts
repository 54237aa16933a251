import { OPS, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { refuse } from "../refusals";
import { apply, boxOfPoints, type Matrix, multiply, type Point } from "./page-geometry";

/** A straight ruling line of a page, in page points with y growing downwards. */
export interface Ruling {
  readonly horizontal: boolean;
  /** Its fixed coordinate: y of a horizontal line, x of a vertical one. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** What is drawn on a page beside its visible text. */
export interface PageMarks {
  readonly rulings: readonly Ruling[];
  /** True when text is laid invisibly over a picture, as text recognition does with scans: it cannot be trusted. */
  readonly hasUnseenText: boolean;
}

/** Rectangles thinner than this are drawn borders, not areas. */
const BORDER = 3;
/** Lines shorter than this are ornaments or glyph parts. */
const SHORTEST = 4;
/** A page of a report has some hundred; far more is a drawing or an attack. */
const MOST_RULINGS = 20_000;
const STEP_LENGTH = [2, 2, 6, 4, 0] as const;
const CLOSE = 4;
const UNSEEN = 3;

const texts: ReadonlySet<number> = new Set([OPS.showText, OPS.showSpacedText, OPS.nextLineShowText, OPS.nextLineSetSpacingShowText]);

/** Follows the drawing operators of a page: where lines are, and whether text is meant to be seen. */
class MarkReader {
  readonly rulings: Ruling[] = [];
  private readonly stack: { matrix: Matrix; mode: number }[] = [];
  private mode = 0;
  private shown = { seen: 0, unseen: 0 };

  constructor(
    private matrix: Matrix,
    private readonly viewport: Matrix = matrix,
  ) {}

  follow(operator: number, args: unknown): void {
    if (operator === OPS.save) this.save();
    else if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) this.restore();
    else if (operator === OPS.transform) this.matrix = multiply(this.matrix, args as Matrix);
    else if (operator === OPS.paintFormXObjectBegin) this.enterForm(args as readonly [Matrix | null]);
    else if (operator === OPS.constructPath) this.addPath(args as readonly [number, readonly [Float32Array | null]]);
    else if (operator === OPS.setTextRenderingMode) this.mode = (args as readonly [number])[0];
    else if (texts.has(operator)) this.shown[this.mode === UNSEEN ? "unseen" : "seen"] += 1;
  }

  get hasUnseenText(): boolean {
    return this.shown.unseen > this.shown.seen;
  }

  private save(): void {
    this.stack.push({ matrix: this.matrix, mode: this.mode });
  }

  private restore(): void {
    const state = this.stack.pop();
    this.matrix = state?.matrix ?? this.viewport;
    this.mode = state?.mode ?? 0;
  }

  private enterForm([form]: readonly [Matrix | null]): void {
    this.save();
    if (form) this.matrix = multiply(this.matrix, form);
  }

  private addPath([paint, [path]]: readonly [number, readonly [Float32Array | null]]): void {
    if (paint === OPS.endPath || !path) return;
    const filled = paint === OPS.fill || paint === OPS.eoFill;
    for (const points of subpathsOf(path, this.matrix)) this.rulings.push(...(filled ? rulingsOfArea(points) : rulingsOfStroke(points)));
    if (this.rulings.length > MOST_RULINGS) refuse("tooLarge");
  }
}

/** Straight strokes and thin filled boxes: the borders of tables. Clipping paths draw nothing and are left out. */
export async function marksOfPage(page: PDFPageProxy, viewport: Matrix): Promise<PageMarks> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const reader = new MarkReader(viewport);
  fnArray.forEach((operator, index) => {
    reader.follow(operator, argsArray[index]);
  });
  return { rulings: reader.rulings, hasUnseenText: reader.hasUnseenText };
}

function subpathsOf(path: Float32Array, matrix: Matrix): Point[][] {
  const shapes: Point[][] = [];
  let current: Point[] = [];
  for (let i = 0; i < path.length; ) {
    const step = path[i] ?? CLOSE;
    const length = STEP_LENGTH[step] ?? 0;
    if (step === 0) {
      current = [];
      shapes.push(current);
    }
    if (step === CLOSE && current[0]) current.push(current[0]);
    if (length > 0) current.push(apply(matrix, path[i + length - 1] ?? 0, path[i + length] ?? 0));
    i += length + 1;
  }
  return shapes;
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
