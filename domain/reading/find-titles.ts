import type { Document } from "../document/document";
import type { Source } from "../document/source";
import { type TitleLine, titleLines } from "./title-lines";
import { splitTitle, type TitleText } from "./title-text";

/** A name or year with its place. */
export interface Printed {
  readonly text: string;
  readonly source: Source | null;
  /** False where its letters were mended or simplified. */
  readonly isExact: boolean;
}

/** A title found in the document, with what it and the lines beside it say. */
export interface ReportTitle {
  readonly block: number;
  readonly body: Printed | null;
  readonly year: Printed | null;
  /** In the words the format prescribes. */
  readonly isPrescribed: boolean;
}

const yearLine = /^[（(]?((?:19|20)\d{2})年?度?[）)]?$/u;
const bodyLine = /(?:政府|办公厅|办公室|厅|局|委员会|委|办|院|会|处|队|社|镇|乡|街道|中心|署|行|站|所|部|区)$/u;
/** 某省财政厅2022 over the rest of the title, the 年 lost. */
const bodyAndYear = /^(.{2,40}?)((?:19|20)\d{2})年?度?$/u;
/** The body in brackets under the title. */
const bracketedBody = /^[（(](.{3,40})[）)]$/u;
/** Letters of a page's number or a site's name got into the body's. */
const latin = /[A-Za-z]/u;
/** Words of a web page around a report, which end like the name of a body. */
const pageWords = /公开|专区|专栏|栏目|首页|网站|位置|>|您/u;
/** 索引号：…, 发布时间：…, 漳审综〔2026〕2号: lines that stand between a body's name and its title. */
const metadata = /[:：]|^\S{1,12}[〔[（(【]\d{4}[〕\]）)】]第?\d+号$/u;
const LONGEST_BODY = 40;
const LINES_ABOVE = 3;

function printedAt(line: TitleLine, part: string): Printed | null {
  const start = line.plain.indexOf(part);
  if (start === -1 || part === "") return null;
  const isExact = !latin.test(part) && (line.printed.slice(start, start + part.length) === part || /^\d+$/u.test(part));
  return { text: part, source: line.sourceOf(start, start + part.length), isExact };
}

/** Lines around the title that hold the year alone, or (above it) the body alone. */
function linesAround(lines: readonly TitleLine[], at: number): { readonly body: Printed | null; readonly year: Printed | null } {
  let body: Printed | null = null;
  let year: Printed | null = null;
  const above: number[] = [];
  for (let index = at - 1; index >= 0 && above.length < LINES_ABOVE && at - index < 12; index -= 1) {
    const plain = lines[index]?.plain ?? "";
    if (plain !== "" && !metadata.test(plain)) above.push(index);
  }
  for (const index of [...above, at + 1, at + 2]) {
    const line = lines[index];
    if (!line) continue;
    const printedYear = yearLine.exec(line.plain)?.[1];
    const [, named = "", namedYear] = bodyAndYear.exec(line.plain) ?? [];
    const [, bracketed = ""] = bracketedBody.exec(line.plain) ?? [];
    if (printedYear) year ??= printedAt(line, printedYear);
    else if (index < at && namedYear && bodyLine.test(named)) {
      year ??= printedAt(line, namedYear);
      body ??= printedAt(line, named);
    } else if (index > at && bodyLine.test(bracketed)) body ??= printedAt(line, bracketed);
    else if (index < at && line.plain.length <= LONGEST_BODY && bodyLine.test(line.plain) && !pageWords.test(line.plain))
      body ??= printedAt(line, line.plain);
  }
  return { body, year };
}

const LONGEST_TITLE = 120;

/** The title that begins in this line: on one line, or broken over up to three (…政府信息公开 / 工作年度报告). */
function titleTextAt(lines: readonly TitleLine[], at: number): TitleText | null {
  let text = "";
  for (let count = 0; count < 3; count += 1) {
    const line = lines[at + count]?.plain ?? "";
    text += line;
    if (line === "" || text.length > LONGEST_TITLE) return null;
    const parts = count === 0 || line.length < 25 ? splitTitle(text) : null;
    // A body line before a complete title is found by that title itself.
    if (parts && (count === 0 || splitTitle(line) === null)) return parts;
  }
  return null;
}

function titleAt(lines: readonly TitleLine[], at: number): ReportTitle | null {
  const line = lines[at];
  const own = line ? titleTextAt(lines, at) : null;
  if (!line || !own) return null;
  const around = own.body === "" || own.year === null ? linesAround(lines, at) : { body: null, year: null };
  const year = own.year === null ? around.year : (printedAt(line, own.year) ?? { text: own.year, source: null, isExact: true });
  const { block } = line;
  return { block, body: own.body === "" ? around.body : printedAt(line, own.body), year, isPrescribed: own.isPrescribed };
}

const found = new WeakMap<Document, readonly ReportTitle[]>();

/** Every report title in the document, in order. Kept for the document: identity, judging and splitting all ask. */
export function findTitles(document: Document): readonly ReportTitle[] {
  const known = found.get(document);
  if (known) return known;
  const lines = titleLines(document);
  const titles = lines.flatMap((_, index) => titleAt(lines, index) ?? []);
  found.set(document, titles);
  return titles;
}
