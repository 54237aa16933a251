import type { Bilingual } from "../checks/finding";

/**
 * Life of a file of an import: `waiting` to be read; `asking` a person which body and year, or whether it may follow what is
 * filed; `filed` as a version; `refused`: it cannot be read; `duplicate` of what is filed; `skipped` by a person.
 */
export const importStates = ["waiting", "asking", "filed", "refused", "duplicate", "skipped"] as const;
export type ImportState = (typeof importStates)[number];

/** Why a person is asked, in the order in which the questions arise. */
export const importQuestions = [
  "body",
  "bodyAmbiguous",
  "bodyConflict",
  "year",
  "yearNotFiled",
  "probable",
  "alreadyFiled",
  "locked",
] as const;
export type ImportQuestion = (typeof importQuestions)[number];

/** A body and year a file may be of; null where nothing tells. `from` says what told it. */
export interface ImportChoice {
  readonly bodyId: number | null;
  readonly year: number | null;
  readonly from: "document" | "name" | "person";
}

/** What is known of a file that was not simply filed. */
export interface ImportNote {
  readonly question?: ImportQuestion;
  /** The refusal of the reading, or what else is to be said. */
  readonly code?: string;
  readonly message?: Bilingual;
  readonly choices?: readonly ImportChoice[];
  /** The name and year as the document prints them. */
  readonly printedBody?: string | null;
  readonly printedYear?: number | null;
  /** How many cells differ from the figures already filed, of how many that either has. */
  readonly differing?: { readonly cells: number; readonly of: number };
  /** The report that is already there. */
  readonly reportId?: number;
}
