import type { Bilingual } from "../checks/finding";

/** Why a number is not there. Zero is a number and not among them. */
export const absentStates = ["blank", "unreported", "notApplicable", "pending", "notInForm", "tooSmall"] as const;
export type AbsentState = (typeof absentStates)[number];

const words: Readonly<Record<AbsentState, Bilingual>> = {
  blank: { zh: "未填", en: "not stated" },
  unreported: { zh: "未报", en: "not filed" },
  notApplicable: { zh: "不适用", en: "n/a" },
  pending: { zh: "待核", en: "to be verified" },
  notInForm: { zh: "本版无此项", en: "not in form" },
  tooSmall: { zh: "基数不足10", en: "base below 10" },
};

/** The word that stands in a cell instead of a number. */
export function absentWord(state: AbsentState, language: keyof Bilingual): string {
  return words[state][language];
}

/** How to read the cells of a file: a number, zero, and each word for a number that is not there. */
export const stateDefinitions: readonly { readonly word: Bilingual; readonly meaning: Bilingual }[] = [
  { word: { zh: "0", en: "0" }, meaning: { zh: "报告里写明是零。", en: "The report states zero." } },
  {
    word: words.blank,
    meaning: { zh: "已报送，这一项没有填写；不是零，不计入合计。", en: "A report was filed without this entry; not zero, and in no sum." },
  },
  {
    word: words.unreported,
    meaning: { zh: "没有审核通过的报告，不计入合计。", en: "There is no approved report; in no sum." },
  },
  {
    word: words.notApplicable,
    meaning: {
      zh: "分母为零，没有可比的上年数，或当年不需报送，不能计算。",
      en: "The denominator is zero, there is no former year to compare with, or no report was due that year.",
    },
  },
  {
    word: words.pending,
    meaning: { zh: "已报送，尚未审核通过；通过之前不采用。", en: "Filed but not approved yet; not used until it is." },
  },
  {
    word: words.notInForm,
    meaning: { zh: "当年的报告格式没有这一项。", en: "The form of that year has no such entry." },
  },
  {
    word: words.tooSmall,
    meaning: {
      zh: "分母小于 10，比率不稳定，只列分子和分母。",
      en: "The denominator is below 10: only numerator and denominator are given.",
    },
  },
];
