import type { Bilingual, EquationSide, Severity } from "@/domain/checks/finding";
import { shanghaiMinute } from "@/domain/deadlines/deadline";
import { cellLabel } from "@/domain/facts/cell-label";
import type { NarrativeFigure } from "@/domain/reading/reading";
import type { Standing } from "@/domain/verdicts/verdict";
import type { FindingView, VerdictView } from "../reports/report-view";

export type Language = keyof Bilingual;

export const levelWords: Readonly<Record<Severity, Bilingual>> = {
  error: { zh: "错误", en: "Error" },
  warn: { zh: "警告", en: "Warning" },
  info: { zh: "提示", en: "Note" },
};

export const standingWords: Readonly<Record<Standing, Bilingual>> = {
  open: { zh: "待处理", en: "Open" },
  explained: { zh: "已说明", en: "Explained" },
  accepted: { zh: "说明已采纳", en: "Explanation accepted" },
  rejected: { zh: "说明未采纳", en: "Explanation rejected" },
  problem: { zh: "确属问题", en: "Confirmed problem" },
  factual: { zh: "情况属实", en: "As reported" },
};

function sideText({ label, terms, sum }: EquationSide, language: Language): string {
  const values = terms.map(({ value, sign }, at) => (sign < 0 ? `－${value}` : `${at === 0 ? "" : "＋"}${value}`)).join("");
  return terms.length === 1 ? `${label[language]}＝${sum}` : `${label[language]}＝${values}＝${sum}`;
}

/** The arithmetic of a broken equation in one line; empty for other rules. */
export function arithmeticOf({ sides }: FindingView, language: Language): string {
  if (!sides) return "";
  const gap = Math.abs(sides[0].sum - sides[1].sum);
  return [...sides.map((side) => sideText(side, language)), language === "zh" ? `相差 ${gap}` : `difference ${gap}`].join("；");
}

/** The sentences of the original that a finding speaks of, each once. */
export function quotesOf(finding: FindingView, narrative: readonly NarrativeFigure[]): readonly string[] {
  return [...new Set(narrative.filter(({ id }) => finding.narrative.includes(id)).map(({ quote }) => quote))];
}

/** The labels of a finding's cells, separated by commas. */
export function cellsOf({ cells }: FindingView, language: Language): string {
  return cells.map((cell) => cellLabel(cell)[language]).join(language === "zh" ? "、" : ", ");
}

/** One thing that was said, with who and when; said of earlier figures it says so. */
export function verdictLine({ kind, text, by, at, current }: VerdictView, language: Language): string {
  const earlier = language === "zh" ? "（对改动前的数字）" : " (on earlier figures)";
  return `${shanghaiMinute(at)} ${by} ${standingWords[kind][language]}${current ? "" : earlier}：${text}`;
}
