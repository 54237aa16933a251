import { createHash } from "node:crypto";
import { findBody } from "@/db/bodies";
import { inTransaction } from "@/db/client";
import { storeOriginal } from "@/db/originals";
import { type RecordedUpload, settledUpload } from "@/db/reports/record-upload";
import type { SignedInContext } from "../context";
import { found } from "../errors";
import { limits } from "../extraction/extracted";
import { extractAndRead, type FileOutcome } from "../extraction/read-file";
import { refusal } from "../extraction/refusals";
import { requireAction } from "./authorize-report";
import { confirmIdentity, yearCanBeFiled } from "./confirm-identity";
import { readReceipt } from "./read-receipt";
import { receiveReading } from "./receive-reading";
import { keyReused, locked, yearNotFiled } from "./report-sentences";
import type { UploadResult } from "./report-view";

export interface ReceiveInput {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly year: number;
  readonly idempotencyKey: string;
}

/**
 * Takes in a report for the clerk's own body: size, fingerprint, retry, reading in a child process (no transaction spans it),
 * identity, then the original on disk and one transaction with everything else. Refusals store nothing.
 */
export async function receiveReport(ctx: SignedInContext, input: ReceiveInput): Promise<UploadResult> {
  requireAction(ctx, "report.upload");
  if (input.bytes.length > limits.fileBytes) return { outcome: "refused", ...refusal("tooLarge") };
  const sha256 = createHash("sha256").update(input.bytes).digest("hex");
  const owner = found(findBody(ctx.db, ctx.viewer.bodyId));
  const { year, idempotencyKey } = input;
  const settled = settledUpload(ctx.db, { owner, year, idempotencyKey, sha256, accountId: ctx.viewer.accountId });
  if (settled) return uploadResult(ctx, settled);
  if (!yearCanBeFiled(owner, year, ctx.now())) return yearNotFiled(year, owner.name);
  const file = await extractAndRead(input.bytes, input.fileName);
  if (file.outcome === "refused") return { outcome: "refused", ...file.refusal };
  const mismatch = confirmIdentity(ctx.db, { owner, year, identity: file.reading.identity });
  if (mismatch) return mismatch;
  await storeOriginal(ctx.dataDir, sha256, input.bytes);
  return fileReading(ctx, input, { ...file, sha256, owner });
}

type ReadFile = Extract<FileOutcome, { outcome: "read" }> & {
  readonly sha256: string;
  readonly owner: NonNullable<ReturnType<typeof findBody>>;
};

function fileReading(ctx: SignedInContext, input: ReceiveInput, { document, reading, format, sha256, owner }: ReadFile): UploadResult {
  const { accountId, login } = ctx.viewer;
  const recorded = inTransaction(ctx.db, (tx) =>
    receiveReading(tx, {
      owner,
      year: input.year,
      file: { sha256, size: input.bytes.length, format, name: input.fileName },
      document,
      reading,
      by: { accountId, login },
      idempotencyKey: input.idempotencyKey,
      at: ctx.now(),
    }),
  );
  return uploadResult(ctx, recorded);
}

function uploadResult(ctx: SignedInContext, recorded: RecordedUpload): UploadResult {
  if (recorded.outcome === "locked") return locked(recorded.state);
  if (recorded.outcome === "keyReused") return keyReused;
  const { receipt, cellsRead, cellsExpected } = readReceipt(ctx.db, recorded.receipt.number);
  return { outcome: "received", receipt, repeated: recorded.repeated, cellsRead, cellsExpected };
}
