import { findBody } from "@/db/bodies";
import { listFiles } from "@/db/imports";
import type { SignedInContext } from "../context";
import { authorizeBatch } from "./authorize-batch";
import type { BatchView, ImportFileView } from "./import-view";
import { processBatch } from "./process-batch";

/** An import with its files; looking at it also goes on reading what still waits, after a restart too. */
export function getBatch(
  ctx: SignedInContext,
  { batchId }: { readonly batchId: number },
): BatchView & { readonly files: readonly ImportFileView[] } {
  const batch = authorizeBatch(ctx, batchId);
  const files = listFiles(ctx.db, batchId).map((row) => fileView(ctx, row));
  if (files.some(({ state }) => state === "waiting")) void processBatch(ctx, batchId);
  const counts: Partial<Record<ImportFileView["state"], number>> = {};
  for (const { state } of files) counts[state] = (counts[state] ?? 0) + 1;
  const { id, name, importer, createdAt, createdBy } = batch;
  return { id, name, importer, createdAt, counts, own: createdBy === ctx.viewer.accountId, files };
}

function fileView(ctx: SignedInContext, { file, bodyName, version, report }: ReturnType<typeof listFiles>[number]): ImportFileView {
  const { id, path, state, bodyId, year, note, versionId } = file;
  const named = (note?.choices ?? []).flatMap((choice) => (choice.bodyId === null ? [] : [choice.bodyId]));
  const choiceNames = Object.fromEntries(named.map((one) => [one, findBody(ctx.db, one)?.name ?? ""]));
  const waits = report?.state === "submitted" && report.currentVersionId === versionId;
  return {
    ...{ id, path, state, bodyId, bodyName, year, note, choiceNames, versionId },
    reportId: report?.id ?? note?.reportId ?? null,
    errors: version?.errors ?? null,
    warnings: version?.warnings ?? null,
    reportState: report?.state ?? null,
    approvable: waits && version?.errors === 0,
  };
}
