import type { Bilingual, Severity } from "@/domain/checks/finding";
import type { RuleCategory } from "@/domain/checks/rule";

/** A rule's setting in full, as the administrator sees and changes it. */
export interface RuleSettingView {
  readonly enabled: boolean;
  readonly level: Severity;
  readonly thresholds: Readonly<Record<string, number>>;
  /** First and last report year; null is without end. */
  readonly fromYear: number | null;
  readonly toYear: number | null;
}

/** One change of a rule's setting; null is the catalogue's own setting. */
export interface RuleChangeView {
  readonly id: number;
  readonly from: RuleSettingView;
  readonly to: RuleSettingView;
  /** True when the change put the rule back as it is in the catalogue. */
  readonly reset: boolean;
  readonly reason: string;
  readonly by: string;
  readonly at: number;
}

/** A rule of the catalogue with its setting in force. */
export interface RuleView {
  readonly id: string;
  readonly category: RuleCategory;
  readonly name: Bilingual;
  readonly scope: Bilingual;
  readonly editions: readonly string[];
  readonly version: string;
  readonly thresholdLabels: Readonly<Record<string, Bilingual>>;
  readonly standard: RuleSettingView;
  readonly setting: RuleSettingView;
  /** The last change of the rule, 0 when it was never changed. */
  readonly lastChange: number;
  /** A printed relation or a statutory table: it is loosened only by an explicit confirmation. */
  readonly guarded: boolean;
  /** On how many current reports of the year it fires now. */
  readonly reports: number;
  /** Latest first. */
  readonly history: readonly RuleChangeView[];
}

/** Every rule, and how far the stored findings have followed the last change. */
export interface RuleList {
  readonly year: number;
  readonly rules: readonly RuleView[];
  /** Reports whose findings are still being counted again. */
  readonly outdated: number;
  /** False for administrators below the top body: they may look, not change. */
  readonly mayChange: boolean;
}

export type SaveRuleResult =
  | { readonly outcome: "saved" }
  | { readonly outcome: "stale" }
  | {
      readonly outcome: "refused";
      readonly reason: "unknownRule" | "needsConfirmation" | "nothingChanged" | "unknownThreshold" | "yearsReversed";
    };
