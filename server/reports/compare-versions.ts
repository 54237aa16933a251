import { listVersions } from "@/db/reports/load-version";
import type { SignedInContext } from "../context";
import { found } from "../errors";
import { authorizeReport } from "./authorize-report";
import { type Difference, differenceBetween, holdVersion } from "./version-difference";

/** Two versions of a report, by their numbers, and what differs from the one to the other. */
export interface ComparedVersions extends Difference {
  readonly from: number;
  readonly to: number;
  readonly file: string;
}

/** Compares any two versions of a report, in the order asked for; a number the report does not have looks like no report. */
export function compareVersions(
  ctx: SignedInContext,
  { reportId, from, to }: { readonly reportId: number; readonly from: number; readonly to: number },
): ComparedVersions {
  authorizeReport(ctx, "report.read", reportId);
  const versions = listVersions(ctx.db, reportId);
  const idOf = (number: number) => found(versions.find((version) => version.number === number)).id;
  const now = holdVersion(ctx.db, idOf(to));
  return { from, to, file: now.version.fileName, ...differenceBetween(holdVersion(ctx.db, idOf(from), now), now) };
}
