import { cellLabel } from "../../facts/cell-label";
import type { Bilingual } from "../finding";
import type { CauseKind, CellChange, Proposal } from "./explanation";

type Words = (label: string, change: CellChange) => string;

const single: Readonly<Partial<Record<CauseKind, { readonly zh: Words; readonly en: Words }>>> = {
  value: { zh: (label, { to }) => `${label}应为 ${to}`, en: (label, { to }) => `${label} should be ${to}` },
  digit: {
    zh: (label, { to }) => `${label}有一位数字写错，应为 ${to}`,
    en: (label, { to }) => `One digit of ${label} is wrong; it should be ${to}`,
  },
  transposed: {
    zh: (label, { to }) => `${label}两位数字颠倒，应为 ${to}`,
    en: (label, { to }) => `Two digits of ${label} changed places; it should be ${to}`,
  },
  droppedDigit: {
    zh: (label, { to }) => `${label}漏写一位数字，应为 ${to}`,
    en: (label, { to }) => `${label} lacks a digit; it should be ${to}`,
  },
  doubledDigit: {
    zh: (label, { to }) => `${label}重复写了一位数字，应为 ${to}`,
    en: (label, { to }) => `A digit of ${label} was typed twice; it should be ${to}`,
  },
  lastYear: {
    zh: (label, { from, to }) => `${label}仍是上年的 ${from}，应为 ${to}`,
    en: (label, { from, to }) => `${label} still has last year's ${from}; it should be ${to}`,
  },
  countedTwice: {
    zh: (label, { from, to }) => `${label}把其中的 ${from - to} 重复计入，应为 ${to}`,
    en: (label, { from, to }) => `${label} counts ${from - to} twice; it should be ${to}`,
  },
  yuan: {
    zh: (label, { from, to }) => `${label}的 ${from} 是以元填报，按万元应为 ${to}`,
    en: (label, { from, to }) => `${label}: ${from} is in 元; in 万元 it is ${to}`,
  },
};

/** What each kind of several cells says of them; the labels and numbers follow. */
const several: Readonly<Partial<Record<CauseKind, Bilingual>>> = {
  countedTwice: { zh: "小计与其各项被重复计入", en: "A subtotal was added beside its own parts" },
  oneCase: { zh: "有 1 件填在了另一格", en: "One case stands in another cell" },
  moved: { zh: "有几件填在了另一格", en: "Some cases stand in another cell" },
  swapped: { zh: "两个数填反了位置", en: "Two numbers stand in each other's place" },
  intoTotal: { zh: "一个数填错，并计入了合计", en: "A wrong number was added into its total" },
  shifted: { zh: "数字整体错位一格", en: "The numbers slipped by one cell" },
};

const MOST_NAMED = 3;

function named(changes: readonly CellChange[], locale: "zh" | "en"): string {
  const parts = changes.slice(0, MOST_NAMED).map(({ cell, from, to }) => `${cellLabel(cell)[locale]} ${from} → ${to}`);
  const rest = changes.length - parts.length;
  if (locale === "zh") return `${parts.join("，")}${rest > 0 ? `，另有 ${rest} 格` : ""}`;
  return `${parts.join(", ")}${rest > 0 ? `, and ${rest} more cells` : ""}`;
}

/** The explanation in a sentence: what happened where, and what the cells should hold. */
export function causeSentence({ kind, changes }: Pick<Proposal, "kind" | "changes">): Bilingual {
  const [first] = changes;
  const words = changes.length === 1 ? single[kind] : undefined;
  if (first && words) return { zh: words.zh(cellLabel(first.cell).zh, first), en: words.en(cellLabel(first.cell).en, first) };
  const lead = several[kind] ?? { zh: "多格有误", en: "Several cells are wrong" };
  return { zh: `${lead.zh}：${named(changes, "zh")}`, en: `${lead.en}: ${named(changes, "en")}` };
}
