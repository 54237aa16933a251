import { labelKey } from "../document/normalise";
import type { Column, FormBlock } from "../form/edition";
import { isAnyColumnLabel, isColumnLabel } from "./form-labels";
import type { Piece } from "./form-rows";

const LONGEST_LABEL = 3;

/** Column labels of 表二 as printed, joined where a line break cut one in two (本年新 / 公开数量). */
export function headerOf(pieces: readonly Piece[]): readonly string[] {
  const start = pieces.findIndex(({ text }) => labelKey(text) === "信息内容");
  const texts = pieces.slice(start + 1).map(({ text }) => text);
  const header: string[] = [];
  for (let index = 0; index < texts.length; ) {
    let length = LONGEST_LABEL;
    while (length > 0 && !isAnyColumnLabel(texts.slice(index, index + length).join(""), "disclosure")) length -= 1;
    if (length > 0) header.push(texts.slice(index, index + length).join(""));
    index += Math.max(1, length);
  }
  return header;
}

/** The form's columns in printed order, or null when the header is not this block's. */
export function columnsOf(header: readonly string[], block: FormBlock): readonly Column[] | null {
  if (header.length !== block.columns.length) return null;
  const columns = header.flatMap((text) => block.columns.find((column) => isColumnLabel(text, column)) ?? []);
  return new Set(columns).size === block.columns.length ? columns : null;
}
