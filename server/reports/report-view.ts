import type { ReportScope } from "@/domain/body/body";
import type { CheckContext } from "@/domain/checks/check-input";
import type { Assessment, Bilingual, Finding } from "@/domain/checks/finding";
import type { CalendarDate } from "@/domain/deadlines/deadline";
import type { Document } from "@/domain/document/document";
import type { Source } from "@/domain/document/source";
import type { MissingReason, TableEditions } from "@/domain/facts/facts";
import type { CellId } from "@/domain/form/edition";
import type { IdentityEvidence } from "@/domain/reading/identity-evidence";
import type { Doubt, NarrativeFigure, ReadingProblem, SectionSpan } from "@/domain/reading/reading";
import type { UploadRefusalCode } from "@/domain/refusals/refusal-catalogue";
import type { DecisionKind, ReportState } from "@/domain/report/life";
import type { ChangedText, Reason, ReasonState } from "@/domain/report/reason";
import type { Standing, VerdictKind } from "@/domain/verdicts/verdict";

/** A report in a list. Instants are milliseconds; counts are of the current version. */
export interface ReportSummary {
  readonly id: number;
  readonly bodyId: number;
  readonly bodyName: string;
  readonly year: number;
  readonly scope: ReportScope;
  readonly state: ReportState;
  readonly revision: number;
  readonly versionId: number;
  readonly versionNumber: number;
  /** True when an approved version is in force, though a newer one may be on its way. */
  readonly inForce: boolean;
  readonly errors: number;
  readonly warnings: number;
  readonly hints: number;
  readonly receivedAt: number;
  readonly submittedAt: number | null;
  /** Punctuality is judged by the first submission. */
  readonly firstSubmittedAt: number | null;
  readonly late: boolean;
  /** 新收 and 办理总计 of the current version, null when missing. */
  readonly newReceived: number | null;
  readonly concluded: number | null;
}

export interface CellCorrection {
  readonly oldValue: number | null;
  readonly newValue: number | null;
  readonly by: string;
  readonly at: number;
  readonly versionNumber: number;
}

/** A cell as shown: value or missing reason, what the document said and where, and every correction (newest first). */
export interface CellView {
  readonly value: number | null;
  readonly missing: MissingReason | null;
  readonly raw: string;
  readonly source: Source | null;
  readonly doubt: Doubt | null;
  readonly corrections: readonly CellCorrection[];
  /** The same cell in last year's approved report, null when there is none. */
  readonly lastYear: number | null;
}

/** One thing said of a finding; `current` when it was said of exactly the inputs the finding has now. */
export interface VerdictView {
  readonly id: number;
  readonly kind: VerdictKind;
  readonly text: string;
  readonly by: string;
  readonly at: number;
  readonly versionNumber: number | null;
  readonly current: boolean;
}

export interface FindingView extends Finding {
  /** What settles the finding: the clerk's explanation unless it was rejected, or the reviewer's own word; null while it is open. */
  readonly explanation: { readonly text: string; readonly by: string; readonly at: number } | null;
  /** What was last said of it as it is now. */
  readonly standing: Standing;
  /** Everything said of the finding, on these and on earlier figures, oldest first. */
  readonly verdicts: readonly VerdictView[];
}

export interface VersionView {
  readonly id: number;
  readonly number: number;
  readonly origin: "file" | "form" | "import" | "correction";
  readonly fileName: string;
  readonly fileSha256: string;
  readonly fileSize: number;
  readonly createdBy: string;
  readonly createdAt: number;
  readonly corrections: readonly (CellCorrection & { readonly cell: CellId })[];
  /** The latest decision on it, and all of them, latest first. */
  readonly decision: DecisionView | null;
  readonly decisions: readonly DecisionView[];
  /** When it was the version in force; open at the end while it is. Null when it never was. */
  readonly inForce: { readonly from: number; readonly to: number | null } | null;
  readonly receipts: readonly ReceiptView[];
}

export interface DecisionView {
  readonly decision: DecisionKind;
  readonly reasons: readonly Reason[];
  readonly by: string;
  readonly at: number;
  /** The level of review that decided, 1 the lowest, and the round, counted by submissions. */
  readonly level: number;
  readonly round: number;
}

/** One reason of a return with what became of it in the version shown; values in the unit of the form, null is missing. */
export interface ReasonView extends Reason {
  readonly state: ReasonState;
  readonly before: number | null;
  readonly now: number | null;
  /** The agency's last word on it. */
  readonly answer: { readonly text: string; readonly by: string; readonly at: number } | null;
}

/** The return or reopening a report is being worked on for. */
export interface ReturnView {
  readonly decisionId: number;
  readonly kind: "returned" | "reopened";
  readonly by: string;
  readonly at: number;
  readonly versionNumber: number;
  readonly reasons: readonly ReasonView[];
}

/** Where a report stands in its review: the round, the level it waits at, how many levels there are, and who looks at it. */
export interface ReviewStanding {
  readonly round: number;
  readonly level: number;
  readonly levels: number;
  readonly reviewer: { readonly accountId: number; readonly name: string } | null;
}

/** What the viewer may do now; a false one has its sentence in `blocker`. */
export interface ReportPermissions {
  readonly correct: boolean;
  readonly submit: boolean;
  readonly decide: boolean;
  /** Give it back to the level of review below; open an approved report again. */
  readonly handBack: boolean;
  readonly reopen: boolean;
  /** Why submitting or approving is not possible yet; null when it is, or when the viewer never could. */
  readonly blocker: Bilingual | null;
}

