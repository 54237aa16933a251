import { Parser } from "htmlparser2";
import { BlockBuilder } from "./block-builder";
import { decodeText } from "./decode-text";
import { type Extracted, limits } from "./extracted";
import { refuse } from "./refusals";

const unseen = new Set("head title script style noscript template select option textarea svg math iframe object rp rt nav".split(" "));
const breaking = new Set(
  "p div h1 h2 h3 h4 h5 h6 li ul ol dl dt dd section article header footer main center blockquote pre form hr caption".split(" "),
);
const childless = new Set("br hr img input meta link col wbr area base embed source track param".split(" "));
const charset = /charset\s*=\s*["']?\s*([\w-]+)/iu;
const LONGEST_TITLE = 300;
const superscripts: Readonly<Record<string, string>> = { 0: "⁰", 1: "¹", 2: "²", 3: "³", 4: "⁴", 5: "⁵", 6: "⁶", 7: "⁷", 8: "⁸", 9: "⁹" };

/** Digits set as superscript stay superscript: a footnote mark must not become part of a number. */
export function raiseDigits(text: string): string {
  return text.replace(/\d/gu, (digit) => superscripts[digit] ?? digit);
}

function declaredCharset(bytes: Uint8Array): string | null {
  const name = charset.exec(Buffer.from(bytes.subarray(0, 4096)).toString("latin1"))?.[1]?.toLowerCase();
  if (!name) return null;
  if (name.startsWith("gb")) return "gb18030";
  return name === "big5" || name === "big5-hkscs" ? "big5" : null;
}

function isHidden(name: string, attributes: Readonly<Record<string, string>>): boolean {
  if (unseen.has(name) || "hidden" in attributes) return true;
  return /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/iu.test(attributes.style ?? "");
}

function span(value: string | undefined): number {
  const digits = /^\s*(\d{1,3})/u.exec(value ?? "")?.[1];
  return digits ? Math.max(1, Number(digits)) : 1;
}

/** Walks the page once; what a reader cannot see is skipped. */
class PageReader {
  readonly builder = new BlockBuilder();
  pictures = 0;
  /** Of the page's head; null until there is one, so that only the first counts. */
  title: string | null = null;
  private inTitle = false;
  private depth = 0;
  private hiddenFrom = 0;
  private raised = 0;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (childless.has(name)) {
      this.openChildless(name);
      return;
    }
    this.depth += 1;
    if (this.depth > limits.depth * 5) refuse("hostile");
    if (name === "title" && this.title === null) {
      this.title = "";
      this.inTitle = true;
    }
    if (this.hiddenFrom > 0) return;
    if (isHidden(name, attributes)) {
      this.hiddenFrom = this.depth;
      return;
    }
    if (name === "sup") this.raised += 1;
    if (name === "table") this.builder.openTable();
    else if (name === "tr") this.builder.openRow();
    else if (name === "td" || name === "th") this.builder.openCell(span(attributes.colspan), span(attributes.rowspan));
    else if (breaking.has(name)) this.builder.endParagraph();
  }

  private openChildless(name: string): void {
    if (this.hiddenFrom > 0) return;
    if (name === "br") this.builder.addText("\n");
    if (name === "hr") this.builder.endParagraph();
    if (name === "img") this.pictures += 1;
  }

  text(text: string): void {
    if (this.inTitle && this.title !== null && this.title.length < LONGEST_TITLE) this.title += text;
    if (this.hiddenFrom > 0) return;
    const flat = text.replace(/[ \t\r\n\f]+/gu, " ");
    const trimmed = this.builder.atStart || this.builder.last === "\n" ? flat.replace(/^ /u, "") : flat;
    this.builder.addText(this.raised > 0 ? raiseDigits(trimmed) : trimmed);
  }

  close(name: string): void {
    if (childless.has(name)) return;
    if (name === "title") this.inTitle = false;
    const wasHidden = this.hiddenFrom > 0;
    if (this.hiddenFrom === this.depth) this.hiddenFrom = 0;
    this.depth -= 1;
    if (wasHidden) return;
    if (name === "sup") this.raised -= 1;
    if (name === "table") this.builder.closeTable();
    else if (name === "tr") this.builder.closeRow();
    else if (name === "td" || name === "th") this.builder.closeCell();
    else if (breaking.has(name)) this.builder.endParagraph();
  }
}

/** A web page: visible text, tables with their spans; a table that holds tables is layout. */
export function extractHtml(bytes: Uint8Array): Extracted {
  const page = new PageReader();
  const parser = new Parser({
    onopentag: (name, attributes) => page.open(name, attributes),
    ontext: (text) => page.text(text),
    onclosetag: (name) => page.close(name),
  });
  parser.end(decodeText(bytes, declaredCharset(bytes)));
  const title = page.title?.trim() ?? "";
  return { document: { format: "html", blocks: page.builder.finish(), ...(title === "" ? {} : { title }) }, pictures: page.pictures };
}
