import type { Document } from "../document/document";
import { squeezeText, withoutSpaces } from "../document/normalise";
import type { Source } from "../document/source";
import type { Identity } from "./reading";

/** 山西省…厅2024年政府信息公开工作年度报告; the body or the year may stand on a line of its own. */
const title = /^(.{0,60}?)政府信息公开(?:工作)?(?:情况)?年度报告(?:的公示)?[（(]?(\d{4})?(?:年度?)?[）)]?$/u;
const yearBefore = /(?:^|[^\d])((?:19|20)\d{2})年?度?$/u;
const yearFirst = /^((?:19|20)\d{2})年?度?/u;
const chineseYear = /([二〇零○一三四五六七八九]{4})年?度?/u;
const chineseDigits = "〇一二三四五六七八九";
const bodyLine = /(?:政府|办公厅|办公室|厅|局|委员会|委|办|院|会|处|队|社|镇|乡|街道|中心|署|行|站|所|部|区)$/u;
const LONGEST_BODY = 40;

/** A title found in the document, with what it says. */
export interface ReportTitle {
  readonly block: number;
  readonly body: string | null;
  readonly bodySource: Source | null;
  readonly year: number | null;
  readonly yearSource: Source | null;
}

function digitsOf(text: string): string {
  return text.replace(chineseYear, (whole, year: string) => {
    const digits = [...year.replace(/[零○]/gu, "〇")].map((digit) => chineseDigits.indexOf(digit));
    return whole.replace(year, digits.join(""));
  });
}

interface TitleParts {
  readonly body: string;
  readonly year: string | null;
}

/** Splits the title's text (white space gone) into who and when. */
function splitTitle(text: string): TitleParts | null {
  const match = title.exec(digitsOf(text));
  if (!match) return null;
  const before = (match[1] ?? "").replace(/^关于(?:公布|发布)?/u, "");
  const leading = yearFirst.exec(before);
  if (leading?.[1]) return { body: before.slice(leading[0].length), year: leading[1] };
  const trailing = yearBefore.exec(before);
  if (trailing?.[1]) return { body: before.slice(0, before.lastIndexOf(trailing[1])), year: trailing[1] };
  return { body: before, year: match[2] ?? null };
}

function spanOf(original: string, part: string, block: number): Source | null {
  const squeezed = squeezeText(original);
  const start = digitsOf(squeezed.text).indexOf(part);
  const from = squeezed.offsets[start];
  const last = squeezed.offsets[start + part.length - 1];
  return from === undefined || last === undefined ? null : { kind: "span", block, start: from, end: last + 1 };
}

function printed(original: string, source: Source | null): string | null {
  return source?.kind === "span" ? withoutSpaces(original.slice(source.start, source.end)) : null;
}

function textOf(document: Document, block: number): string {
  const found = document.blocks[block];
  return found?.kind === "paragraph" ? found.text : "";
}

interface Printed {
  readonly text: string;
  readonly source: Source;
}

const yearLine = /^[（(]?((?:19|20)\d{2})年?度?[）)]?$/u;

/** Lines around the title that hold the year alone, or (above it) the body alone. */
function linesAround(document: Document, block: number): { readonly body: Printed | null; readonly year: Printed | null } {
  let body: Printed | null = null;
  let year: Printed | null = null;
  for (const index of [block - 1, block - 2, block - 3, block + 1].filter((at) => at >= 0)) {
    const original = textOf(document, index);
    const text = digitsOf(withoutSpaces(original));
    const printedYear = yearLine.exec(text)?.[1];
    const source = spanOf(original, printedYear ?? text, index);
    if (!source) continue;
    if (printedYear) year ??= { text: printedYear, source };
    else if (index < block && text.length <= LONGEST_BODY && bodyLine.test(text)) body ??= { text, source };
  }
  return { body, year };
}

const LONGEST_TITLE = 120;

/** The title that begins in this block: on one line, or broken over up to three (…政府信息公开 / 工作年度报告). */
function titlePartsAt(document: Document, block: number): TitleParts | null {
  let text = "";
  for (let lines = 0; lines < 3; lines += 1) {
    const line = withoutSpaces(textOf(document, block + lines));
    text += line;
    if (line === "" || text.length > LONGEST_TITLE) return null;
    const parts = lines === 0 || line.length < 25 ? splitTitle(text) : null;
    // A body line before a complete title is found by that title itself.
    if (parts && (lines === 0 || splitTitle(line) === null)) return parts;
  }
  return null;
}

function titleAt(document: Document, block: number): ReportTitle | null {
  const text = textOf(document, block);
  if (text.length > LONGEST_TITLE) return null;
  const own = titlePartsAt(document, block);
  if (!own) return null;
  const around = linesAround(document, block);
  const ownBody = own.body === "" ? null : spanOf(text, own.body, block);
  const ownYear = own.year ? spanOf(text, own.year, block) : null;
  const year = own.year ?? around.year?.text;
  return {
    block,
    body: own.body === "" ? (around.body?.text ?? null) : printed(text, ownBody),
    bodySource: own.body === "" ? (around.body?.source ?? null) : ownBody,
    year: year ? [...year].reduce((sum, digit) => sum * 10 + digit.charCodeAt(0) - 48, 0) : null,
    yearSource: ownYear ?? around.year?.source ?? null,
  };
}

/** Every report title in the document, in order. */
export function findTitles(document: Document): readonly ReportTitle[] {
  return document.blocks.flatMap((_, index) => titleAt(document, index) ?? []);
}

/** Who reports, and for which year, as the title prints it; null where it does not say. Nothing is defaulted. */
export function findIdentity(document: Document): Identity {
  const titles = findTitles(document);
  const named = titles.find(({ body, year }) => body !== null && year !== null) ?? titles[0];
  return {
    body: named?.body ?? null,
    year: named?.year ?? null,
    bodySource: named?.bodySource ?? null,
    yearSource: named?.yearSource ?? null,
  };
}
