import { listPublications as readPublications } from "@/db/publications";
import type { SignedInContext } from "../context";
import { authorizeReport } from "../reports/authorize-report";
import type { PublicationView } from "./obligation-view";

/** Where and when the body of a report said it was published, latest first: the first one holds, the others are its history. */
export function listPublications(ctx: SignedInContext, { reportId }: { readonly reportId: number }): PublicationView[] {
  const { report } = authorizeReport(ctx, "report.read", reportId);
  return readPublications(ctx.db, report);
}
