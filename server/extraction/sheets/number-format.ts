/** How a stored number is to be shown: as it is, as a percentage, or not as a number at all (dates and times). */
export type NumberKind = "plain" | "percent" | "date";

const percents: ReadonlySet<number> = new Set([9, 10]);
const isBuiltInDate = (id: number) => (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** Spreadsheets allow 255 characters; what stands behind them is no part of a format. */
const LONGEST_CODE = 255;

/** The kind of a number format, by its id and, for formats of the file's own, its code. */
export function kindOfFormat(id: number, code: string | undefined): NumberKind {
  if (code === undefined) return isBuiltInDate(id) ? "date" : percents.has(id) ? "percent" : "plain";
  const bare = code
    .slice(0, LONGEST_CODE)
    .replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./gu, "")
    .replace(/general/giu, "");
  if (/[ymdhs年月日]/iu.test(bare)) return "date";
  return bare.includes("%") ? "percent" : "plain";
}

const STORED = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d{1,3})?$/u;
const PLAIN = /^-?\d{1,15}$/u;

/** A binary number in decimal digits, without the noise beyond the 15 digits a spreadsheet keeps. */
function decimalText(value: number): string {
  const rounded = Number(value.toPrecision(15));
  const text = String(rounded);
  return text.includes("e") ? rounded.toFixed(12).replace(/\.?0+$/u, "") : text;
}

/**
 * The text of a stored number as its reader sees its value. A date shows as one, never as the count of days behind it; what is
 * not a number by the file format's own grammar stays as it is.
 */
export function textOfNumber(stored: string, kind: NumberKind): string {
  if (!STORED.test(stored)) return stored;
  if (kind === "date") return dateText(Number(stored));
  if (kind === "percent") return `${decimalText(Number(stored) * 100)}%`;
  return PLAIN.test(stored) ? stored : decimalText(Number(stored));
}

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

function dateText(days: number): string {
  if (!(days >= 0 && days < 2_958_466)) return "####";
  const date = new Date(EPOCH + Math.floor(days) * DAY);
  return `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
}
