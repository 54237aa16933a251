"use client";

import { useLocale, useText } from "@/components/messages/text-provider";
import { Button } from "@/components/ui/button";
import { Drawer } from "@/components/ui/drawer";
import { rules } from "@/domain/checks/rules";
import { cellLabel } from "@/domain/facts/cell-label";
import type { ReportView } from "@/server/reports/report-view";
import { CellEvents } from "./cell-events";
import styles from "./cell-history.module.css";
import { CommentThread } from "./comment-thread";
import { type CommentPlace, placesOf, useComments } from "./use-comments";

interface HistoryProps {
  readonly report: ReportView;
  readonly place: CommentPlace;
  readonly onPlace: (place: CommentPlace) => void;
  readonly onClose: () => void;
}

/** The name of a place: the cell's label, the finding's rule, or the whole report. */
function usePlaceName() {
  const text = useText();
  const locale = useLocale();
  return ({ cell, findingKey }: CommentPlace) => {
    if (cell) return cellLabel(cell)[locale];
    if (findingKey === null) return text("comments.ofReport");
    const rule = rules.find(({ id }) => id === findingKey.split(":")[0]);
    return text("comments.ofFinding", { name: rule?.name[locale] ?? findingKey });
  };
}

/** What is known of a cell or said of a finding: its readings and corrections, and the comments pinned to it. */
export function CellHistory({ report, place, onPlace, onClose }: HistoryProps) {
  const nameOf = usePlaceName();
  const reportId = report.summary.id;
  const control = useComments(reportId);
  const others = placesOf(control.comments).filter((one) => one.place.cell !== place.cell || one.place.findingKey !== place.findingKey);
  const { cell, findingKey } = place;
  return (
    <Drawer title={nameOf(place)} onClose={onClose}>
      {control.query.data ? <CommentThread key={`${cell}-${findingKey}`} reportId={reportId} place={place} control={control} /> : null}
      {cell ? <CellEvents reportId={reportId} cell={cell} lastYear={report.cells[cell]?.lastYear ?? null} /> : null}
      {others.length > 0 ? (
        <p className={styles.places}>
          {others.map(({ place: other, unread }) => (
            <Button key={`${other.cell}-${other.findingKey}`} small onClick={() => onPlace(other)}>
              {nameOf(other)}
              {unread > 0 ? `（${unread}）` : ""}
            </Button>
          ))}
        </p>
      ) : null}
    </Drawer>
  );
}
