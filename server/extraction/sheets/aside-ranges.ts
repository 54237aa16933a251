import { walkXml } from "../walk-xml";
import type { Merge } from "./sheet";

/** Names of ranges in the product's own template that hold sums and last year's figures: beside the report, never read. */
export const ASIDE_NAME = "MingzhangAside";

const RANGE = /^(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/u;
const MOST_RANGES = 100;

const columnOf = (letters: string) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** The ranges a workbook marks as beside the report, by sheet name. */
export function readAsides(workbook: Uint8Array): ReadonlyMap<string, readonly Merge[]> {
  const asides = new Map<string, Merge[]>();
  let count = 0;
  let text: string | null = null;
  walkXml(workbook, {
    open: (name, attributes) => {
      if (name === "definedName" && attributes.name?.startsWith(ASIDE_NAME)) text = "";
    },
    text: (part) => {
      if (text !== null) text += part;
    },
    close: (name) => {
      if (name !== "definedName" || text === null) return;
      const [, quoted, plain, left = "", top = "", right = "", bottom = ""] = RANGE.exec(text.trim()) ?? [];
      const sheet = quoted?.replace(/''/gu, "'") ?? plain;
      text = null;
      count += 1;
      if (sheet === undefined || count > MOST_RANGES) return;
      const range = { top: Number(top) - 1, bottom: Number(bottom) - 1, left: columnOf(left), right: columnOf(right) };
      asides.set(sheet, [...(asides.get(sheet) ?? []), range]);
    },
  });
  return asides;
}
