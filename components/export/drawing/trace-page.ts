import { tag } from "./markup";
import { paintOf } from "./paint";
import { traceSvg } from "./trace-svg";
import { traceText } from "./trace-text";

/** What a part of the page looks like, as markup of an SVG with its size in pixels. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly markup: string;
}

/** The pattern of hatched places: a missing value keeps its look in a picture. */
export const HATCH = "mingzhang-hatch";

interface Sketch {
  readonly origin: { readonly x: number; readonly y: number };
  readonly parts: string[];
  /** How far the drawing reaches. */
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/**
 * A part of the page as a drawing of shapes and texts alone: svg charts with the styles the page gives them, tables, legends,
 * grounds and lines. Nothing of the page is embedded, so that every program and a canvas can draw it.
 */
export function tracePage(root: Element): Drawing {
  const { left: x, top: y } = root.getBoundingClientRect();
  const sketch: Sketch = { origin: { x, y }, parts: [], left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  traceInside(root, sketch);
  const { parts, left, top, right, bottom } = sketch;
  if (right <= left || bottom <= top) return { width: 0, height: 0, markup: "" };
  const markup = tag("g", { transform: `translate(${-Math.floor(left)} ${-Math.floor(top)})` }, parts.join(""));
  return { width: Math.ceil(right) - Math.floor(left), height: Math.ceil(bottom) - Math.floor(top), markup };
}

/** What is only read aloud, and the menu itself. */
function isLeftOut(element: Element, rect: DOMRect): boolean {
  if (element.hasAttribute("data-take-away") || element.hasAttribute("data-not-drawn")) return true;
  const style = getComputedStyle(element);
  if (style.display === "none" || style.opacity === "0") return true;
  return rect.width <= 1 && rect.height <= 1 && style.overflow === "hidden";
}

function traceNode(element: Element, sketch: Sketch): void {
  const rect = element.getBoundingClientRect();
  if (isLeftOut(element, rect)) return;
  if (element instanceof SVGSVGElement) {
    if (rect.width === 0 || rect.height === 0) return;
    sketch.parts.push(traceSvg(element, sketch.origin));
    reach(sketch, rect);
    return;
  }
  traceBox(element, rect, sketch);
  traceInside(element, sketch);
}

function traceInside(element: Element, sketch: Sketch): void {
  for (const child of element.childNodes) {
    if (child instanceof Element) traceNode(child, sketch);
    else if (child instanceof Text) {
      const text = traceText(child, sketch.origin);
      if (!text) continue;
      sketch.parts.push(text.markup);
      for (const rect of text.rects) reach(sketch, rect);
    }
  }
}

function reach(sketch: Sketch, rect: DOMRect): void {
  sketch.left = Math.min(sketch.left, rect.left - sketch.origin.x);
  sketch.top = Math.min(sketch.top, rect.top - sketch.origin.y);
  sketch.right = Math.max(sketch.right, rect.right - sketch.origin.x);
  sketch.bottom = Math.max(sketch.bottom, rect.bottom - sketch.origin.y);
}

/** Ground and lines of an element. */
function traceBox(element: Element, rect: DOMRect, sketch: Sketch): void {
  const style = getComputedStyle(element);
  if (style.visibility === "hidden" || rect.width === 0 || rect.height === 0) return;
  const [x, y] = [rect.left - sketch.origin.x, rect.top - sketch.origin.y];
  const ground = paintOf(style.backgroundColor);
  const box = { x, y, width: rect.width, height: rect.height };
  const before = sketch.parts.length;
  if (ground)
    sketch.parts.push(tag("rect", { ...box, fill: ground.colour, "fill-opacity": ground.opacity === 1 ? undefined : ground.opacity }));
  if (style.backgroundImage.startsWith("repeating-linear-gradient")) sketch.parts.push(tag("rect", { ...box, fill: `url(#${HATCH})` }));
  const sides = [
    ["Top", x, y, x + rect.width, y],
    ["Right", x + rect.width, y, x + rect.width, y + rect.height],
    ["Bottom", x, y + rect.height, x + rect.width, y + rect.height],
    ["Left", x, y, x, y + rect.height],
  ] as const;
  // The line under a link says that it can be opened; a picture cannot.
  for (const [side, x1, y1, x2, y2] of element.localName === "a" ? [] : sides) {
    const width = Number.parseFloat(style[`border${side}Width`]);
    const paint = style[`border${side}Style`] === "none" ? null : paintOf(style[`border${side}Color`]);
    if (width > 0 && paint) sketch.parts.push(tag("line", { x1, y1, x2, y2, stroke: paint.colour, "stroke-width": width }));
  }
  if (sketch.parts.length > before) reach(sketch, rect);
}
