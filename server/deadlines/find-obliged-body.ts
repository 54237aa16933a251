import { type BodyRow, findBody } from "@/db/bodies";
import type { Reader } from "@/db/client";
import { findReportOf } from "@/db/reports/find-report";
import { depthOf, inScope } from "@/domain/access/access";
import type { SignedInContext } from "../context";
import { found, NotFoundError } from "../errors";
import { requireAction } from "../require-action";

/** The body, if the viewer manages obligations and the body lies in its subtree; else as if it did not exist. */
export function findObligedBody(ctx: SignedInContext, bodyId: number): BodyRow {
  requireAction(ctx, "obligation.manage");
  const owner = found(findBody(ctx.db, bodyId));
  if (!inScope(ctx.viewer.role, ctx.viewer.bodyPath, owner.path)) throw new NotFoundError();
  return owner;
}

/** True when the viewer would grant its own body something; only the top body has nobody above it to ask. */
export function isOwnBody({ viewer }: SignedInContext, bodyId: number): boolean {
  return bodyId === viewer.bodyId && depthOf(viewer.bodyPath) > 0;
}

/** True once a report of the body and year was submitted or came into force. */
export function isFiled(reader: Reader, owner: BodyRow, year: number): boolean {
  const filed = findReportOf(reader, owner, year);
  return filed !== null && (filed.firstSubmittedAt !== null || filed.approvedVersionId !== null);
}
