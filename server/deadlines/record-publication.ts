import { z } from "zod";
import { appendAudit } from "@/db/audit";
import { type BodyRow, findBody } from "@/db/bodies";
import { inTransaction } from "@/db/client";
import { insertPublication, latestPublication } from "@/db/publications";
import { findReportOf } from "@/db/reports/find-report";
import { isRequired } from "@/domain/body/is-required";
import { isCalendarDate, shanghaiDate } from "@/domain/deadlines/deadline";
import { publicAddress } from "@/domain/report/public-address";
import type { SignedInContext } from "../context";
import { found } from "../errors";
import { requireAction } from "../require-action";
import { obligedYear } from "./grant-input";
import type { PublicationRefusal, RecordPublicationResult } from "./obligation-view";
import { recheckReport } from "./recheck-report";

export const publicationInput = z.object({
  year: obligedYear,
  address: z.string().max(4000),
  /** YYYY-MM-DD in Asia/Shanghai. */
  publishedOn: z.string(),
  /** The record that is to be replaced; null when none was seen. A later one makes this stale. */
  replaces: z.int().nullable(),
});
type Told = z.infer<typeof publicationInput>;

/**
 * Records where and when the clerk's own body published its report (条例49). Checked for plausibility, never fetched; earlier
 * records are kept. The report's checks of its dates follow at once.
 */
export function recordPublication(ctx: SignedInContext, input: Told): RecordPublicationResult {
  requireAction(ctx, "publication.record");
  const { viewer } = ctx;
  const owner = found(findBody(ctx.db, viewer.bodyId));
  const address = publicAddress(input.address);
  const reason = refusePublication(ctx, owner, { ...input, address });
  if (reason !== null || address === null) return { outcome: "refused", reason: reason ?? "notAnAddress" };
  const { year, publishedOn, replaces } = input;
  const of = { bodyId: owner.id, year };
  return inTransaction(ctx.db, (tx) => {
    const before = latestPublication(tx, of);
    if (before?.address === address && before.publishedOn === publishedOn)
      return { outcome: "recorded", publication: before, repeated: true };
    if ((before?.id ?? null) !== replaces) return { outcome: "stale" };
    const at = ctx.now();
    const id = insertPublication(tx, { ...of, address, publishedOn, replaces }, { by: viewer, at });
    const reportId = findReportOf(tx, owner, year)?.id ?? null;
    const detail = { year, address, publishedOn, addressBefore: before?.address ?? null, publishedOnBefore: before?.publishedOn ?? null };
    appendAudit(tx, { at, viewer, action: "publication.record", bodyId: owner.id, reportId, detail });
    recheckReport(tx, owner, year);
    return { outcome: "recorded", publication: { id, address, publishedOn, by: viewer.name, at }, repeated: false };
  });
}

function refusePublication(
  ctx: SignedInContext,
  owner: BodyRow,
  { year, address, publishedOn }: Omit<Told, "address"> & { readonly address: string | null },
): PublicationRefusal | null {
  if (!isRequired(owner, year)) return "notDue";
  if (address === null) return "notAnAddress";
  if (!isCalendarDate(publishedOn)) return "notADate";
  if (publishedOn < `${year + 1}-01-01`) return "beforeYearEnd";
  return publishedOn > shanghaiDate(ctx.now()) ? "inFuture" : null;
}
