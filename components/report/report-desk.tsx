"use client";

import { type ReactNode, useState } from "react";
import { ComparisonLinks } from "@/components/likeness/comparison-links";
import { useLocale, useText } from "@/components/messages/text-provider";
import type { Pin } from "@/components/review/pins";
import { RoundChanges } from "@/components/review/round-changes";
import { classNames } from "@/components/ui/class-names";
import type { CellId } from "@/domain/form/edition";
import { isInReview } from "@/domain/report/life";
import type { Passage } from "@/domain/report/reason";
import type { ReportView } from "@/server/reports/report-view";
import { CellHistoryOpener } from "./cell-history-opener";
import { CellOfferLine } from "./cell-offer-line";
import { CellStrip } from "./cell-strip";
import { DeskBar } from "./desk-bar";
import { DeskContext } from "./desk-context";
import { DeskDialogs, type DialogName } from "./desk-dialogs";
import { DeskExports } from "./desk-exports";
import { countSettled } from "./desk-model";
import { DeskTables } from "./desk-tables";
import { FindingMore } from "./finding-more";
import { FindingPanel } from "./finding-panel";
import { openFindings } from "./live-check";
import { PrintSheet } from "./print-sheet";
import { sectionOfPlace } from "./proof/prepare-proof";
import { ReadingNotes } from "./reading-notes";
import styles from "./report-desk.module.css";
import { liveReasons, ReturnReasons } from "./return-reasons";
import { useSelectedPassage } from "./selected-passage";
import { SourcePane } from "./source-pane";
import { type Desk, type DeskStart, useDesk } from "./use-desk";

/** What a reviewer's side needs of the desk. */
export interface ReviewSide {
  readonly report: ReportView;
  readonly selectedCell: CellId | null;
  readonly onSelectCell: (cell: CellId) => void;
  readonly onPins: (pins: readonly Pin[]) => void;
  /** The words selected in the text, or the number looked at. */
  readonly passage: Passage | null;
  readonly onPlace: (place: string) => void;
  /** True while only what changed since the last return is shown. */
  readonly changesOnly: boolean;
  readonly onChangesOnly: (only: boolean) => void;
  /** Told when a verdict was recorded. */
  readonly onJudged: () => void;
}

interface DeskProps {
  readonly report: ReportView;
  readonly home: string;
  readonly start: DeskStart;
  /** Draws the reviewer's side; its presence makes the desk a review. */
  readonly reviewPanel?: (side: ReviewSide) => ReactNode;
}

/** The check view: the original on the left, the official table on the right, findings under the original. */
export function ReportDesk({ report, home, start, reviewPanel }: DeskProps) {
  const desk = useDesk(report, start);
  const [pins, setPins] = useState<readonly Pin[]>([]);
  const [dialog, setDialog] = useState<DialogName>(null);
  const [original, setOriginal] = useState(false);
  const { draft } = desk;
  const reviewing = reviewPanel !== undefined;
  const again = reviewing && draft.report.returned !== null && isInReview(draft.report.summary.state);
  const [changesOnly, setChangesOnly] = useState(again);
  const hit = desk.lit.hit !== null && desk.index.cellAt.has(desk.lit.hit) ? null : desk.lit.hit;
  const passage = useSelectedPassage(draft.report.document, hit);
  const wholeAt = (go: () => void) => {
    setChangesOnly(false);
    go();
  };
  const look = (place: string) => wholeAt(() => showInText(desk, place));
  const openSubmit = async () => {
    desk.grid.commit();
    if (await desk.saveNow()) setDialog("submit");
  };
  return (
    <div className={styles.desk}>
      <DeskContext report={draft.report} versionNumber={draft.versionNumber} home={home}>
        <DeskExports report={draft.report} reviewing={reviewing} />
        <CellHistoryOpener report={draft.report} selected={desk.selected} />
      </DeskContext>
      <div className={styles.columns}>
        {!reviewing || original ? <LeftSide desk={desk} onExplain={() => setDialog("explain")} /> : null}
        {again && changesOnly ? (
          <RoundChanges
            report={draft.report}
            onSelectCell={(cell) => wholeAt(() => desk.select(cell))}
            onPlace={look}
            onWhole={() => setChangesOnly(false)}
          />
        ) : (
          <DeskTables desk={desk} pins={reviewing ? pins : pinsOfDecision(draft.report)} reviewing={reviewing}>
            {again ? <ChangesSwitch onShow={() => setChangesOnly(true)} /> : null}
            {reviewing ? <OriginalSwitch shown={original} onShow={setOriginal} /> : null}
          </DeskTables>
        )}
        {reviewPanel ? (
          <div className={classNames(styles.review)} hidden={original}>
            {reviewPanel({
              report: draft.report,
              selectedCell: desk.selected,
              onSelectCell: (cell) => wholeAt(() => desk.select(cell)),
              onPins: setPins,
              passage,
              onPlace: look,
              changesOnly: again && changesOnly,
              onChangesOnly: (only) => setChangesOnly(again && only),
              onJudged: () => void desk.reload(),
            })}
          </div>
        ) : null}
      </div>
      {reviewing ? null : <ClerkBar desk={desk} onSubmit={() => void openSubmit()} onMerge={() => setDialog("merge")} />}
      <DeskDialogs desk={desk} open={dialog} onOpen={setDialog} />
      <PrintSheet desk={desk} />
    </div>
  );
}

