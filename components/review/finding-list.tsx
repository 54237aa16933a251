"use client";

import type { CellId } from "@/domain/form/edition";
import type { ReportView } from "@/server/reports/report-view";
import { useLocale, useText } from "../messages/text-provider";
import { FindingMore } from "../report/finding-more";
import { VerdictList } from "../report/verdict-list";
import { Button } from "../ui/button";
import { Tag } from "../ui/tag";
import { addReason, type DraftReason } from "./draft-reasons";
import { sortFindings } from "./prepare-review";
import styles from "./review-panel.module.css";

const tones = { error: "bad", warn: "warn", info: "info" } as const;

/** What the machine found, each with its way to the cell and into the reasons. */
export function FindingList(props: {
  report: ReportView;
  reasons: readonly DraftReason[];
  /** Null when the viewer cannot decide. */
  onReasons: ((reasons: readonly DraftReason[]) => void) | null;
  onSelectCell: (cell: CellId) => void;
  onJudged: () => void;
}) {
  const { report, reasons, onReasons, onSelectCell, onJudged } = props;
  const t = useText();
  const locale = useLocale();
  return (
    <ul>
      {sortFindings(report.findings).map((finding) => {
        const cell = finding.cells[0] ?? null;
        const reason = { cell, text: finding.message[locale] };
        const taken = reasons.some((other) => other.cell === cell && other.text === reason.text);
        return (
          <li key={finding.key} className={styles.finding}>
            <p>
              <Tag tone={tones[finding.severity]}>{t(`review.finding.${finding.severity}`)}</Tag> {finding.message[locale]}
            </p>
            <VerdictList verdicts={finding.verdicts} />
            <div className={styles.acts}>
              {cell ? (
                <Button tone="quiet" small onClick={() => onSelectCell(cell)}>
                  {t("review.locate")}
                </Button>
              ) : null}
              {onReasons ? (
                <Button tone="quiet" small disabled={taken} onClick={() => onReasons(addReason(reasons, reason))}>
                  {t(taken ? "review.finding.taken" : "review.finding.take")}
                </Button>
              ) : null}
              <FindingMore report={report} finding={finding} onJudged={onJudged} />
            </div>
          </li>
        );
      })}
    </ul>
  );
}
