import type { Document, DocumentFormat } from "@/domain/document/document";
import type { Reading, Refusal } from "@/domain/reading/reading";

/** What became of a file: a document with its reading, or a refusal that says what to do. */
export type FileOutcome =
  | { readonly outcome: "read"; readonly document: Document; readonly reading: Reading; readonly format: DocumentFormat }
  | { readonly outcome: "refused"; readonly refusal: Refusal };
