import { createHash } from "node:crypto";
import { findBody } from "@/db/bodies";
import { inTransaction } from "@/db/client";
import { withOriginal } from "@/db/originals";
import { findReportOf } from "@/db/reports/find-report";
import { findBatchUpload } from "@/db/reports/receipts";
import { type RecordedUpload, settledUpload } from "@/db/reports/record-upload";
import type { Refusal } from "@/domain/reading/reading";
import type { SignedInContext } from "../context";
import { found } from "../errors";
import { limits } from "../extraction/extracted";
import { extractAndRead, type FileOutcome } from "../extraction/read-file";
import { refusal } from "../extraction/refusals";
import { requireAction } from "./authorize-report";
import { confirmIdentity, yearCanBeFiled } from "./confirm-identity";
import { uploadTicket } from "./get-upload-progress";
import { readReceipt } from "./read-receipt";
import { receiveReading } from "./receive-reading";
import { locked, refused } from "./report-sentences";
import type { Confirmation, UploadResult } from "./report-view";

export interface ReceiveInput {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly year: number;
  readonly idempotencyKey: string;
  /** Key that begins the keys of all files uploaded together: two different reports for one year are then asked about. */
  readonly batch?: string | undefined;
  readonly confirmed?: readonly Confirmation[] | undefined;
  /** Which report, where a file holds several. */
  readonly part?: number | undefined;
  /** Set for a file made here of an online form: refuses it unless what was read is what had been filled in. */
  readonly verify?: ((read: Pick<ReadFile, "document" | "reading">) => RefusedUpload | null) | undefined;
}

type RefusedUpload = Extract<UploadResult, { outcome: "refused" }>;

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
  if (!yearCanBeFiled(owner, year, ctx.now())) return refused("yearNotFiled", { year, own: owner.name });
  const file = await extractAndRead(input.bytes, input.fileName, { ticket: uploadTicket(ctx, idempotencyKey), part: input.part });
  if (file.outcome === "refused") return refusedReading(file.refusal, input);
  const { confirmed = [], fileName } = input;
  const { document, reading } = file;
  const mismatch = confirmIdentity(ctx.db, { owner, year, document, identity: reading.identity, fileName, confirmed, now: ctx.now() });
  if (mismatch) return mismatch;
  const twice = twiceInBatch(ctx, input, { owner, sha256 });
  if (twice) return twice;
  const unfaithful = input.verify?.(file);
  if (unfaithful) return unfaithful;
  return withOriginal(ctx, { sha256, bytes: input.bytes }, () => fileReading(ctx, input, { ...file, sha256, owner }));
}

/** A refusal of the reading; of a file with several reports each may be chosen, for the year it states. */
function refusedReading({ parts = [], ...refusal }: Refusal, { year, confirmed = [] }: ReceiveInput): UploadResult {
  if (parts.length === 0) return { outcome: "refused", ...refusal };
  const proposals = parts.map((named, part) => ({
    ...{ year: named.year ?? year, body: named.body ?? "", part, confirmed },
    from: "document" as const,
  }));
  return { outcome: "refused", ...refusal, proposals };
}

/** Two different files for one year in one upload: the later must not silently replace the earlier. */
function twiceInBatch(
  ctx: SignedInContext,
  input: ReceiveInput,
  { owner, sha256 }: Pick<ReadFile, "owner" | "sha256">,
): UploadResult | null {
  const { batch, year, confirmed = [] } = input;
  if (batch === undefined || confirmed.includes("again")) return null;
  const report = findReportOf(ctx.db, owner, year);
  const file = report ? findBatchUpload(ctx.db, { accountId: ctx.viewer.accountId, reportId: report.id, batch, sha256 }) : null;
  if (file === null) return null;
  return { ...refused("twiceInBatch", { year, file }), proposals: [{ year, confirmed: [...confirmed, "again"], from: "document" }] };
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
      confirmed: input.confirmed,
      origin: input.verify ? "form" : "file",
      at: ctx.now(),
    }),
  );
  return uploadResult(ctx, recorded);
}

function uploadResult(ctx: SignedInContext, recorded: RecordedUpload): UploadResult {
  if (recorded.outcome === "locked") return locked(recorded.state);
  if (recorded.outcome === "keyReused") return refused("keyReused");
  const { receipt, cellsRead, cellsExpected } = readReceipt(ctx.db, recorded.receipt.number);
  return { outcome: "received", receipt, repeated: recorded.repeated, cellsRead, cellsExpected };
}
