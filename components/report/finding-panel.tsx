"use client";

import { useLocale, useText } from "@/components/messages/text-provider";
import { Button } from "@/components/ui/button";
import { CheckMark } from "@/components/ui/check-mark";
import { classNames } from "@/components/ui/class-names";
import { Tag, type TagTone } from "@/components/ui/tag";
import { equationsOf } from "@/domain/checks/equations";
import type { Severity } from "@/domain/checks/finding";
import { ruleById } from "@/domain/checks/rules";
import type { Suggestion } from "@/domain/checks/suggest-cause";
import { cellLabel } from "@/domain/facts/cell-label";
import type { Facts } from "@/domain/facts/facts";
import type { NarrativeFigure } from "@/domain/reading/reading";
import type { FindingView } from "@/server/reports/report-view";
import styles from "./finding-panel.module.css";
import { FindingSum } from "./finding-sum";
import { printValue } from "./print-value";

const tones: Readonly<Record<Severity, TagTone>> = { error: "bad", warn: "warn", info: "info" };

interface PanelProps {
  readonly findings: readonly FindingView[];
  readonly at: number;
  readonly facts: Facts;
  readonly narrative: readonly NarrativeFigure[];
  readonly suggestion: Suggestion | null;
  readonly mayCorrect: boolean;
  readonly onStep: (step: 1 | -1) => void;
  readonly onLocate: () => void;
  readonly onAdopt: (suggestion: Suggestion) => void;
  readonly onExplain: () => void;
}

/** One finding at a time: the arithmetic, the probable cause, and what can be done about it. */
export function FindingPanel(props: PanelProps) {
  const { findings, at, onStep } = props;
  const text = useText();
  const finding = findings[at];
  if (!finding) return <NothingFound />;
  const frame = finding.severity === "info" || finding.explanation ? null : styles[finding.severity];
  return (
    <section className={classNames(styles.panel, frame)} aria-label={text("finding.region")}>
      <div className={styles.head}>
        <h2 className={styles.title}>
          <Tag tone={tones[finding.severity]}>{text(`finding.${finding.severity}`)}</Tag>
          <FindingTitle finding={finding} facts={props.facts} />
        </h2>
        <span className={styles.place}>
          <Button small tone="quiet" aria-label={text("finding.previous")} onClick={() => onStep(-1)}>
            ‹
          </Button>
          {text("finding.place", { n: at + 1, total: findings.length })}
          <Button small tone="quiet" aria-label={text("finding.next")} onClick={() => onStep(1)}>
            ›
          </Button>
          <kbd>F8</kbd>
        </span>
      </div>
      <div className={styles.body}>
        <FindingSum finding={finding} facts={props.facts} />
        <Why {...props} finding={finding} />
      </div>
      <Actions {...props} finding={finding} />
    </section>
  );
}

/** A broken sum is named by its place; any other finding by its rule. */
function FindingTitle({ finding, facts }: { finding: FindingView; facts: Facts }) {
  const text = useText();
  const locale = useLocale();
  const equation = equationsOf(facts.editions).find(({ key }) => key === finding.key);
  if (!equation) return ruleById(finding.rule).name[locale];
  return text(finding.rule === "T3-BAL" ? "finding.balanceOff" : "finding.sumOff", { place: equation.place[locale] });
}

function NothingFound() {
  const text = useText();
  return (
    <section className={classNames(styles.panel, styles.empty)} aria-label={text("finding.region")}>
      <div className={styles.head}>
        <h2 className={styles.title} style={{ color: "var(--ok)" }}>
          <CheckMark /> {text("finding.none")}
        </h2>
      </div>
      <div className={styles.body}>{text("finding.noneText")}</div>
    </section>
  );
}

function Why({ finding, narrative, suggestion, facts }: PanelProps & { finding: FindingView }) {
  const text = useText();
  const locale = useLocale();
  const quotes = narrative.filter(({ id }) => finding.narrative.includes(id)).map(({ quote }) => quote);
  const { explanation } = finding;
  return (
    <dl className={styles.why}>
      {finding.sides ? null : (
        <>
          <dt>{text("finding.what")}</dt>
          <dd>{finding.message[locale]}</dd>
        </>
      )}
      {suggestion ? (
        <>
          <dt>{text("finding.cause")}</dt>
          <dd>
            {text("finding.causeText", {
              cell: cellLabel(suggestion.cell)[locale],
              now: printValue(facts.values[suggestion.cell] ?? null),
              value: suggestion.value,
            })}
          </dd>
          <dt>{text("finding.after")}</dt>
          <dd>{text("finding.afterText", { n: suggestion.mends.length })}</dd>
        </>
      ) : null}
      {quotes.length > 0 ? (
        <>
          <dt>{text("finding.quote")}</dt>
          <dd className={styles.quote}>{[...new Set(quotes)].join("；")}</dd>
        </>
      ) : null}
      {explanation ? (
        <>
          <dt>{text("finding.explained")}</dt>
          <dd>{explanation.text}</dd>
        </>
      ) : null}
    </dl>
  );
}

function Actions({ finding, suggestion, mayCorrect, onLocate, onAdopt, onExplain }: PanelProps & { finding: FindingView }) {
  const text = useText();
  return (
    <div className={styles.actions}>
      {finding.cells.length > 0 || finding.narrative.length > 0 ? (
        <Button small onClick={onLocate}>
          {text("finding.locate")}
        </Button>
      ) : null}
      {mayCorrect && suggestion ? (
        <Button small tone="primary" onClick={() => onAdopt(suggestion)}>
          {text("finding.adopt", { value: suggestion.value })}
        </Button>
      ) : null}
      {mayCorrect && finding.severity !== "info" ? (
        <Button small tone="quiet" onClick={onExplain}>
          {text(finding.explanation ? "finding.explainAgain" : "finding.explain")}
        </Button>
      ) : null}
    </div>
  );
}
