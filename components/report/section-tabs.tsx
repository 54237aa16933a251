"use client";

import type { KeyboardEvent } from "react";
import { useText } from "@/components/messages/text-provider";
import { CheckMark } from "@/components/ui/check-mark";
import { classNames } from "@/components/ui/class-names";
import type { SectionId } from "@/domain/form/edition";
import { sections } from "@/domain/form/sections";
import styles from "./report-desk.module.css";

export interface SectionCount {
  readonly errors: number;
  readonly warnings: number;
  /** Errors and warnings that stand with an explanation. */
  readonly explained: number;
}

/** The six sections with what is open in each, and what stands there explained. */
export function SectionTabs({
  current,
  counts,
  onTab,
}: {
  current: SectionId;
  counts: Readonly<Record<SectionId, SectionCount>>;
  onTab: (section: SectionId) => void;
}) {
  const text = useText();
  const step = (event: KeyboardEvent) => {
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    const next = sections[sections.findIndex(({ id }) => id === current) + by];
    if (by === 0 || !next) return;
    event.preventDefault();
    onTab(next.id);
    document.getElementById(`tab-${next.id}`)?.focus();
  };
  return (
    <div role="tablist" aria-label={text("desk.sections")} className={styles.tabs} onKeyDown={step}>
      {sections.map(({ id, numeral, title }) => {
        const { errors, warnings, explained } = counts[id];
        return (
          <button
            key={id}
            id={`tab-${id}`}
            type="button"
            role="tab"
            aria-selected={id === current}
            aria-controls="desk-panel"
            tabIndex={id === current ? 0 : -1}
            title={`${numeral}、${title}`}
            className={styles.tab}
            onClick={() => onTab(id)}
          >
            {numeral} {text(`section.${id}`)}
            {errors > 0 ? (
              <span className={classNames(styles.count, styles.errors)} title={text("desk.errors", { n: errors })}>
                {errors}
              </span>
            ) : null}
            {warnings > 0 ? (
              <span className={classNames(styles.count, styles.warnings)} title={text("desk.warnings", { n: warnings })}>
                {warnings}
              </span>
            ) : null}
            {explained > 0 ? (
              <span className={classNames(styles.count, styles.explained)} title={text("desk.explained", { n: explained })}>
                {text("desk.explainedShort", { n: explained })}
              </span>
            ) : null}
            {errors + warnings + explained === 0 ? <CheckMark label={text("desk.clean")} /> : null}
          </button>
        );
      })}
    </div>
  );
}
