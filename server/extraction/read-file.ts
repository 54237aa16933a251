import { randomUUID } from "node:crypto";
import { limits } from "./extracted";
import type { FileOutcome } from "./file-outcome";
import { readInChild } from "./parser-pool";
import { refusal } from "./refusals";

export type { FileOutcome } from "./file-outcome";

/**
 * Reads an uploaded file (at most 20 MB) in a killable child process: 10 s and 256 MB at most, two files at once, others
 * wait; `ticket` is what their place in the queue is asked by.
 * Expected outcomes are returned; it never throws for anything a file can hold.
 */
export async function extractAndRead(bytes: Uint8Array, fileName: string, ticket: string = randomUUID()): Promise<FileOutcome> {
  if (bytes.length === 0) return { outcome: "refused", refusal: refusal("empty") };
  if (bytes.length > limits.fileBytes) return { outcome: "refused", refusal: refusal("tooLarge") };
  return readInChild({ bytes, fileName, ticket });
}
