import type { DocumentFormat } from "@/domain/document/document";
import { readDocument } from "@/domain/reading/read-document";
import { documentOfPart, splitReports } from "@/domain/reading/split-reports";
import { detectFormat } from "./detect-format";
import { extractDocx } from "./extract-docx";
import { extractHtml } from "./extract-html";
import { extractMhtml } from "./extract-mhtml";
import { extractText } from "./extract-text";
import { type Extracted, limits } from "./extracted";
import type { FileOutcome } from "./file-outcome";
import { extractOfd } from "./ofd/extract-ofd";
import { extractDoc } from "./ole/extract-doc";
import { RefusedFile, refusal, refuse } from "./refusals";
import { refuseUnreadable } from "./refuse-unreadable";
import { extractXls } from "./sheets/extract-xls";
import { extractXlsx } from "./sheets/extract-xlsx";

/** One extractor for each format that is read without waiting; PDF has its own way, since its library is asynchronous. */
const extractors: Readonly<Partial<Record<DocumentFormat, (bytes: Uint8Array) => Extracted>>> = {
  docx: extractDocx,
  doc: extractDoc,
  xlsx: extractXlsx,
  xls: extractXls,
  html: extractHtml,
  mhtml: extractMhtml,
  text: extractText,
  ofd: extractOfd,
};

function hasText({ document }: Extracted): boolean {
  return document.blocks.some((block) => block.kind === "paragraph" || block.rows.some((row) => row.some(({ text }) => text !== "")));
}

function formatOf(bytes: Uint8Array): DocumentFormat {
  if (bytes.length === 0) refuse("empty");
  if (bytes.length > limits.fileBytes) refuse("tooLarge");
  return detectFormat(bytes);
}

function refuseWithoutText(extracted: Extracted): Extracted {
  if (!hasText(extracted)) refuse(extracted.pictures > 0 ? "tablesArePictures" : "empty");
  return extracted;
}

/** Bytes to document, in this process, for every format but PDF; throws `RefusedFile` for whatever cannot be read. */
export function extractDocument(bytes: Uint8Array): Extracted {
  const extract = extractors[formatOf(bytes)];
  return refuseWithoutText(extract ? extract(bytes) : refuse("formatNotYet"));
}

/** Bytes of any format to document; rejects with `RefusedFile` for whatever cannot be read. */
export async function extractAnyDocument(bytes: Uint8Array): Promise<Extracted> {
  if (formatOf(bytes) !== "pdf") return extractDocument(bytes);
  // Loading the library takes longer than reading most reports: only a PDF waits for it.
  const { extractPdf } = await import("./pdf/extract-pdf");
  return refuseWithoutText(await extractPdf(bytes));
}

function outcomeOf(extracted: Extracted, part?: number): FileOutcome {
  const { document, pictures } = extracted;
  const chosen = part === undefined ? undefined : splitReports(document)[part];
  const reading = readDocument(document, chosen ? { part: chosen } : {});
  refuseUnreadable({ document: chosen ? documentOfPart(document, chosen) : document, pictures }, reading);
  return { outcome: "read", document, reading, format: document.format };
}

function outcomeOfError(error: unknown): FileOutcome {
  return { outcome: "refused", refusal: error instanceof RefusedFile ? error.refusal : refusal("damaged") };
}

/** Reads a file of any format but PDF in this process: for trusted text (seed) and tests. Never throws for what a file can hold. */
export function readFileInProcess(bytes: Uint8Array, _fileName: string): FileOutcome {
  try {
    return outcomeOf(extractDocument(bytes));
  } catch (error) {
    return outcomeOfError(error);
  }
}

/**
 * Reads a file of any format in this process: for the child and tests; of several reports the one at the place `part`. Never
 * rejects for what a file can hold.
 */
export async function readAnyFileInProcess(bytes: Uint8Array, part?: number): Promise<FileOutcome> {
  try {
    return outcomeOf(await extractAnyDocument(bytes), part);
  } catch (error) {
    return outcomeOfError(error);
  }
}
