import type { DocumentFormat } from "@/domain/document/document";
import { readDocument } from "@/domain/reading/read-document";
import { detectFormat } from "./detect-format";
import { extractDocx } from "./extract-docx";
import { extractHtml } from "./extract-html";
import { extractText } from "./extract-text";
import { type Extracted, limits } from "./extracted";
import type { FileOutcome } from "./file-outcome";
import { RefusedFile, refusal, refuse } from "./refusals";
import { refuseUnreadable } from "./refuse-unreadable";

/** One extractor for each format that can be read; the others are refused with advice. */
const extractors: Readonly<Partial<Record<DocumentFormat, (bytes: Uint8Array) => Extracted>>> = {
  docx: extractDocx,
  html: extractHtml,
  text: extractText,
};

function hasText({ document }: Extracted): boolean {
  return document.blocks.some((block) => block.kind === "paragraph" || block.rows.some((row) => row.some(({ text }) => text !== "")));
}

/** Bytes to document, in this process; throws `RefusedFile` for whatever cannot be read. */
export function extractDocument(bytes: Uint8Array): Extracted {
  if (bytes.length === 0) refuse("empty");
  if (bytes.length > limits.fileBytes) refuse("tooLarge");
  const extract = extractors[detectFormat(bytes)];
  const extracted = extract ? extract(bytes) : refuse("formatNotYet");
  if (!hasText(extracted)) refuse(extracted.pictures > 0 ? "tablesArePictures" : "empty");
  return extracted;
}

/** Reads a file in this process: for trusted text (seed), the child itself and tests. Never throws for what a file can hold. */
export function readFileInProcess(bytes: Uint8Array, _fileName: string): FileOutcome {
  try {
    const extracted = extractDocument(bytes);
    const reading = readDocument(extracted.document);
    refuseUnreadable(extracted, reading);
    return { outcome: "read", document: extracted.document, reading, format: extracted.document.format };
  } catch (error) {
    if (error instanceof RefusedFile) return { outcome: "refused", refusal: error.refusal };
    return { outcome: "refused", refusal: refusal("damaged") };
  }
}
