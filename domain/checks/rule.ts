import type { EditionId } from "../form/edition";
import type { Bilingual, Severity } from "./finding";

/** What a rule looks at; findings are shown in this order of categories. */
export const ruleCategories = [
  "format",
  "structure",
  "identity",
  "year",
  "row sum",
  "column sum",
  "official balance",
  "cross-year",
  "narrative",
  "consistency",
  "plausibility",
  "roll-up",
  "deadline",
  "workflow",
] as const;
export type RuleCategory = (typeof ruleCategories)[number];

/** A number a rule is tuned with; the administrator may set another one. */
export interface Threshold {
  readonly value: number;
  readonly label: Bilingual;
}

/** A rule of the catalogue: what it is called, how grave a breach is, where and for which editions of the form it holds. */
export interface Rule {
  readonly id: string;
  readonly category: RuleCategory;
  readonly level: Severity;
  readonly editions: readonly EditionId[];
  /** What must hold. */
  readonly name: Bilingual;
  /** To what it is applied: each row of 表三, each report… */
  readonly scope: Bilingual;
  readonly thresholds: Readonly<Record<string, Threshold>>;
  /** Advances whenever the rule decides differently; findings carry it. */
  readonly version: number;
}

/** A rule as it is written down; what is left out is usual. */
export type RuleEntry = Pick<Rule, "id" | "level" | "name"> & Partial<Pick<Rule, "editions" | "scope" | "thresholds" | "version">>;

const both: readonly EditionId[] = ["2021", "2019"];
const eachReport: Bilingual = { zh: "每份报告", en: "Each report" };

/** The rules of one category from their entries. */
export function rulesOf(category: RuleCategory, entries: readonly RuleEntry[]): readonly Rule[] {
  return entries.map((entry) => ({ category, editions: both, scope: eachReport, thresholds: {}, version: 1, ...entry }));
}

/** Scopes that several rules share. */
export const scopes = {
  table: { zh: "每张法定表格", en: "Each statutory table" },
  cell: { zh: "每个法定单元格", en: "Each statutory cell" },
  applicationColumn: { zh: "表三每一列", en: "Each column of table 3" },
  figure: { zh: "正文中的每处数字", en: "Each figure of the text" },
  claim: { zh: "正文中的相应表述", en: "The statement in the text" },
  rollUp: { zh: "汇总报告", en: "Roll-up reports" },
} as const satisfies Record<string, Bilingual>;
