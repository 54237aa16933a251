"use client";

import type { ReportView } from "@/server/reports/report-view";
import { useText } from "../messages/text-provider";
import { ConfirmDialog } from "../ui/confirm-dialog";
import type { DraftReason } from "./draft-reasons";
import { usePlaceOf } from "./reason-list";
import styles from "./review-panel.module.css";

/** The decisions there are; the first three end a review, the last begins another one. */
export type Asking = "approve" | "sendBack" | "handBack" | "reopen";

interface DialogProps {
  readonly asking: Asking;
  readonly report: ReportView;
  readonly reasons: readonly DraftReason[];
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks once more before a decision is made, with everything it carries. */
export function DecisionDialog({ asking, report, reasons, onConfirm, onClose }: DialogProps) {
  const t = useText();
  const names = { body: report.summary.bodyName, year: report.summary.year };
  const n = reasons.length;
  if (asking === "approve") {
    const pass = report.review.level < report.review.levels;
    return (
      <ConfirmDialog
        title={t(pass ? "review.confirmPass.title" : "review.confirmApprove.title", names)}
        confirm={t(pass ? "review.pass" : "review.approveReport")}
        onClose={onClose}
        onConfirm={onConfirm}
      >
        <p>{t(pass ? "review.confirmPass.text" : "review.confirmApprove.text", { n: report.version.number })}</p>
        {n > 0 ? <p>{t("review.confirmApprove.drafts", { n })}</p> : null}
      </ConfirmDialog>
    );
  }
  const words = ({ sendBack: "Return", handBack: "HandBack", reopen: "Reopen" } as const)[asking];
  return (
    <ConfirmDialog
      title={t(`review.confirm${words}.title`, names)}
      confirm={t(`review.${asking}`, { n })}
      onClose={onClose}
      onConfirm={onConfirm}
    >
      <p>{t(`review.confirm${words}.text`, { n })}</p>
      <ol className={styles.toSend}>
        {reasons.map((reason, index) => (
          <ReasonToSend key={reason.id} number={index + 1} reason={reason} />
        ))}
      </ol>
    </ConfirmDialog>
  );
}

function ReasonToSend({ number, reason }: { number: number; reason: DraftReason }) {
  return (
    <li>
      <b>
        {number}　{usePlaceOf(reason)}
      </b>
      <p>{reason.text}</p>
    </li>
  );
}