/** Everything the check view and the review view show. */
export interface ReportView {
  readonly summary: ReportSummary;
  readonly editions: TableEditions;
  readonly cells: Readonly<Partial<Record<CellId, CellView>>>;
  readonly narrative: readonly NarrativeFigure[];
  readonly findings: readonly FindingView[];
  /** What the figures are checked against, so that the same checks run while they are typed. */
  readonly context: CheckContext;
  readonly assessments: readonly Assessment[];
  readonly document: Document;
  /** What a person should look at about the reading itself. */
  readonly problems: readonly ReadingProblem[];
  readonly sections: readonly SectionSpan[];
  readonly version: VersionView;
  /** The latest decision on any version, so that a returned report shows its reasons while it is mended. */
  readonly latestDecision: (DecisionView & { readonly versionNumber: number }) | null;
  /** The return that is being answered, or was answered by this submission; null once approved. */
  readonly returned: ReturnView | null;
  readonly review: ReviewStanding;
  /** Cells that differ from the version that came back or was submitted last, with that version's value. */
  readonly changedSinceSubmission: Readonly<Partial<Record<CellId, number | null>>>;
  /** Paragraphs that differ from it, and the name of its file; empty and null when the file is the same. */
  readonly changedText: readonly ChangedText[];
  readonly formerFile: string | null;
  readonly permissions: ReportPermissions;
  readonly deadline: CalendarDate | null;
}

/** An acknowledgement (回执). */
export interface ReceiptView {
  readonly number: string;
  readonly kind: "upload" | "submission";
  readonly reportId: number;
  readonly bodyName: string;
  readonly year: number;
  readonly versionNumber: number;
  readonly fileName: string;
  readonly fileSha256: string;
  readonly issuedTo: string;
  readonly issuedAt: number;
  readonly deadline: CalendarDate | null;
  readonly late: boolean;
}

/** Outcome of an upload. Refusals are expected outcomes, not errors; nothing was stored then. */
export type UploadResult =
  | {
      readonly outcome: "received";
      readonly receipt: ReceiptView;
      readonly repeated: boolean;
      readonly cellsRead: number;
      readonly cellsExpected: number;
    }
  | {
      readonly outcome: "refused";
      readonly code: UploadRefusalCode;
      readonly message: Bilingual;
      /** What may be confirmed instead, most likely first. */
      readonly proposals?: readonly UploadProposal[];
      /** The passages of the file to be judged before confirming. */
      readonly evidence?: readonly IdentityEvidence[];
    };

/**
 * What a clerk vouches for where the file itself is silent, unclear or only probable: that it is the own body's, that it is of the declared
 * year, that it shall follow a file of the same upload as a new version. What a file clearly states cannot be overruled.
 */
export type Confirmation = "body" | "year" | "again";

/** A filing the clerk may confirm; `from` tells where the year was found. */
export interface UploadProposal {
  readonly year: number;
  readonly confirmed: readonly Confirmation[];
  readonly from: "document" | "fileName" | "choice";
  /** Of a file with several reports: the place of this one, and the body it names. */
  readonly part?: number;
  readonly body?: string;
}

/** One file of an archive; its key stays the same when the archive is sent again. */
export interface ArchiveMember {
  readonly name: string;
  readonly key: string;
  readonly size: number;
  readonly result: UploadResult | null;
}

/** Outcome of an archive: every member has its own result. */
export type ArchiveResult =
  | { readonly outcome: "unpacked"; readonly members: readonly ArchiveMember[] }
  | Extract<UploadResult, { readonly outcome: "refused" }>;

/** How far an upload is; `unknown` when it has not arrived, or nothing was stored of it. */
export type UploadProgress =
  | { readonly state: "unknown" }
  | { readonly state: "waiting"; readonly place: number }
  | { readonly state: "reading" }
  | { readonly state: "received"; readonly receipt: string }
  | { readonly state: "unpacking"; readonly members: readonly ArchiveMember[] };

/** Outcome of a correction. `stale`: someone saved since; nothing was changed and the current revision is told. */
export type CorrectResult =
  | { readonly outcome: "corrected"; readonly revision: number; readonly versionNumber: number; readonly findings: readonly FindingView[] }
  | { readonly outcome: "stale"; readonly revision: number; readonly message: Bilingual }
  | { readonly outcome: "refused"; readonly code: string; readonly message: Bilingual };

export type SubmitResult =
  | { readonly outcome: "submitted"; readonly receipt: ReceiptView }
  | { readonly outcome: "stale"; readonly revision: number; readonly message: Bilingual }
  | { readonly outcome: "refused"; readonly code: string; readonly message: Bilingual };

/** Outcome of an explanation or a judgement; the revision moves on only where the report's state does. */
export type VerdictResult =
  | { readonly outcome: "recorded"; readonly revision: number }
  | { readonly outcome: "stale"; readonly revision: number; readonly message: Bilingual }
  | { readonly outcome: "refused"; readonly code: string; readonly message: Bilingual };

export type DecideResult =
  | { readonly outcome: "decided"; readonly state: ReportState }
  | { readonly outcome: "stale"; readonly revision: number; readonly message: Bilingual }
  | { readonly outcome: "refused"; readonly code: string; readonly message: Bilingual };
