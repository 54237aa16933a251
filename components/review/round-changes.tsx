"use client";

import type { CellId } from "@/domain/form/edition";
import type { ReportView } from "@/server/reports/report-view";
import { useText } from "../messages/text-provider";
import { Button } from "../ui/button";
import { ChangeList } from "./change-list";
import { ReasonLine } from "./reason-line";
import styles from "./round-changes.module.css";

interface ChangesProps {
  readonly report: ReportView;
  readonly onSelectCell: (cell: CellId) => void;
  readonly onPlace: (place: string) => void;
  readonly onWhole: () => void;
}

/** The second look at a report: what was asked, what was answered, and what changed since, and nothing else. */
export function RoundChanges({ report, onSelectCell, onPlace, onWhole }: ChangesProps) {
  const t = useText();
  const { returned, changedText, formerFile, review, version } = report;
  const title = t("round.title", { n: review.round });
  return (
    <section className={styles.changes} aria-label={title}>
      <header className={styles.head}>
        <h2>{title}</h2>
        <Button aria-keyshortcuts="W" onClick={onWhole}>
          {t("round.whole")} <kbd>W</kbd>
        </Button>
      </header>
      {returned ? (
        <div className={styles.part}>
          <h3>{t("round.reasons", { n: returned.reasons.length })}</h3>
          <ol className={styles.reasons}>
            {returned.reasons.map((reason, index) => (
              <ReasonLine
                key={`${reason.cell}-${reason.text}`}
                number={index + 1}
                reason={reason}
                onSelectCell={onSelectCell}
                onPlace={onPlace}
              />
            ))}
          </ol>
        </div>
      ) : null}
      <div className={styles.part}>
        <ChangeList report={report} onSelectCell={onSelectCell} />
      </div>
      <div className={styles.part}>
        <h3>{t("round.text", { n: changedText.length })}</h3>
        {formerFile === null ? (
          <p className="note">{t("round.sameText")}</p>
        ) : (
          <p className="note">{t("round.file", { before: formerFile, now: version.fileName })}</p>
        )}
        {changedText.map(({ kind, block, text }) => (
          <p key={`${kind}-${block}`} className={styles[kind]} lang="zh-CN">
            <b>{t(`round.${kind}`)}</b>　{kind === "removed" ? <del>{text}</del> : <ins>{text}</ins>}
          </p>
        ))}
      </div>
    </section>
  );
}
