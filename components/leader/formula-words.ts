import { expressionLabel } from "@/domain/facts/cell-label";
import { type Formula, parseFormula, printFormula, type Reference } from "@/domain/facts/formula";
import type { Metric } from "@/domain/metrics/metric";
import type { Locale } from "../messages/locale";

/** Words for what the formulas name most; the form's own labels would read 总计总计 here. */
const shortWords: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  "applications.newReceived.total": { zh: "本年新收", en: "本年新收 (new applications)" },
  "applications.carriedIn.total": { zh: "上年结转", en: "上年结转 (carried in)" },
  "applications.carriedOut.total": { zh: "结转下年度", en: "结转下年度 (carried out)" },
  "applications.concluded.total": { zh: "本年度办理结果总计", en: "本年度办理结果总计 (concluded)" },
  "narrative.processingFeeCases": { zh: "信息处理费收费件数", en: "fee notices stated" },
  "narrative.processingFeeYuan": { zh: "信息处理费金额", en: "fees stated" },
  "narrative.complaintsReceived": { zh: "投诉举报受理数", en: "complaints received" },
  "narrative.complaintsClosed": { zh: "投诉举报办结数", en: "complaints closed" },
  "narrative.complaintsCarriedIn": { zh: "投诉举报上年结转数", en: "complaints carried in" },
  "narrative.mailboxReceived": { zh: "领导信箱受理数", en: "mailbox letters received" },
  "narrative.mailboxClosed": { zh: "领导信箱办结数", en: "mailbox letters closed" },
  "narrative.hotlineReceived": { zh: "12345 热线受理数", en: "hotline calls received" },
  "narrative.hotlineClosed": { zh: "12345 热线办结数", en: "hotline calls closed" },
  "narrative.concludedOnTime": { zh: "按时办结数", en: "concluded on time" },
  "narrative.sitePosts": { zh: "网站发布信息数", en: "website items" },
  "narrative.interpretations": { zh: "政策解读稿件数", en: "policy interpretations" },
  "narrative.pressConferences": { zh: "新闻发布会场次", en: "press conferences" },
  "narrative.peopleTrained": { zh: "培训人次", en: "people trained" },
};

const former: Readonly<Record<Locale, (word: string) => string>> = { zh: (word) => `上年的${word}`, en: (word) => `last year's ${word}` };

function referenceWords({ name, former: lastYear }: Reference, locale: Locale): string {
  const known = shortWords[name]?.[locale];
  const label = known ?? expressionLabel(name).zh.replace(/」总计$/, "」");
  return lastYear ? former[locale](label) : label;
}

const signs = { "+": "＋", "-": "－", "*": "×", "/": "÷" } as const;
const rank = { "+": 1, "-": 1, "*": 2, "/": 2 } as const;

function words(formula: Formula, locale: Locale): string {
  if (formula.kind === "number") return String(formula.value);
  if (formula.kind === "reference") return referenceWords(formula, locale);
  const { operator } = formula;
  const side = (part: Formula, right: boolean) => {
    const looser = part.kind === "operation" && (rank[part.operator] < rank[operator] || (right && rank[part.operator] === rank[operator]));
    const text = words(part, locale);
    return looser ? `（${text}）` : text;
  };
  return `${side(formula.left, false)} ${signs[operator]} ${side(formula.right, true)}`;
}

/** An expression over cells in the words of the form: 表三「不予公开」 ÷ 本年度办理结果总计. */
export function expressionWords(formula: Formula, locale: Locale): string {
  return words(formula, locale);
}

/** A metric's formula in words; a system metric's formula is a sentence already. */
export function formulaWords(metric: Metric, locale: Locale): string {
  return metric.source === "system" ? metric.formula : words(parseFormula(metric.formula), locale);
}

/** The formula over cell ids, as it is run. */
export function formulaCode(metric: Metric): string {
  return metric.source === "system" ? metric.formula : printFormula(parseFormula(metric.formula));
}
