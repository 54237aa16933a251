import type { OPS, PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { apply, type Matrix, multiply, type Point } from "./page-geometry";
import { addRulings, type Ruling, rulingsOfArea, rulingsOfStroke } from "./rulings";

/** What is drawn on a page beside its visible text. */
export interface PageMarks {
  readonly rulings: readonly Ruling[];
  /** True when text is laid invisibly over a picture, as text recognition does with scans: it cannot be trusted. */
  readonly hasUnseenText: boolean;
}

const STEP_LENGTH = [2, 2, 6, 4, 0] as const;
const CLOSE = 4;
const UNSEEN = 3;
/** Notes and form fields are not part of the printed page; the library calls this mode by a number. */
const NO_ANNOTATIONS = 0;

/** So much invisible text beside pictures is a recognised scan, not an ornament. */
const MOST_UNSEEN = 10;

/** The library's names of the drawing operators; handed in, because the library is loaded only when a PDF comes. */
export type OperatorNames = typeof OPS;

/** Follows the drawing operators of a page: where lines are, and whether text is meant to be seen. */
class MarkReader {
  readonly rulings: Ruling[] = [];
  private readonly stack: { matrix: Matrix; mode: number }[] = [];
  private mode = 0;
  private unseen = 0;
  private readonly texts: ReadonlySet<number>;

  constructor(
    private readonly names: OperatorNames,
    private readonly viewport: Matrix,
    private matrix: Matrix = viewport,
  ) {
    this.texts = new Set([names.showText, names.showSpacedText, names.nextLineShowText, names.nextLineSetSpacingShowText]);
  }

  follow(operator: number, args: unknown): void {
    const { names } = this;
    if (operator === names.save) this.save();
    else if (operator === names.restore || operator === names.paintFormXObjectEnd) this.restore();
    else if (operator === names.transform) this.matrix = multiply(this.matrix, args as Matrix);
    else if (operator === names.paintFormXObjectBegin) this.enterForm(args as readonly [Matrix | null]);
    else if (operator === names.constructPath) this.addPath(args as readonly [number, readonly [Float32Array | null]]);
    else if (operator === names.setTextRenderingMode) this.mode = (args as readonly [number])[0];
    else if (this.mode === UNSEEN && this.texts.has(operator)) this.unseen += 1;
  }

  get hasUnseenText(): boolean {
    return this.unseen > MOST_UNSEEN;
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
    if (paint === this.names.endPath || !path) return;
    const filled = paint === this.names.fill || paint === this.names.eoFill;
    for (const points of subpathsOf(path, this.matrix)) addRulings(this.rulings, filled ? rulingsOfArea(points) : rulingsOfStroke(points));
  }
}

/** Straight strokes and thin filled boxes: the borders of tables. Clipping paths draw nothing and are left out. */
export async function marksOfPage(page: PDFPageProxy, viewport: Matrix, names: OperatorNames): Promise<PageMarks> {
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: NO_ANNOTATIONS });
  const reader = new MarkReader(names, viewport);
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
