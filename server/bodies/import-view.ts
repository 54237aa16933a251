import type { FieldChange } from "@/domain/body/compare-register";
import type { RowFlaw } from "@/domain/body/register-row";
import type { SheetRefusal } from "./read-register-sheet";

export interface ImportCounts {
  readonly rows: number;
  readonly added: number;
  /** Changed at their place, and moved to another parent: nobody is counted twice. */
  readonly changed: number;
  readonly moved: number;
  readonly same: number;
  /** Bodies the file leaves out; they stay as they are. */
  readonly missing: number;
  readonly flaws: number;
}

export interface ChangeView {
  readonly row: number;
  readonly name: string;
  readonly added: boolean;
  readonly moved: boolean;
  readonly fields: readonly FieldChange[];
}

/** What a file would change. Lists are cut at 500; the counts are whole. */
export type ImportPreview =
  | { readonly outcome: "refused"; readonly reason: SheetRefusal; readonly columns: readonly string[] }
  | {
      readonly outcome: "compared";
      /** What applying it asks for; null where there is nothing to apply or something wrong. */
      readonly token: string | null;
      readonly counts: ImportCounts;
      readonly changes: readonly ChangeView[];
      readonly flaws: readonly RowFlaw[];
      readonly missing: readonly string[];
    };

export type ImportResult =
  | { readonly outcome: "imported"; readonly counts: ImportCounts }
  /** The file or the register is another than at the preview. */
  | { readonly outcome: "stale" }
  | { readonly outcome: "refused"; readonly reason: "notADate" | "dateAhead" | "parentBelow" };
