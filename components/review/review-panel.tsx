"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter, useSearchParams } from "next/navigation";
import { useEffect, useState } from "react";
import { cellLabel } from "@/domain/facts/cell-label";
import type { CellId } from "@/domain/form/edition";
import { isInReview } from "@/domain/report/life";
import type { Passage } from "@/domain/report/reason";
import type { ReportSummary, ReportView } from "@/server/reports/report-view";
import { useApi } from "../api/api-provider";
import { shanghaiTime } from "../layout/shanghai-time";
import { ComparisonLinks } from "../likeness/comparison-links";
import { useLocale, useText } from "../messages/text-provider";
import { Button } from "../ui/button";
import { ChangeList } from "./change-list";
import { CheckSummary } from "./check-summary";
import { DecisionBar } from "./decision-bar";
import type { Asking } from "./decision-dialog";
import { findLocks } from "./decision-lock";
import { DecisionOutcome } from "./decision-outcome";
import { addReason, type DraftReason, pinsOf } from "./draft-reasons";
import { FindingList } from "./finding-list";
import { Onlookers } from "./onlookers";
import type { Pin } from "./pins";
import { filterQueue, queueQueryOf } from "./prepare-queue";
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
  /** The words selected in the text, or the number looked at. */
  readonly passage: Passage | null;
  readonly onPlace: (place: string) => void;
  /** True while only what changed since the last return is shown beside the panel. */
  readonly changesOnly: boolean;
  readonly onChangesOnly: (only: boolean) => void;
  /** Told when a verdict on a finding was recorded. */
  readonly onJudged: () => void;
}

/** The queue of the report's year, and the way to another report in it. */
function useQueue(report: ReportView) {
  const api = useApi();
  const router = useRouter();
  const params = useSearchParams();
  const me = useQuery(api.session.me.queryOptions());
  const queue = useQuery(api.reviews.queue.queryOptions({ year: report.summary.year }));
  const query = queueQueryOf(Object.fromEntries(params));
  const walked = queue.data && me.data ? filterQueue(queue.data, query, { me: me.data.accountId, now: Date.now() }) : null;
  const rows = walked?.map((one) => one.report) ?? null;
  const place = rows ? findPlace(rows, report.summary.id) : null;
  const onward = () => (rows ? findOnward(rows, report.summary.id) : null);
  const search = params.toString();
  return { place, onward, search, open: (reportId: number) => router.push(`/reports/${reportId}${search ? `?${search}` : ""}`) };
}

function Reasons(props: ReviewPanelProps & { reasons: readonly DraftReason[]; onReasons: (reasons: readonly DraftReason[]) => void }) {
  const { report, selectedCell, onSelectCell, passage, reasons, onReasons } = props;
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
        {passage === null ? null : (
          <Button small onClick={() => onReasons(addReason(reasons, { cell: null, passage, text: "" }))}>
            {t("review.addAtPassage", { quote: passage.quote.slice(0, 24) })}
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

/** Whose turn it is, who else is looking, and why the level above gave the report back. */
function ReviewState({ report }: { report: ReportView }) {
  const t = useText();
  const { review, latestDecision, summary } = report;
  if (!isInReview(summary.state)) return null;
  const { level, levels, reviewer } = review;
  const back = latestDecision?.decision === "handedBack" ? latestDecision : null;
  return (
    <section className={styles.block}>
      <p className="note">
        {levels > 1 ? `${t("review.level", { level, levels })}　` : null}
        {reviewer ? t("review.assignedTo", { name: reviewer.name }) : t("review.unassigned")}
      </p>
      <Onlookers reportId={summary.id} />
      {back ? (
        <p>
          <b>{t("review.handedBack", { by: back.by, at: shanghaiTime(back.at) })}</b> {back.reasons.map(({ text }) => text).join("；")}
        </p>
      ) : null}
    </section>
  );
}

/** The reviewer's side of the check view: reasons pinned to cells, changes, findings, and the decision. */
export function ReviewPanel(props: ReviewPanelProps) {
  const { report, selectedCell, onSelectCell, onPins, onJudged, passage, changesOnly, onChangesOnly } = props;
  const t = useText();
  const locale = useLocale();
  const { reasons, setReasons } = useDraftReasons(report.summary.id, report.version.id);
  const { place, onward, open } = useQueue(report);
  const [asking, setAsking] = useState<Asking | null>(null);
  const [next, setNext] = useState<ReportSummary | null>(null);
  const decision = useDecision(report, () => {
    setNext(onward());
    setReasons([]);
  });
  const { permissions } = report;
  const mayWrite = permissions.decide || permissions.reopen;
  const decided = decision.outcome !== null && !["stale", "refused", "failed"].includes(decision.outcome.kind);
  const locks = findLocks(report, reasons, { t, locale });
  const write = (pinned: Omit<DraftReason, "id">) => mayWrite && setReasons(addReason(reasons, pinned));
  useEffect(() => onPins?.(pinsOf(reasons)), [reasons, onPins]);
  useReviewKeys({
    j: () => place?.next && open(place.next.id),
    k: () => place?.previous && open(place.previous.id),
    c: () => (passage ? write({ cell: null, passage, text: "" }) : selectedCell && write({ cell: selectedCell, text: "" })),
    a: () => !decided && locks.approve === null && setAsking("approve"),
    r: () => !decided && locks.sendBack === null && setAsking(permissions.reopen ? "reopen" : "sendBack"),
    w: () => onChangesOnly(!changesOnly),
  });
  return (
    <aside className={styles.panel} aria-label={t("review.panel")}>
      <div className={styles.scroll}>
        <QueueWalk place={place} onOpen={open} />
        <ReviewState report={report} />
        {decision.outcome ? (
          <div className={styles.block}>
            <DecisionOutcome outcome={decision.outcome} report={report} next={next} />
          </div>
        ) : null}
        {mayWrite && !decided ? <Reasons {...props} reasons={reasons} onReasons={setReasons} /> : null}
        {changesOnly ? null : (
          <section className={styles.block}>
            <ChangeList report={report} onSelectCell={onSelectCell} />
          </section>
        )}
        <section className={styles.block}>
          <h2 className={styles.title}>{t("review.findings", { n: report.findings.length })}</h2>
          <FindingList
            report={report}
            reasons={reasons}
            onReasons={mayWrite && !decided ? setReasons : null}
            onSelectCell={onSelectCell}
            onJudged={onJudged}
          />
          <CheckSummary assessments={report.assessments} />
          <ComparisonLinks reportId={report.summary.id} />
        </section>
      </div>
      {decided ? null : <DecisionBar report={report} reasons={reasons} decision={decision} asking={asking} onAsking={setAsking} />}
    </aside>
  );
}
