import { escapeText, tag } from "./markup";
import { type Drawing, HATCH } from "./trace-page";

/** The lines printed above and below a drawing. */
export interface FrameWords {
  readonly title: string;
  readonly subtitle: string;
  readonly foot: readonly string[];
}

/** Names alone: the fonts of the machine that opens the picture draw it. */
const FONTS = "Microsoft YaHei, PingFang SC, HarmonyOS Sans SC, Noto Sans CJK SC, Source Han Sans SC, WenQuanYi Micro Hei, sans-serif";
const PADDING = 24;
/** Captions need room even above a small chart. */
const NARROWEST = 560;
const title = { size: 18, line: 26, weight: 600, fill: "#1F2933" } as const;
const subtitle = { size: 13, line: 20, weight: 400, fill: "#5F6B7A" } as const;
const foot = { size: 12, line: 18, weight: 400, fill: "#5F6B7A" } as const;
type Look = typeof title | typeof subtitle | typeof foot;

/** Ems a sign takes; Han characters and full-width signs are square. */
function widthOf(sign: string): number {
  return sign > "\u2E7F" ? 1 : 0.56;
}

/** A word too long for any line, an address say, in parts that fit. */
function cut(word: string, longest: number): readonly string[] {
  return word.length <= longest ? [word] : [word.slice(0, longest), ...cut(word.slice(longest), longest)];
}

/** Breaks a text into lines no wider than `ems`; Latin words stay whole while they fit. */
export function breakLines(text: string, ems: number): readonly string[] {
  const longest = Math.max(1, Math.floor(ems / widthOf("a")));
  const pieces = (text.match(/[\u0021-\u2E7F]+\s*|\s+|[^\u0020-\u2E7F]/gu) ?? []).flatMap((piece) => cut(piece, longest));
  const lines: string[] = [];
  let [line, used] = ["", 0];
  for (const piece of pieces) {
    const width = [...piece].reduce((sum, sign) => sum + widthOf(sign), 0);
    if (used > 0 && used + width > ems && !/^[，。；：、）》”,.;:)]/u.test(piece)) {
      lines.push(line.trimEnd());
      [line, used] = ["", 0];
    }
    line += piece;
    used += width;
  }
  return line.trim() === "" ? lines : [...lines, line.trimEnd()];
}

/**
 * The whole picture: the drawing on white, with title and subtitle above and what the numbers rest on below; without words the
 * drawing alone, for documents that print them themselves.
 */
export function frameDrawing({ width, height, markup }: Drawing, words: FrameWords | null): Drawing {
  const inner = words ? Math.max(width, NARROWEST) : width;
  const padding = words ? PADDING : 8;
  const parts: string[] = [];
  let y = padding;
  const write = (text: string, look: Look) => {
    for (const line of breakLines(text, inner / look.size)) {
      y += look.line;
      const weight = look.weight === 400 ? undefined : look.weight;
      parts.push(
        tag("text", { x: padding, y: y - look.line / 4, "font-size": look.size, "font-weight": weight, fill: look.fill }, escapeText(line)),
      );
    }
  };
  if (words) {
    write(words.title, title);
    write(words.subtitle, subtitle);
    y += 10;
  }
  parts.push(tag("g", { transform: `translate(${padding} ${y})` }, markup));
  y += height + (words ? 10 : 0);
  for (const line of words?.foot ?? []) write(line, foot);
  const size = { width: inner + 2 * padding, height: Math.ceil(y + padding) };
  const ground = tag("rect", { ...size, fill: "#FFFFFF" });
  return { ...size, markup: hatchDefinition + ground + tag("g", { "font-family": FONTS }, parts.join("")) };
}

const hatchDefinition = tag(
  "defs",
  {},
  tag(
    "pattern",
    { id: HATCH, width: 5, height: 5, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
    tag("line", { x1: 0, y1: 0, x2: 0, y2: 5, stroke: "#DCE1E8", "stroke-width": 3 }),
  ),
);

/** A picture as a file of its own. */
export function svgFile({ width, height, markup }: Drawing, title: string): string {
  const space = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<svg ${space} ${size}>${tag("title", {}, escapeText(title))}${markup}</svg>\n`;
}
