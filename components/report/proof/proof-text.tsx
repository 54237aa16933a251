"use client";

import { type KeyboardEvent, type RefObject, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useLocale, useText } from "@/components/messages/text-provider";
import { EmptyState } from "@/components/ui/empty-state";
import { proofRead } from "@/domain/checks/proof-reading/proof-read";
import type { Facts } from "@/domain/facts/facts";
import type { CellId, SectionId } from "@/domain/form/edition";
import type { ReportView } from "@/server/reports/report-view";
import { lastYearFacts } from "../last-year-facts";
import { countLooks, cutSection, type ShownMark, sectionOfBlock, shownMarks, stepMark } from "./prepare-proof";
import { ProofLegend } from "./proof-legend";
import { ProofNote } from "./proof-note";
import { ProofParagraph } from "./proof-paragraph";
import styles from "./proof-text.module.css";
import { proseOf } from "./prose-of";

interface ProofProps {
  readonly report: ReportView;
  readonly section: SectionId;
  /** The figures as they stand on the screen. */
  readonly facts: Facts;
  /** The place looked at in the original, which may be one of the numbers here. */
  readonly hit: string | null;
  readonly onPlace: (place: string) => void;
  readonly onSelect: (cell: CellId) => void;
}

/** The text of a section to be read against the tables: every number with what it was held against. */
export function ProofText({ report, section, facts, hit, onPlace, onSelect }: ProofProps) {
  const text = useText();
  const noteId = useId();
  const pane = useRef<HTMLElement>(null);
  const [only, setOnly] = useState(false);
  const [closed, setClosed] = useState<string | null>(null);
  const shown = useMarks(report, section, facts);
  const span = report.sections.find(({ id }) => id === section);
  const blocks = useMemo(() => (span ? cutSection(report.document, span, shown, only) : []), [report.document, span, shown, only]);
  const walked = only ? shown.filter(({ look }) => look === "differs") : shown;
  const open = hit === closed ? null : (walked.find(({ place }) => place === hit) ?? null);
  const at = useNotePlace(pane, open);
  const show = (one: ShownMark) => {
    setClosed(null);
    onPlace(one.place);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape" && open) setClosed(open.place);
    else if (event.key === "n" || event.key === "p") {
      const next = stepMark(walked, hit, event.key === "n" ? 1 : -1);
      if (!next) return;
      show(next);
      pane.current?.querySelector<HTMLElement>(`[data-mark="${next.place}"]`)?.focus();
    } else return;
    event.preventDefault();
  };
  if (!span) return <EmptyState title={text("text.missing")}>{text("text.missingText")}</EmptyState>;
  const marks = { open, noteId, reached: (open ?? walked[0])?.place ?? null, onOpen: show };
  return (
    <section className={styles.reader} aria-label={text("proof.title")} ref={pane} onKeyDown={onKeyDown}>
      <ProofLegend counts={countLooks(shown)} onlyDiffering={only} onOnlyDiffering={setOnly} />
      <div className={styles.paper} lang="zh-CN">
        {blocks.map((block) => (
          <ProofParagraph key={block.at} block={block} {...marks} />
        ))}
      </div>
      {open && at ? <ProofNote shown={open} id={noteId} at={at} onSelect={onSelect} onClose={() => setClosed(open.place)} /> : null}
      <PrintedNotes shown={shown} />
    </section>
  );
}

/** The numbers of a section as they stand against the figures on the screen. */
function useMarks(report: ReportView, section: SectionId, facts: Facts): ShownMark[] {
  const prose = useMemo(() => proseOf(report), [report]);
  const lastYear = useMemo(() => lastYearFacts(report), [report]);
  return useMemo(
    () => shownMarks(proofRead(prose, facts, lastYear)).filter(({ mark }) => sectionOfBlock(report.sections, mark.span.block) === section),
    [prose, facts, lastYear, report.sections, section],
  );
}

const NOTE_WIDTH = 360;
const GAP = 6;

/** Just below the number, and never beyond the edge of the text; the number itself is brought into view. */
function useNotePlace(pane: RefObject<HTMLElement | null>, open: ShownMark | null): { left: number; top: number } | null {
  const [at, setAt] = useState<{ left: number; top: number } | null>(null);
  const place = open?.place ?? null;
  useEffect(() => {
    if (place) pane.current?.querySelector(`[data-mark="${place}"]`)?.scrollIntoView({ block: "nearest" });
  }, [pane, place]);
  useLayoutEffect(() => {
    const mark = place ? pane.current?.querySelector(`[data-mark="${place}"]`) : null;
    if (!mark || !pane.current) return setAt(null);
    const [box, frame] = [mark.getBoundingClientRect(), pane.current.getBoundingClientRect()];
    const left = Math.max(0, Math.min(box.left - frame.left, frame.width - NOTE_WIDTH));
    setAt({ left, top: box.bottom - frame.top + GAP });
  }, [pane, place]);
  return at;
}

/** On paper nothing can be clicked: the disagreements follow the text. */
function PrintedNotes({ shown }: { shown: readonly ShownMark[] }) {
  const locale = useLocale();
  return (
    <ol className={styles.printed}>
      {shown
        .filter(({ look }) => look === "differs")
        .map(({ place, mark }) => (
          <li key={place}>
            {mark.text}
            {mark.unit}: {mark.note[locale]}
          </li>
        ))}
    </ol>
  );
}
