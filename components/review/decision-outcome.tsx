"use client";

import type { ReportSummary, ReportView } from "@/server/reports/report-view";
import { useLocale, useText } from "../messages/text-provider";
import { LinkButton } from "../ui/link-button";
import { Notice } from "../ui/notice";
import styles from "./review-panel.module.css";
import type { Outcome } from "./use-decision";

/** What came of the decision, and the way on: the next report, the queue, or the latest version. */
export function DecisionOutcome({ outcome, report, next }: { outcome: Outcome; report: ReportView; next: ReportSummary | null }) {
  const t = useText();
  const locale = useLocale();
  const names = { body: report.summary.bodyName, year: report.summary.year };
  if (outcome.kind === "failed") {
    return (
      <Notice tone="bad" title={t("review.failed")}>
        <p>{t("review.failed.text")}</p>
      </Notice>
    );
  }
  if (outcome.kind === "stale" || outcome.kind === "refused") {
    return (
      <Notice tone="warn" title={t(`review.${outcome.kind}`)}>
        <p>{outcome.message[locale]}</p>
        {outcome.kind === "stale" ? <a href={`/reports/${report.summary.id}`}>{t("review.stale.reload")}</a> : null}
      </Notice>
    );
  }
  const done =
    outcome.kind === "returned" ? t("review.done.returned", { ...names, n: outcome.reasons }) : t(`review.done.${outcome.kind}`, names);
  return (
    <Notice tone="ok" title={done}>
      {next ? null : <p>{t("review.done.empty")}</p>}
      <p className={styles.onward}>
        {next ? (
          <LinkButton tone="primary" href={`/reports/${next.id}`} autoFocus>
            {t("review.done.next", { body: next.bodyName })}
          </LinkButton>
        ) : null}
        <LinkButton href="/reviews">{t("review.done.queue")}</LinkButton>
      </p>
    </Notice>
  );
}
