"use client";

import type { ReactNode } from "react";
import { useLocale, useText } from "@/components/messages/text-provider";
import { Button } from "@/components/ui/button";
import { CheckMark } from "@/components/ui/check-mark";
import { classNames } from "@/components/ui/class-names";
import { Tag, type TagTone } from "@/components/ui/tag";
import type { Diagnosis, Explanation } from "@/domain/checks/diagnosis/explanation";
import { equationsOf } from "@/domain/checks/equations";
import type { Severity } from "@/domain/checks/finding";
import { ruleById } from "@/domain/checks/rules";
import type { Facts } from "@/domain/facts/facts";
import type { NarrativeFigure } from "@/domain/reading/reading";
import type { FindingView } from "@/server/reports/report-view";
import { CauseList } from "./cause-list";
import styles from "./finding-panel.module.css";
import { FindingSum } from "./finding-sum";
import { VerdictList } from "./verdict-list";

const tones: Readonly<Record<Severity, TagTone>> = { error: "bad", warn: "warn", info: "info" };

interface PanelProps {
  readonly findings: readonly FindingView[];
  readonly at: number;
  readonly facts: Facts;
  readonly narrative: readonly NarrativeFigure[];
  readonly diagnosis: Diagnosis | null;
  readonly mayCorrect: boolean;
  readonly onStep: (step: 1 | -1) => void;
  readonly onLocate: () => void;
  readonly onAdopt: (explanation: Explanation) => void;
  readonly onExplain: () => void;
  /** Verdict and comments. */
  readonly more?: ReactNode;
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
        <VerdictList verdicts={finding.verdicts} />
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

function Why({ finding, narrative, diagnosis, mayCorrect, onAdopt }: PanelProps & { finding: FindingView }) {
  const text = useText();
  const locale = useLocale();
  const quotes = narrative.filter(({ id }) => finding.narrative.includes(id)).map(({ quote }) => quote);
  return (
    <dl className={styles.why}>
      {finding.sides ? null : (
        <>
          <dt>{text("finding.what")}</dt>
          <dd>{finding.message[locale]}</dd>
        </>
      )}
      {diagnosis ? <CauseList diagnosis={diagnosis} mayCorrect={mayCorrect} onAdopt={onAdopt} /> : null}
      {quotes.length > 0 ? (
        <>
          <dt>{text("finding.quote")}</dt>
          <dd className={styles.quote}>{[...new Set(quotes)].join("；")}</dd>
        </>
      ) : null}
    </dl>
  );
}

function Actions({ finding, diagnosis, mayCorrect, onLocate, onAdopt, onExplain, more: said }: PanelProps & { finding: FindingView }) {
  const text = useText();
  const suggestion = diagnosis?.suggestion ?? null;
  const [change, ...more] = suggestion?.changes ?? [];
  return (
    <div className={styles.actions}>
      {finding.cells.length > 0 || finding.narrative.length > 0 ? (
        <Button small onClick={onLocate}>
          {text("finding.locate")}
        </Button>
      ) : null}
      {mayCorrect && suggestion && change ? (
        <Button small tone="primary" onClick={() => onAdopt(suggestion)}>
          {more.length > 0 ? text("finding.adoptAll", { n: more.length + 1 }) : text("finding.adopt", { value: change.to })}
        </Button>
      ) : null}
      {mayCorrect && finding.severity !== "info" ? (
        <Button small tone="quiet" onClick={onExplain}>
          {text(finding.explanation ? "finding.explainAgain" : "finding.explain")}
        </Button>
      ) : null}
      {said}
    </div>
  );
}
