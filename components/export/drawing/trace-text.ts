import { escapeText, tag } from "./markup";
import { paintOf } from "./paint";

interface Line {
  readonly text: string;
  readonly rect: DOMRect;
}

/** Where the letters of a line stand, by the place of each in the page. */
function linesOf(node: Text): readonly Line[] {
  const range = document.createRange();
  range.selectNodeContents(node);
  const whole = [...range.getClientRects()].filter(({ width }) => width > 0);
  const [first] = whole;
  if (!first) return [];
  if (whole.length === 1) return [{ text: node.data.replace(/\s+/g, " ").trim(), rect: first }];
  const texts = whole.map(() => "");
  for (let at = 0; at < node.length; at += 1) {
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    const top = range.getBoundingClientRect().top;
    const line = whole.findIndex((rect) => Math.abs(rect.top - top) < rect.height / 2);
    if (line >= 0) texts[line] += node.data.charAt(at);
  }
  return whole.flatMap((rect, at) => {
    const text = (texts[at] ?? "").replace(/\s+/g, " ").trim();
    return text === "" ? [] : [{ text, rect }];
  });
}

/** A line that the page cuts short with three dots is cut short in the picture too. */
function shorten({ text, rect }: Line, holder: Element): string {
  const style = getComputedStyle(holder);
  const room = holder.getBoundingClientRect().right - Number.parseFloat(style.paddingRight || "0") - rect.left;
  if (style.textOverflow !== "ellipsis" || rect.width <= room + 1) return text;
  const letters = [...text];
  return `${letters.slice(0, Math.max(1, Math.floor((letters.length * room) / rect.width) - 1)).join("")}…`;
}

/** Letters sit on a line a little below the middle of their box; by how much lies between common fonts. */
const BASELINE = 0.37;

/** A text of the page as lines of the drawing; `box` is the element that lays it out. */
export function traceText(
  node: Text,
  origin: { readonly x: number; readonly y: number },
): { readonly markup: string; readonly rects: readonly DOMRect[] } | null {
  const holder = node.parentElement;
  if (!holder || node.data.trim() === "") return null;
  const style = getComputedStyle(holder);
  const paint = paintOf(style.color);
  const lines = linesOf(node);
  if (!paint || style.visibility === "hidden" || lines.length === 0) return null;
  const size = Number.parseFloat(style.fontSize);
  const anchor = style.textAlign === "right" || style.textAlign === "end" ? "end" : style.textAlign === "center" ? "middle" : "start";
  const markup = lines.map((line) => {
    const { rect } = line;
    const x = { start: rect.left, middle: (rect.left + rect.right) / 2, end: rect.right }[anchor];
    return tag(
      "text",
      {
        x: x - origin.x,
        y: (rect.top + rect.bottom) / 2 + size * BASELINE - origin.y,
        "font-size": size,
        "font-weight": style.fontWeight === "400" ? undefined : style.fontWeight,
        "font-style": style.fontStyle === "normal" ? undefined : style.fontStyle,
        "text-anchor": anchor === "start" ? undefined : anchor,
        fill: paint.colour,
        "fill-opacity": paint.opacity === 1 ? undefined : paint.opacity,
      },
      escapeText(shorten(line, holder)),
    );
  });
  return { markup: markup.join(""), rects: lines.map(({ rect }) => rect) };
}
