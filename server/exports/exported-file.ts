import { shanghaiMinute } from "@/domain/deadlines/deadline";
import type { SignedInContext } from "../context";

/** A file made for download. */
export interface ExportedFile {
  readonly fileName: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** An export, or the reason why there is none: nothing to export, or more than one file may hold. */
export type ExportResult =
  | ({ readonly outcome: "exported" } & ExportedFile)
  | { readonly outcome: "nothing" }
  /** The document made does not read back as what it was made of. */
  | { readonly outcome: "unfaithful" }
  | { readonly outcome: "tooMany"; readonly most: number; readonly of: "notices" | "letters" | "entries" };

export const contentTypes = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  zip: "application/zip",
  csv: "text/csv; charset=utf-8",
} as const;

/** The product's time as exports print it: 2025-01-13 09:32, Asia/Shanghai. */
export function asOf({ now }: SignedInContext): string {
  return shanghaiMinute(now());
}

/** Lets other requests in between two steps of a long export. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
