import { limits } from "../extracted";
import { type Box, type Matrix, matrixOf, multiply } from "../pdf/page-geometry";
import type { TextRun } from "../pdf/page-text";
import { addRulings, type Ruling, rulingsOfArea, rulingsOfStroke } from "../pdf/rulings";
import { refuse } from "../refusals";
import type { XmlEvents } from "../walk-xml";
import { boxOf } from "./list-pages";
import { numbersOf } from "./ofd-package";
import { outlinesOf } from "./path-data";
import { runsOfTextCode } from "./text-code";

type Attributes = Readonly<Record<string, string>>;

const isNot = (text: string | undefined) => text === "false" || text === "0";

/** An object of a page: text, a path or a picture, with its map to the page. */
interface PageObject {
  readonly name: string;
  readonly attributes: Attributes;
  readonly matrix: Matrix;
  /** False where it is hidden or wholly transparent. */
  isSeen: boolean;
}

/** Gathers what the content of a page draws; text, lines and boxes in points, y growing downwards. */
export class OfdPageReader implements XmlEvents {
  readonly runs: TextRun[] = [];
  readonly rulings: Ruling[] = [];
  /** Boxes of the pictures. */
  readonly pictures: Box[] = [];
  readonly templates: string[] = [];
  unseenCharacters = 0;
  composites = 0;
  private object: PageObject | null = null;
  private code: Attributes = {};
  private written = "";

  /** `toPage` maps millimetres of the page to points from its upper left corner. */
  constructor(private readonly toPage: Matrix) {}

  open(name: string, attributes: Attributes): void {
    this.written = "";
    if (name === "Template" && attributes.TemplateID) this.templates.push(attributes.TemplateID);
    if (name === "TextObject" || name === "PathObject") this.object = this.objectOf(name, attributes);
    else if (name === "ImageObject") this.pictures.push(boxOf(attributes.Boundary ?? "", { left: 0, top: 0, right: 0, bottom: 0 }));
    else if (name === "CompositeObject") this.composites += 1;
    else if (name === "TextCode") this.code = attributes;
    else if (name === "FillColor" && attributes.Alpha === "0" && this.object?.name === "TextObject") this.object.isSeen = false;
  }

  text(text: string): void {
    this.written += text;
  }

  close(name: string): void {
    if (name === "TextCode") this.addText();
    else if (name === "AbbreviatedData") this.addPath();
    else if (name === this.object?.name) this.object = null;
  }

  private objectOf(name: string, attributes: Attributes): PageObject {
    const [x = 0, y = 0] = numbersOf(attributes.Boundary);
    const own = matrixOf(attributes.CTM ? numbersOf(attributes.CTM) : null);
    const matrix = multiply(this.toPage, multiply([1, 0, 0, 1, x, y], own));
    const isHidden = attributes.Visible === "false" || attributes.Alpha === "0";
    const isEmpty = name === "TextObject" && attributes.Fill === "false" && attributes.Stroke !== "true";
    return { name, attributes, matrix, isSeen: !isHidden && !isEmpty };
  }

  private addText(): void {
    const { object, code, written } = this;
    const text = written.replace(/^[\r\n]+|[\r\n]+$/gu, "");
    if (object?.name !== "TextObject" || text === "") return;
    if (!object.isSeen) {
      this.unseenCharacters += text.length;
      return;
    }
    const { Size: size, HScale: scale } = object.attributes;
    const [x = 0] = numbersOf(code.X);
    const [y = 0] = numbersOf(code.Y);
    const font = { size: Number(size) || 4, scale: Number(scale) || 1 };
    this.runs.push(...runsOfTextCode({ text, x, y, deltaX: code.DeltaX, deltaY: code.DeltaY, ...font, matrix: object.matrix }));
    if (this.runs.length > limits.characters) refuse("tooLarge");
  }

  private addPath(): void {
    const { object, written } = this;
    if (object?.name !== "PathObject" || !object.isSeen) return;
    const { Stroke: stroke, Fill: fill } = object.attributes;
    const isArea = fill === "true" || fill === "1";
    if (isNot(stroke) && !isArea) return;
    for (const outline of outlinesOf(written, object.matrix))
      addRulings(this.rulings, isNot(stroke) ? rulingsOfArea(outline) : rulingsOfStroke(outline));
  }
}
