import { labelKey } from "../document/normalise";
import type { Column, FormBlock } from "../form/edition";
import { isAnyColumnLabel, isColumnLabel } from "./form-labels";
import type { Piece } from "./form-rows";

const LONGEST_LABEL = 3;
/** What is left of two column labels of 2019, in the order of the form: 本年新 | 本年新 | 对外公开总数量. */
const CUT = "本年新";
const cutLabels = ["本年新制作数量", "本年新公开数量"];

/** Column labels of 表二 as printed, joined where a line break cut one in two (本年新 / 公开数量). */
export function headerOf(pieces: readonly Piece[]): readonly string[] {
  const start = pieces.findIndex(({ text }) => labelKey(text) === "信息内容");
  const texts = pieces.slice(start + 1).map(({ text }) => text);
  const header: string[] = [];
  let cut = 0;
  for (let index = 0; index < texts.length; ) {
    let length = LONGEST_LABEL;
    while (length > 0 && !isAnyColumnLabel(texts.slice(index, index + length).join(""), "disclosure")) length -= 1;
    if (length > 0) header.push(texts.slice(index, index + length).join(""));
    else if (labelKey(texts[index] ?? "") === CUT) header.push(cutLabels[cut++] ?? "");
    index += Math.max(1, length);
  }
  return cut === 0 || cut === cutLabels.length ? header : header.filter((text) => !cutLabels.includes(text));
}

/** The form's columns in printed order, or null when the header is not this block's. */
export function columnsOf(header: readonly string[], block: FormBlock): readonly Column[] | null {
  if (header.length !== block.columns.length) return null;
  const columns = header.flatMap((text) => block.columns.find((column) => isColumnLabel(text, column)) ?? []);
  return new Set(columns).size === block.columns.length ? columns : null;
}
