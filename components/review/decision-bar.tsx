"use client";

import type { ReportView } from "@/server/reports/report-view";
import { useLocale, useText } from "../messages/text-provider";
import { Button } from "../ui/button";
import { type Asking, DecisionDialog } from "./decision-dialog";
import { findLocks } from "./decision-lock";
import type { DraftReason } from "./draft-reasons";
import styles from "./review-panel.module.css";

interface BarProps {
  readonly report: ReportView;
  readonly reasons: readonly DraftReason[];
  readonly decision: {
    readonly busy: boolean;
    readonly approve: () => void;
    readonly sendBack: (reasons: readonly DraftReason[]) => void;
    readonly handBack: (reasons: readonly DraftReason[]) => void;
    readonly reopen: (reasons: readonly DraftReason[]) => void;
  };
  readonly asking: Asking | null;
  readonly onAsking: (asking: Asking | null) => void;
}

/** The decisions, each asked once more before it is made; a locked one says why beside it. */
export function DecisionBar({ report, reasons, decision, asking, onAsking }: BarProps) {
  const t = useText();
  const locale = useLocale();
  const locks = findLocks(report, reasons, { t, locale });
  const { permissions, review } = report;
  const last = review.level >= review.levels;
  const sendBackFirst = reasons.length > 0 || locks.approve !== null;
  const act = () => {
    onAsking(null);
    if (asking === "approve") decision.approve();
    else if (asking !== null) decision[asking](reasons);
  };
  return (
    <footer className={styles.bar}>
      <p className={styles.why} id="decision-lock">
        {locks.approve ?? (reasons.length > 0 ? t("review.afterReturn", { n: reasons.length }) : "")}
        {locks.sendBack && locks.sendBack !== locks.approve ? <span>{locks.sendBack}</span> : null}
      </p>
      {permissions.reopen ? (
        <Button aria-describedby="decision-lock" disabled={locks.sendBack !== null || decision.busy} onClick={() => onAsking("reopen")}>
          {t("review.reopen", { n: reasons.length })}
        </Button>
      ) : (
        <>
          <Button
            tone={sendBackFirst ? "plain" : "primary"}
            aria-describedby="decision-lock"
            aria-keyshortcuts="A"
            disabled={locks.approve !== null || decision.busy}
            onClick={() => onAsking("approve")}
          >
            {t(last ? "review.approve" : "review.pass")} <kbd>A</kbd>
          </Button>
          {permissions.handBack ? (
            <Button
              aria-describedby="decision-lock"
              disabled={locks.sendBack !== null || decision.busy}
              onClick={() => onAsking("handBack")}
            >
              {t("review.handBack")}
            </Button>
          ) : null}
          <Button
            tone={sendBackFirst ? "primary" : "plain"}
            aria-describedby="decision-lock"
            aria-keyshortcuts="R"
            disabled={locks.sendBack !== null || decision.busy}
            onClick={() => onAsking("sendBack")}
          >
            {t("review.sendBack", { n: reasons.length })} <kbd>R</kbd>
          </Button>
        </>
      )}
      {asking ? <DecisionDialog asking={asking} report={report} reasons={reasons} onClose={() => onAsking(null)} onConfirm={act} /> : null}
    </footer>
  );
}
