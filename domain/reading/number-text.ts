import { foldWidth } from "../document/normalise";
import type { MissingReason } from "../facts/facts";
import type { CellKind } from "../form/edition";
import { MONEY_DECIMALS } from "../form/editions";

/** What a cell's text says: a number, or why there is none. */
export interface NumberText {
  readonly value: number | null;
  readonly missing: MissingReason | null;
  readonly unitRemoved: boolean;
  /** A remark in brackets stood behind the number: 22（其中修订16件）. */
  readonly remarkRemoved: boolean;
}

const dashes = /^(?:[-‐‑‒–—―−/\\_]+|无|無|空|无此项|不适用|N\/A)$/iu;
const plain = /^(?:\d{1,3}(?:,\d{3})+|0|[1-9]\d*)(?:\.(\d+))?$/u;
/** What nearly every cell holds; it needs none of the care below. */
const bareInteger = /^(?:0|[1-9]\d{0,8})$/u;
const countUnit = /(?:件|条|个|项|次|宗|份|人|部)$/u;
/** A remark tells of a part of the number before it; anything else in brackets may be another number. */
const remark = /\((?:其中|含|包括|包含|均为|全部为|都是)[^()]*\)$/u;
const MOST_DIGITS = 15;
/** More than this is a sentence, not a number with its unit. */
const LONGEST_NUMBER = 40;

const missing = (reason: MissingReason): NumberText => ({ value: null, missing: reason, unitRemoved: false, remarkRemoved: false });

function digitsToInteger(digits: string): number {
  let sum = 0;
  for (const digit of digits) sum = sum * 10 + (digit.charCodeAt(0) - 48);
  return sum;
}

/** An exact decimal from digits only; null when it has too many digits to be held exactly. */
export function decimalOf(text: string, decimals: number): number | null {
  if (!plain.test(text)) return null;
  const [whole = "", fraction = ""] = text.replace(/,/gu, "").split(".");
  if (fraction.length > decimals || whole.length + decimals > MOST_DIGITS + 1) return null;
  const units = digitsToInteger(whole + fraction);
  return Number.isSafeInteger(units) ? units / 10 ** fraction.length : null;
}

interface SignedText {
  readonly sign: 1 | -1;
  readonly digits: string;
}

function takeSign(text: string, kind: CellKind): SignedText {
  if (kind !== "change") return { sign: 1, digits: text };
  const negative = /^(?:[-−–－]|减少?)(?=\d)/u.exec(text);
  if (negative) return { sign: -1, digits: text.slice(negative[0].length) };
  return { sign: 1, digits: text.replace(/^(?:\+|增加?)(?=\d)/u, "") };
}

interface Measured {
  readonly digits: string;
  readonly scale: number;
  readonly unitRemoved: boolean;
}

function takeUnit(text: string, kind: CellKind): Measured {
  if (kind === "money") {
    if (text.endsWith("万元")) return { digits: text.slice(0, -2), scale: 1, unitRemoved: true };
    if (/\d元$/u.test(text)) return { digits: text.slice(0, -1), scale: 10_000, unitRemoved: true };
    return { digits: text, scale: 1, unitRemoved: false };
  }
  return { digits: text.replace(countUnit, ""), scale: 1, unitRemoved: countUnit.test(text) };
}

/**
 * Reads a statutory cell's text by a whitelist of digits. Counts are integers, money is 万元 (an amount printed in 元 is
 * divided by 10,000). Blank, dashes and anything else are missing with their reason, never zero.
 */
export function readNumberText(raw: string, kind: CellKind): NumberText {
  if (bareInteger.test(raw)) return { value: digitsToInteger(raw), missing: null, unitRemoved: false, remarkRemoved: false };
  if (raw.length > LONGEST_NUMBER && raw.trim().length > LONGEST_NUMBER) return missing("unreadable");
  const text = foldWidth(raw)
    .replace(/[\s\u200b-\u200d\u2060\ufeff]+/gu, " ")
    .trim();
  if (text === "") return missing("blank");
  if (dashes.test(text)) return missing("dash");
  const bare = text.replace(remark, "").trimEnd();
  const remarkRemoved = bare !== text;
  const { digits, scale, unitRemoved } = takeUnit(bare.replace(/ (?=\D*$)/u, ""), kind);
  const signed = takeSign(digits, kind);
  const magnitude = decimalOf(signed.digits, kind === "money" ? (scale === 1 ? MONEY_DECIMALS : 2) : 0);
  if (magnitude === null) return missing("unreadable");
  const value = scale === 1 ? magnitude : Math.round(magnitude * 100) / (100 * scale);
  return { value: signed.sign === -1 && value !== 0 ? -value : value, missing: null, unitRemoved, remarkRemoved };
}

/** A bracket, or a letter that no number, dash or word for none begins with: what every label begins with. */
const words = /^\s*(?:[（(]|(?![无無空不增减])\p{Script=Han})/u;

/** True when a text can only be the content of a value cell: a number (with or without unit) or a dash. */
export function isValueText(raw: string): boolean {
  if (bareInteger.test(raw)) return true;
  if (words.test(raw)) return false;
  const { missing: reason } = readNumberText(raw, "change");
  return reason === null || reason === "dash" || readNumberText(raw, "money").missing === null;
}

/** A number with a mark or words in brackets behind it that are no part of it: 5①, 7*, 12（注1）. */
const marked = /^(?:增加?|减少?|[-+−])?(?:0|[1-9][\d,]*)(?:\.\d+)?(?:件|条|个|项|次|宗|万?元)?\s*[(*＊※#[【〔①-⑳]/u;

/** True for a number nobody can be sure of for what is written behind it: it stands in a value's place, to be asked for. */
export function isMarkedNumber(raw: string): boolean {
  return raw.length <= LONGEST_NUMBER && !isValueText(raw) && marked.test(foldWidth(raw).trim());
}