/** The reasons of the last return, pinned while the clerk mends them. */
function pinsOfDecision({ returned }: ReportView): Pin[] {
  return (returned?.reasons ?? []).flatMap(({ cell }, index) => (cell ? [{ number: index + 1, cell }] : []));
}

function LeftSide({ desk, onExplain }: { desk: Desk; onExplain: () => void }) {
  const text = useText();
  const { draft, live, grid } = desk;
  const finding = live.findings[desk.at];
  const adopt: Parameters<typeof FindingPanel>[0]["onAdopt"] = ({ changes }) => {
    const [first] = changes;
    if (first) desk.select(first.cell);
    desk.change({ kind: "set", changes: changes.map(({ cell, to }) => ({ cell, value: to })) });
  };
  const look = (place: string) => showInText(desk, place);
  const explain = async () => {
    grid.commit();
    if (await desk.saveNow()) onExplain();
  };
  return (
    <section className={styles.left} aria-label={text("desk.originalAndFindings")}>
      <ReturnReasons desk={desk} onPlace={look} />
      <CellStrip draft={draft} cell={desk.selected} />
      <CellOfferLine desk={desk} />
      <SourcePane report={draft.report} lit={desk.lit} onPlace={look} />
      <FindingPanel
        findings={live.findings}
        at={desk.at}
        facts={live.facts}
        narrative={draft.report.narrative}
        diagnosis={desk.diagnosis}
        mayCorrect={!desk.locked}
        onStep={desk.step}
        onLocate={() => desk.locate(desk.at)}
        onAdopt={adopt}
        onExplain={() => void explain()}
        more={finding ? <FindingMore report={draft.report} finding={finding} onJudged={() => void desk.reload()} /> : null}
      />
      <ReadingNotes problems={draft.report.problems} onSelect={desk.select} />
      <ComparisonLinks inset reportId={draft.report.summary.id} />
    </section>
  );
}

/** A number of the text leads to where the text is read against the tables, as a cell leads to its table. */
function showInText(desk: Desk, place: string): void {
  const section = desk.index.cellAt.has(place) ? null : sectionOfPlace(desk.draft.report.sections, place);
  if (section) desk.setSection(section);
  desk.showPlace(place);
}

function ChangesSwitch({ onShow }: { onShow: () => void }) {
  const text = useText();
  return (
    <button type="button" className={styles.link} aria-keyshortcuts="W" onClick={onShow}>
      {text("round.changes")} <kbd>W</kbd>
    </button>
  );
}

function OriginalSwitch({ shown, onShow }: { shown: boolean; onShow: (shown: boolean) => void }) {
  const text = useText();
  return (
    <button type="button" className={styles.link} aria-pressed={shown} onClick={() => onShow(!shown)}>
      {text(shown ? "desk.hideOriginal" : "desk.showOriginal")}
    </button>
  );
}

function ClerkBar({ desk, onSubmit, onMerge }: { desk: Desk; onSubmit: () => void; onMerge: () => void }) {
  const { draft, live } = desk;
  const blocker = useBlocker(desk);
  return (
    <DeskBar
      {...countSettled(draft)}
      findings={live.findings}
      save={draft.save}
      blocker={blocker}
      onSave={() => void desk.saveNow()}
      onReload={() => void desk.reload()}
      onMerge={onMerge}
      onNext={() => desk.step(1)}
      onSubmit={onSubmit}
    />
  );
}

/** Why the report as it stands on the screen cannot be submitted. */
function useBlocker({ draft, live }: Desk): string | null | undefined {
  const text = useText();
  const locale = useLocale();
  const { permissions, summary } = draft.report;
  if (!permissions.correct && !permissions.submit) return permissions.blocker?.[locale] ?? text(`desk.locked.${summary.state}`);
  const errors = openFindings(live.findings, "error").length;
  const warnings = openFindings(live.findings, "warn").length;
  if (errors > 0) return text("desk.blockedByErrors", { n: errors });
  if (warnings > 0) return text("desk.blockedByWarnings", { n: warnings });
  const touched = draft.revision !== summary.revision || draft.unsaved.length > 0;
  const left = liveReasons(draft).filter(({ state }) => state === "open").length;
  if (left > 0) return text("reason.left", { n: left });
  return summary.state === "returned" && !touched ? text("desk.blockedByReturn") : null;
}
