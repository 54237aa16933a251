import type { Role } from "@/domain/access/access";
import type { Source } from "@/domain/document/source";
import type { MissingReason } from "@/domain/facts/facts";
import type { CellId } from "@/domain/form/edition";

/** A short text between clerk and reviewer, pinned to a cell, to a finding, or to the report when both are null. */
export interface CommentView {
  readonly id: number;
  readonly cell: CellId | null;
  readonly findingKey: string | null;
  readonly text: string;
  readonly by: string;
  readonly role: Role;
  readonly at: number;
  /** Written by the viewer. */
  readonly own: boolean;
  readonly unread: boolean;
}

/** A report's comments, oldest first. */
export interface ReportComments {
  readonly comments: readonly CommentView[];
  readonly unread: number;
}

/** One step in the life of a cell: read from a file, or corrected by a person. */
export type CellEvent =
  | {
      readonly kind: "read";
      readonly versionNumber: number;
      readonly fileName: string;
      readonly value: number | null;
      readonly missing: MissingReason | null;
      /** The words of the document, and where they stand. */
      readonly raw: string;
      readonly source: Source | null;
      readonly by: string;
      readonly at: number;
    }
  | {
      readonly kind: "corrected";
      readonly versionNumber: number;
      readonly oldValue: number | null;
      readonly newValue: number | null;
      readonly by: string;
      readonly at: number;
    };
