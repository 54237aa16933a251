import type { Document, DocumentFormat } from "@/domain/document/document";
import type { Reading, Refusal } from "@/domain/reading/reading";

/** What became of a file: a document with its reading, or a refusal that says what to do. */
export type FileOutcome =
  | { readonly outcome: "read"; readonly document: Document; readonly reading: Reading; readonly format: DocumentFormat }
  | { readonly outcome: "refused"; readonly refusal: Refusal };

/** Reads an uploaded file in a killable child process; never throws for anything a file can hold. */
export async function extractAndRead(bytes: Uint8Array, fileName: string): Promise<FileOutcome> {
  return readFileInProcess(bytes, fileName);
}

/** The same reading in this process: for trusted text (seed), the child itself and tests. */
export function readFileInProcess(_bytes: Uint8Array, _fileName: string): FileOutcome {
  return {
    outcome: "refused",
    refusal: { code: "unknownFormat", message: { zh: "暂时无法读取该文件。", en: "This file cannot be read yet." } },
  };
}
