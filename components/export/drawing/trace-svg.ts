import { type AttributeValue, escapeText, round, tag } from "./markup";
import { paintOf } from "./paint";

/** Elements that draw or explain; links become groups, everything else stays behind (scripts, embedded pages, pictures). */
const kept = new Set([
  ...["g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "use"],
  ...["defs", "clipPath", "pattern", "linearGradient", "stop", "title"],
]);
const shapes = new Set(["path", "rect", "circle", "ellipse", "line", "polyline", "polygon"]);
const geometry = [
  ...["id", "d", "x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "rx", "ry", "width", "height", "points", "transform", "dx", "dy"],
  ...["offset", "clip-path", "clipPathUnits", "patternUnits", "patternTransform", "gradientUnits"],
];
/** Properties handed down from a group to what is in it, with what holds at the top. */
const handedDown = {
  "stroke-width": "1",
  "stroke-dasharray": "none",
  "stroke-linecap": "butt",
  "stroke-linejoin": "miter",
  "font-size": "",
  "font-weight": "400",
  "font-style": "normal",
  "text-anchor": "start",
} as const;
type HandedDown = Readonly<Record<string, string>>;

interface Tracing {
  /** Markup of elements that the drawing refers to and that stand elsewhere in the page, by id. */
  readonly borrowed: Map<string, string>;
}

/** An svg of the page as a group in the coordinates of the picture, with every style it gets from the page written into it. */
export function traceSvg(svg: SVGSVGElement, origin: { readonly x: number; readonly y: number }): string {
  const matrix = svg.getScreenCTM();
  if (!matrix) return "";
  const tracing: Tracing = { borrowed: new Map() };
  const content = [...svg.children].map((child) => traceElement(child, handedDown, tracing)).join("");
  const borrowed = [...tracing.borrowed.values()].join("");
  const { a, b, c, d, e, f } = matrix;
  const place = [a, b, c, d].map((part) => Math.round(part * 10000) / 10000).concat(round(e - origin.x), round(f - origin.y));
  return tag("g", { transform: `matrix(${place.join(" ")})` }, (borrowed === "" ? "" : tag("defs", {}, borrowed)) + content);
}

function traceElement(element: Element, above: HandedDown, tracing: Tracing): string {
  const name = element.localName === "a" ? "g" : element.localName;
  if (!kept.has(name)) return "";
  if (name === "title") return tag("title", {}, escapeText(element.textContent ?? ""));
  const style = getComputedStyle(element);
  const inDefinition = element.closest("defs, clipPath, pattern") !== null;
  if (style.display === "none" && !inDefinition) return "";
  const paint = paintAttributes(style);
  const shown = style.visibility !== "hidden" && (paint.fill !== "none" || paint.stroke !== undefined);
  if (shapes.has(name) && !shown && !inDefinition) return "";
  const below: Record<string, string> = { ...above };
  const styled: Record<string, AttributeValue> = {};
  for (const [property, value] of Object.entries(handedDownOf(style))) {
    if (value === above[property]) continue;
    styled[property] = value;
    below[property] = value;
  }
  const drawn = shapes.has(name) || name === "text" || name === "tspan" ? paint : {};
  const content = [...element.childNodes].map((child) => traceChild(child, below, tracing)).join("");
  if (name === "g" && content === "") return "";
  const opacity = style.opacity === "1" ? undefined : style.opacity;
  const attributes = { ...geometryOf(element), ...reference(element, tracing), ...styled, opacity };
  if (name !== "text" || paint.stroke === undefined) return tag(name, { ...attributes, ...drawn }, content);
  // A halo stands below its letters; few programs know the property that says so.
  return tag(name, { ...attributes, ...paint }, content) + tag(name, { ...attributes, fill: paint.fill }, content);
}

function traceChild(child: Node, above: HandedDown, tracing: Tracing): string {
  if (child instanceof Element) return traceElement(child, above, tracing);
  return child.nodeType === Node.TEXT_NODE ? escapeText(child.textContent ?? "") : "";
}

function geometryOf(element: Element): Record<string, AttributeValue> {
  return Object.fromEntries(geometry.map((name) => [name, lengthOf(element, name) ?? element.getAttribute(name) ?? undefined]));
}

/** A share of the svg's own width or height in its units; nothing for other values. */
function lengthOf(element: Element, name: string): number | undefined {
  const length = element.getAttribute(name)?.endsWith("%") ? (Reflect.get(element, name) as unknown) : undefined;
  if (length instanceof SVGAnimatedLength) return length.baseVal.value;
  return length instanceof SVGAnimatedLengthList ? length.baseVal.getItem(0).value : undefined;
}

/** Fill and stroke are written on every shape: what stands in a definition is not handed down from where it is used. */
function paintAttributes(style: CSSStyleDeclaration): Record<string, AttributeValue> {
  const fill = paintOf(style.fill);
  const stroke = paintOf(style.stroke);
  const strength = (paint: { readonly opacity: number }, own: string) => {
    const whole = paint.opacity * Number(own === "" ? 1 : own);
    return whole === 1 ? undefined : whole;
  };
  return {
    fill: fill?.colour ?? "none",
    "fill-opacity": fill ? strength(fill, style.fillOpacity) : undefined,
    stroke: stroke?.colour,
    "stroke-opacity": stroke ? strength(stroke, style.strokeOpacity) : undefined,
  };
}

function handedDownOf(style: CSSStyleDeclaration): HandedDown {
  const bare = (value: string) => value.replace(/px/g, "");
  return Object.fromEntries(Object.keys(handedDown).map((property) => [property, bare(style.getPropertyValue(property))]));
}

/** What a use refers to; an element from elsewhere in the page comes along. */
function reference(element: Element, tracing: Tracing): Record<string, string> {
  const id = element.localName === "use" ? (element.getAttribute("href") ?? element.getAttribute("xlink:href") ?? "").slice(1) : "";
  const target = id === "" ? null : document.getElementById(id);
  if (!target) return {};
  if (target.closest("svg") !== element.closest("svg") && !tracing.borrowed.has(id)) {
    tracing.borrowed.set(id, traceElement(target, handedDown, tracing));
  }
  return { href: `#${id}`, "xlink:href": `#${id}` };
}
