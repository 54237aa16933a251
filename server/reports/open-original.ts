import { originalPath } from "@/db/originals";
import { type FoundReport, findReportOfVersion } from "@/db/reports/find-report";
import { findVersion } from "@/db/reports/load-version";
import { inScope, mayDo } from "@/domain/access/access";
import type { SignedInContext } from "../context";
import { found, NotFoundError } from "../errors";

/** An original to be downloaded: where its bytes lie and under which name the clerk filed it. */
export interface OriginalFile {
  readonly path: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly size: number;
  readonly format: string;
}

/**
 * The original behind a version: for those who file or review it, and, once the version is in force, for everyone who may see
 * its figures (they are public by law). Else as if it did not exist.
 */
export function openOriginal(ctx: SignedInContext, versionId: number): OriginalFile {
  const row = found(findReportOfVersion(ctx.db, versionId));
  if (!mayOpen(ctx, row, versionId)) throw new NotFoundError();
  const { fileName, fileSha256: sha256, fileSize: size, format } = found(findVersion(ctx.db, versionId));
  return { path: originalPath(ctx.dataDir, sha256), fileName, sha256, size, format };
}

function mayOpen({ viewer }: SignedInContext, { report, body }: FoundReport, versionId: number): boolean {
  if (mayDo(viewer.role, "report.read") && inScope(viewer.role, viewer.bodyPath, body.path)) return true;
  return report.approvedVersionId === versionId && mayDo(viewer.role, "statistics.read");
}
