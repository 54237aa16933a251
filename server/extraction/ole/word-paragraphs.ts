import { raiseDigits } from "../extract-html";
import { type Modifier, type PropertyRun, runAt } from "./word-properties";
import type { WordText } from "./word-text";

/** A paragraph of the main text. `mark`: what its last character ends. */
export interface WordParagraph {
  readonly text: string;
  /** How many tables it lies in. */
  readonly depth: number;
  readonly mark: "paragraph" | "cell" | "row";
  /** The properties of its mark; of a row's mark, the row's. */
  readonly modifiers: readonly Modifier[];
}

const IN_TABLE = 0x2416;
const ROW_END = 0x2417;
const DEPTH = 0x6649;
const INNER_CELL = 0x244b;
const INNER_ROW_END = 0x244c;
const HIDDEN: ReadonlySet<number> = new Set([0x083c, 0x0800]);
const SUPERSCRIPT = 0x2a48;

const FIELD = { start: "\u0013", separator: "\u0014", end: "\u0015" } as const;
const PARAGRAPH_ENDS = "\r\u0007\f";
const replaced: Readonly<Record<string, string>> = { "\u000b": "\n", "\u001e": "-", "\u000e": "\n" };
const isControl = (character: string) => character < " " && character !== "\t" && character !== "\n";

/** The last operand of a property, as a number; 0 when it is not set. */
function operandOf(modifiers: readonly Modifier[], code: number): number {
  return modifiers.filter((one) => one.code === code).reduce((_, { operand }) => operand[0] ?? 0, 0);
}

function paragraphOf(text: string, end: string, modifiers: readonly Modifier[]): WordParagraph {
  const has = (code: number) => operandOf(modifiers, code) === 1;
  const depth = Math.max(operandOf(modifiers, DEPTH), has(IN_TABLE) || end === "\u0007" ? 1 : 0);
  const isRow = has(ROW_END) || has(INNER_ROW_END);
  const isCell = end === "\u0007" || has(INNER_CELL);
  return { text, depth, mark: isRow ? "row" : isCell ? "cell" : "paragraph", modifiers };
}

/** What a reader sees of the characters [from, to): no hidden or deleted text, of fields only their results. */
class SeenText {
  private fields: boolean[] = [];
  private run: PropertyRun | null = null;

  constructor(
    private readonly source: WordText,
    private readonly characters: readonly PropertyRun[],
  ) {}

  between(from: number, to: number): string {
    let seen = "";
    for (let i = from; i < to; i++) seen += this.character(this.source.text[i] ?? "", this.source.offsets[i] ?? 0);
    return seen;
  }

  private character(character: string, offset: number): string {
    if (character === FIELD.start) this.fields.push(true);
    else if (character === FIELD.separator) this.fields.splice(-1, 1, false);
    else if (character === FIELD.end) this.fields.pop();
    if (this.fields.includes(true)) return "";
    const plain = replaced[character] ?? character;
    if (isControl(plain)) return "";
    if (!this.run || offset < this.run.from || offset >= this.run.to) this.run = runAt(this.characters, offset);
    const modifiers = this.run?.modifiers ?? [];
    if (modifiers.some(({ code, operand }) => HIDDEN.has(code) && operand[0] === 1)) return "";
    return operandOf(modifiers, SUPERSCRIPT) === 1 ? raiseDigits(plain) : plain;
  }
}

/** The paragraphs of the main text in order. */
export function wordParagraphs(source: WordText, paragraphs: readonly PropertyRun[], characters: readonly PropertyRun[]): WordParagraph[] {
  const seen = new SeenText(source, characters);
  const result: WordParagraph[] = [];
  let start = 0;
  for (let i = 0; i < source.text.length; i++) {
    const character = source.text[i] ?? "";
    if (!PARAGRAPH_ENDS.includes(character)) continue;
    const modifiers = runAt(paragraphs, source.offsets[i] ?? 0)?.modifiers ?? [];
    result.push(paragraphOf(seen.between(start, i), character, modifiers));
    start = i + 1;
  }
  if (start < source.text.length) result.push(paragraphOf(seen.between(start, source.text.length), "\r", []));
  return result;
}
