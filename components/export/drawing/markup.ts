/** A value of an attribute of the drawing; undefined leaves it out. */
export type AttributeValue = string | number | undefined;

/** Text for SVG; characters XML cannot hold are left out. */
export function escapeText(text: string): string {
  const allowed = text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "");
  return allowed.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

/** Two decimals are finer than any screen. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** An element of the drawing as SVG markup; `content` is markup already. */
export function tag(name: string, attributes: Readonly<Record<string, AttributeValue>>, content = ""): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : ` ${key}="${typeof value === "number" ? round(value) : escapeText(value)}"`,
  );
  return content === "" ? `<${name}${written.join("")}/>` : `<${name}${written.join("")}>${content}</${name}>`;
}
