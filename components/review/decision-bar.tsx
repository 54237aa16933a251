"use client";

import { useState } from "react";
import { cellLabel } from "@/domain/facts/cell-label";
import type { ReportView } from "@/server/reports/report-view";
import { useLocale, useText } from "../messages/text-provider";
import { Button } from "../ui/button";
import { ConfirmDialog } from "../ui/confirm-dialog";
import { findLocks } from "./decision-lock";
import type { DraftReason } from "./draft-reasons";
import styles from "./review-panel.module.css";

interface Decision {
  readonly busy: boolean;
  readonly approve: () => void;
  readonly sendBack: (reasons: readonly DraftReason[]) => void;
}

function ReasonsToSend({ reasons }: { reasons: readonly DraftReason[] }) {
  const t = useText();
  const locale = useLocale();
  return (
    <ol className={styles.toSend}>
      {reasons.map(({ id, cell, text }, index) => (
        <li key={id}>
          <b>
            {index + 1}　{cell === null ? t("review.general") : cellLabel(cell)[locale]}
          </b>
          <p>{text}</p>
        </li>
      ))}
    </ol>
  );
}

/** The two decisions, each asked once more before it is made; a locked one says why beside it. */
export function DecisionBar({ report, reasons, decision }: { report: ReportView; reasons: readonly DraftReason[]; decision: Decision }) {
  const t = useText();
  const locale = useLocale();
  const [asking, setAsking] = useState<"approve" | "sendBack" | null>(null);
  const locks = findLocks(report, reasons, { t, locale });
  const names = { body: report.summary.bodyName, year: report.summary.year };
  const act = (run: () => void) => () => {
    setAsking(null);
    run();
  };
  const sendBackFirst = reasons.length > 0 || locks.approve !== null;
  return (
    <footer className={styles.bar}>
      <p className={styles.why} id="decision-lock">
        {locks.approve ?? (reasons.length > 0 ? t("review.afterReturn", { n: reasons.length }) : "")}
        {locks.sendBack && locks.sendBack !== locks.approve ? <span>{locks.sendBack}</span> : null}
      </p>
      <Button
        tone={sendBackFirst ? "plain" : "primary"}
        aria-describedby="decision-lock"
        disabled={locks.approve !== null || decision.busy}
        onClick={() => setAsking("approve")}
      >
        {t("review.approve")}
      </Button>
      <Button
        tone={sendBackFirst ? "primary" : "plain"}
        aria-describedby="decision-lock"
        disabled={locks.sendBack !== null || decision.busy}
        onClick={() => setAsking("sendBack")}
      >
        {t("review.sendBack", { n: reasons.length })}
      </Button>
      {asking === "approve" ? (
        <ConfirmDialog
          title={t("review.confirmApprove.title", names)}
          confirm={t("review.approveReport")}
          onClose={() => setAsking(null)}
          onConfirm={act(decision.approve)}
        >
          <p>{t("review.confirmApprove.text", { n: report.version.number })}</p>
          {reasons.length > 0 ? <p>{t("review.confirmApprove.drafts", { n: reasons.length })}</p> : null}
        </ConfirmDialog>
      ) : null}
      {asking === "sendBack" ? (
        <ConfirmDialog
          title={t("review.confirmReturn.title", names)}
          confirm={t("review.sendBack", { n: reasons.length })}
          onClose={() => setAsking(null)}
          onConfirm={act(() => decision.sendBack(reasons))}
        >
          <p>{t("review.confirmReturn.text", { n: reasons.length })}</p>
          <ReasonsToSend reasons={reasons} />
        </ConfirmDialog>
      ) : null}
    </footer>
  );
}
