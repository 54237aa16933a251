import { createHash } from "node:crypto";
import { inTransaction } from "@/db/client";
import { insertFile } from "@/db/imports";
import { withOriginal } from "@/db/originals";
import type { SignedInContext } from "../context";
import { NotAllowedError } from "../errors";
import { expandZip } from "../extraction/expand-zip";
import { limits } from "../extraction/extracted";
import { RefusedFile } from "../extraction/refusals";
import { type Refused, refused } from "../reports/report-sentences";
import { authorizeBatch } from "./authorize-batch";
import { processBatch } from "./process-batch";

export interface AddFileInput {
  readonly batchId: number;
  /** Folders and name, as the browser tells them. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

export type AddFileResult =
  | { readonly outcome: "added"; readonly files: number }
  | Refused
  | (RefusedFile["refusal"] & { readonly outcome: "refused" });

/**
 * Takes a file, or each file of a zip, into an import of one's own and lets it be read in its turn. The same file again adds
 * nothing, so an upload that broke off is simply done again.
 */
export async function addFile(ctx: SignedInContext, { batchId, path, bytes }: AddFileInput): Promise<AddFileResult> {
  const batch = authorizeBatch(ctx, batchId);
  if (batch.createdBy !== ctx.viewer.accountId) throw new NotAllowedError();
  if (bytes.length > limits.fileBytes) return refused("tooLarge");
  try {
    const members = expandZip(bytes) ?? [{ name: "", read: async () => bytes }];
    for (const member of members)
      await keepFile(ctx, batchId, { path: [path, member.name].filter(Boolean).join("/"), bytes: await member.read() });
    void processBatch(ctx, batchId);
    return { outcome: "added", files: members.length };
  } catch (error) {
    if (error instanceof RefusedFile) return { outcome: "refused", ...error.refusal };
    throw error;
  }
}

async function keepFile(ctx: SignedInContext, batchId: number, { path, bytes }: { path: string; bytes: Uint8Array }): Promise<void> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  await withOriginal(ctx, { sha256, bytes }, () =>
    inTransaction(ctx.db, (tx) => insertFile(tx, { batchId, path, sha256, size: bytes.length, part: null })),
  );
}
