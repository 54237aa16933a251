import type { ReportView } from "@/server/reports/report-view";
import type { Locale } from "../messages/locale";
import type { Text } from "../messages/server-text";
import type { DraftReason } from "./draft-reasons";
import { countStanding } from "./prepare-review";

/** Why each of the two decisions is locked, in words; null where it is open. */
export interface DecisionLocks {
  readonly approve: string | null;
  readonly sendBack: string | null;
}

/**
 * What stands in the way of approving and of sending back. Approval needs every error explained and the server's consent;
 * sending back needs at least one reason, none of them empty. A viewer who may not decide can do neither.
 */
export function findLocks(report: ReportView, reasons: readonly DraftReason[], words: { t: Text; locale: Locale }): DecisionLocks {
  const { t, locale } = words;
  const { permissions, findings } = report;
  const blocker = permissions.blocker?.[locale] ?? null;
  if (permissions.reopen) return { approve: t("review.reopenNote"), sendBack: lackOf(reasons, t) };
  if (!permissions.decide) {
    const lock = blocker ?? t("review.locked.state");
    return { approve: lock, sendBack: lock };
  }
  const { errors } = countStanding(findings);
  return {
    approve: errors > 0 ? t("review.locked.errors", { n: errors }) : blocker,
    sendBack: lackOf(reasons, t),
  };
}

/** What the reasons lack to be sent. */
function lackOf(reasons: readonly DraftReason[], t: Text): string | null {
  if (reasons.length === 0) return t("review.locked.noReason");
  return reasons.some(({ text }) => text.trim() === "") ? t("review.locked.emptyReason") : null;
}
