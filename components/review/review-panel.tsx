"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { cellLabel } from "@/domain/facts/cell-label";
import type { CellId } from "@/domain/form/edition";
import type { ReportSummary, ReportView } from "@/server/reports/report-view";
import { useApi } from "../api/api-provider";
import { ComparisonLinks } from "../likeness/comparison-links";
import { useLocale, useText } from "../messages/text-provider";
import { Button } from "../ui/button";
import { ChangeList } from "./change-list";
import { CheckSummary } from "./check-summary";
import { DecisionBar } from "./decision-bar";
import { DecisionOutcome } from "./decision-outcome";
import { addReason, type DraftReason, pinsOf } from "./draft-reasons";
import { FindingList } from "./finding-list";
import type { Pin } from "./pins";
import { countStanding, findOnward, findPlace } from "./prepare-review";
import { QueueWalk } from "./queue-walk";
import { ReasonList } from "./reason-list";
import styles from "./review-panel.module.css";
import { useDecision } from "./use-decision";
import { useDraftReasons } from "./use-draft-reasons";
import { useReviewKeys } from "./use-review-keys";

export interface ReviewPanelProps {
  readonly report: ReportView;
  readonly selectedCell: CellId | null;
  readonly onSelectCell: (cell: CellId) => void;
  /** Told whenever the numbered pins change, so that the grid can draw them. */
  readonly onPins?: (pins: readonly Pin[]) => void;
  /** Told when a verdict on a finding was recorded. */
  readonly onJudged: () => void;
}

/** The queue of the report's year, and the way to another report in it. */
function useQueue(report: ReportView) {
  const api = useApi();
  const router = useRouter();
  const queue = useQuery(api.reviews.queue.queryOptions({ year: report.summary.year }));
  const place = queue.data ? findPlace(queue.data, report.summary.id) : null;
  const onward = () => (queue.data ? findOnward(queue.data, report.summary.id) : null);
  return { place, onward, open: (reportId: number) => router.push(`/reports/${reportId}`) };
}

function Reasons(props: ReviewPanelProps & { reasons: readonly DraftReason[]; onReasons: (reasons: readonly DraftReason[]) => void }) {
  const { report, selectedCell, onSelectCell, reasons, onReasons } = props;
  const t = useText();
  const locale = useLocale();
  const { errors, explainedErrors: explained, warnings } = countStanding(report.findings);
  return (
    <section className={styles.block}>
      <div className={styles.head}>
        <h2 className={styles.title}>{t("review.reasons", { n: reasons.length })}</h2>
        <span className="note">{t("review.standing", { errors: errors + explained, explained, warnings })}</span>
      </div>
      {reasons.length === 0 ? <p className="note">{t("review.noReasons")}</p> : null}
      <ReasonList reasons={reasons} onReasons={onReasons} onSelectCell={onSelectCell} />
      <p className={styles.acts}>
        {selectedCell === null ? null : (
          <Button small aria-keyshortcuts="C" onClick={() => onReasons(addReason(reasons, { cell: selectedCell, text: "" }))}>
            <kbd>C</kbd> {t("review.addAtCell", { cell: cellLabel(selectedCell)[locale] })}
          </Button>
        )}
        <Button small onClick={() => onReasons(addReason(reasons, { cell: null, text: "" }))}>
          {t("review.addGeneral")}
        </Button>
        {reasons.length > 0 ? <span className="note">{t("review.saved")}</span> : null}
      </p>
    </section>
  );
}

/** The reviewer's side of the check view: reasons pinned to cells, changes, findings, and the decision. */
export function ReviewPanel(props: ReviewPanelProps) {
  const { report, selectedCell, onSelectCell, onPins, onJudged } = props;
  const t = useText();
  const { reasons, setReasons } = useDraftReasons(report.summary.id, report.version.id);
  const { place, onward, open } = useQueue(report);
  const [next, setNext] = useState<ReportSummary | null>(null);
  const decision = useDecision(report, () => {
    setNext(onward());
    setReasons([]);
  });
  const mayDecide = report.permissions.decide;
  const decided = decision.outcome?.kind === "approved" || decision.outcome?.kind === "returned";
  useEffect(() => onPins?.(pinsOf(reasons)), [reasons, onPins]);
  useReviewKeys({
    j: () => place?.next && open(place.next.id),
    k: () => place?.previous && open(place.previous.id),
    c: () => mayDecide && selectedCell !== null && setReasons(addReason(reasons, { cell: selectedCell, text: "" })),
  });
  return (
    <aside className={styles.panel} aria-label={t("review.panel")}>
      <div className={styles.scroll}>
        <QueueWalk place={place} onOpen={open} />
        {decision.outcome ? (
          <div className={styles.block}>
            <DecisionOutcome outcome={decision.outcome} report={report} next={next} />
          </div>
        ) : null}
        {mayDecide && !decided ? <Reasons {...props} reasons={reasons} onReasons={setReasons} /> : null}
        <section className={styles.block}>
          <ChangeList report={report} onSelectCell={onSelectCell} />
        </section>
        <section className={styles.block}>
          <h2 className={styles.title}>{t("review.findings", { n: report.findings.length })}</h2>
          <FindingList
            report={report}
            reasons={reasons}
            onReasons={mayDecide && !decided ? setReasons : null}
            onSelectCell={onSelectCell}
            onJudged={onJudged}
          />
          <CheckSummary assessments={report.assessments} />
          <ComparisonLinks reportId={report.summary.id} />
        </section>
      </div>
      {decided ? null : <DecisionBar report={report} reasons={reasons} decision={decision} />}
    </aside>
  );
}
