import type { CellKind } from "@/domain/form/edition";
import { MONEY_DECIMALS } from "@/domain/form/editions";

/** What typed or pasted text means for a cell: a number, 未填, or nothing that fits. */
export type CellInput = { readonly kind: "number"; readonly value: number } | { readonly kind: "missing" } | { readonly kind: "unfit" };

const LONGEST = 12;

/** Full-width characters as their plain ones, without spaces, thousands commas and a trailing unit. */
function clean(text: string): string {
  const narrow = text.replace(/[！-～]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
  const bare = narrow.replace(/[\s\u3000\u00a0]/g, "").replace(/[−—–](?=\d)/g, "-");
  const unitless = bare.replace(/(件|条|个|次|项|宗|份|人次|万元)$/, "");
  const plain = /^-?\d{1,3}([,，]\d{3})+(\.\d+)?$/.test(unitless) ? unitless.replace(/[,，]/g, "") : unitless;
  // A spreadsheet may show a whole number with decimals: 26.00 is 26.
  return plain.replace(/^([+-]?\d+)\.0+$/, "$1");
}

const patterns: Readonly<Record<CellKind, RegExp>> = {
  count: /^\d+$/,
  change: /^[+-]?\d+$/,
  money: new RegExp(`^\\d+(\\.\\d{1,${MONEY_DECIMALS}})?$`),
};

/**
 * Reads what a person typed or pasted into a cell. Only whole numbers (万元 with up to six decimals for money) are taken;
 * an empty text and the usual strokes mean 未填, never zero.
 */
export function readCellInput(text: string, kind: CellKind): CellInput {
  const cleaned = clean(text);
  if (cleaned === "" || /^[/\-—–－]+$/.test(cleaned) || cleaned === "无" || cleaned === "未填") return { kind: "missing" };
  if (cleaned.length > LONGEST || !patterns[kind].test(cleaned)) return { kind: "unfit" };
  return { kind: "number", value: Number(cleaned) };
}
