import { randomUUID } from "node:crypto";
import { limits } from "./extracted";
import type { FileOutcome } from "./file-outcome";
import { readInChild } from "./parser-pool";
import { refusal } from "./refusals";

export type { FileOutcome } from "./file-outcome";

/** `ticket` is what the place in the queue is asked by; `part` the place of the report wanted where a file holds several. */
export interface ReadingWish {
  readonly ticket?: string;
  readonly part?: number | undefined;
}

/**
 * Reads an uploaded file (at most 20 MB) in a killable child process: 10 s and 256 MB at most, two files at once, others
 * wait. Expected outcomes are returned; it never throws for anything a file can hold.
 */
export async function extractAndRead(
  bytes: Uint8Array,
  _fileName: string,
  { ticket = randomUUID(), part }: ReadingWish = {},
): Promise<FileOutcome> {
  if (bytes.length === 0) return { outcome: "refused", refusal: refusal("empty") };
  if (bytes.length > limits.fileBytes) return { outcome: "refused", refusal: refusal("tooLarge") };
  return readInChild({ bytes, ticket, part });
}
