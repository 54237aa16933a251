import type { CheckContext } from "@/domain/checks/check-input";
import type { Bilingual } from "@/domain/checks/finding";
import type { Facts } from "@/domain/facts/facts";
import type { FormContent, FormField } from "@/domain/filing/form-content";
import type { EditionId } from "@/domain/form/edition";
import type { UploadResult } from "../reports/report-view";

/** A draft as the page knows it; `revision` 0 before the first save. Instants are milliseconds. */
export interface DraftView {
  readonly revision: number;
  readonly content: FormContent;
  readonly savedBy: string | null;
  readonly savedAt: number | null;
}

/** Last year's approved report: to look at beside the form, and what proposals are made from. */
export interface FormerReport {
  readonly facts: Facts;
  readonly texts: FormContent["texts"];
}

/** The report that exists already for this year, whatever it was made of. */
export interface CurrentReport {
  readonly reportId: number;
  readonly versionNumber: number;
  readonly content: FormContent;
}

/** Everything the online form shows. */
export interface FormView {
  readonly bodyName: string;
  readonly year: number;
  readonly edition: EditionId;
  readonly draft: DraftView;
  readonly lastYear: FormerReport | null;
  /** What the figures are checked against while they are typed. */
  readonly context: CheckContext;
  readonly current: CurrentReport | null;
  /** Why nothing can be made now (the report is in review, or the year is not filed); null when it can. */
  readonly locked: Bilingual | null;
  /** Names of the bodies above and of the body itself, for telling copied wording from names. */
  readonly names: readonly string[];
}

/** Outcome of an autosave. `overtaken`: another page changed these fields since; nothing was saved. */
export type SaveFormResult =
  | { readonly outcome: "saved"; readonly draft: DraftView }
  | { readonly outcome: "overtaken"; readonly draft: DraftView; readonly fields: readonly FormField[] }
  | { readonly outcome: "refused"; readonly code: string; readonly message: Bilingual };

/** What a nil report would say, and why there can be none. */
export interface NilView {
  readonly bodyName: string;
  readonly year: number;
  readonly edition: EditionId;
  readonly texts: FormContent["texts"];
  /** Proposed disclosure figures; they count once the person confirms them. */
  readonly proposals: FormContent["values"];
  /** Last year's approved disclosure figures, for looking at. */
  readonly lastYear: FormContent["values"];
  /** True when last year's approved report says for certain that nothing was carried out. */
  readonly nothingCarriedOut: boolean;
  /** True where no report can be made now, nil or not. */
  readonly locked: boolean;
  readonly refusal: Bilingual | null;
}

/** Outcome of making a report. `stale`: the draft was changed elsewhere since, and nothing was made. */
export type MakeReportResult =
  | UploadResult
  | { readonly outcome: "refused"; readonly code: string; readonly message: Bilingual }
  | { readonly outcome: "stale"; readonly message: Bilingual };
