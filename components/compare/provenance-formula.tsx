"use client";

import { parseFormula } from "@/domain/facts/formula";
import type { Metric, MetricResult } from "@/domain/metrics/metric";
import { ratioOf } from "@/domain/metrics/metric-ratio";
import type { OperandView } from "@/server/statistics/statistics-view";
import { numberText, resultText, stateOf, stateWord } from "../charts/result-text";
import { expressionWords } from "../leader/formula-words";
import type { Locale } from "../messages/locale";
import { useLocale, useText } from "../messages/text-provider";
import { CheckMark } from "../ui/check-mark";
import { compareStatedShare } from "./compare-stated-share";
import styles from "./provenance.module.css";
import type { SourceView } from "./source-view";

function sideText(value: number | null, result: MetricResult, locale: Locale): string {
  if (value !== null) return numberText(value, locale, 6, false);
  const state = stateOf(result);
  return stateWord(state === "value" ? "blank" : state, locale);
}

function Operands({ operands, locale }: { operands: readonly OperandView[]; locale: Locale }) {
  const parts = operands.flatMap((operand) =>
    operand.parts.map((part, index) => ({ operand, part, key: `${operand.expression}.${index}` })),
  );
  if (parts.length <= operands.length && new Set(operands.map(({ role }) => role)).size === operands.length) return null;
  return (
    <ul className={styles.parts}>
      {parts.map(({ operand, part, key }) => (
        <li key={key} data-role={operand.role}>
          <span>{part.label}</span>
          <b>{part.value === null ? stateWord("blank", locale) : numberText(part.value, locale, 6, false)}</b>
        </li>
      ))}
    </ul>
  );
}

/** How the value is computed, its operands in the colours that mark the same numbers in the original. */
export function ProvenanceFormula({ view, metric }: { view: SourceView; metric: Metric }) {
  const text = useText();
  const locale = useLocale();
  if (metric.source === "system") return null;
  const ratio = ratioOf(metric);
  const { result } = view;
  const stated = compareStatedShare(view);
  const whole = ratio.denominator === null ? parseFormula(metric.formula) : ratio.numerator;
  return (
    <section className={styles.section}>
      <h3>{text("source.how")}</h3>
      <div className={styles.formula}>
        <span className={styles.operand} data-role="numerator">
          <b>{sideText(result.numerator, result, locale)}</b>
          <i>{expressionWords(whole, locale)}</i>
        </span>
        {ratio.denominator === null ? null : (
          <>
            <em>÷</em>
            <span className={styles.operand} data-role="denominator">
              <b>{sideText(result.denominator, result, locale)}</b>
              <i>{expressionWords(ratio.denominator, locale)}</i>
            </span>
            <em>＝</em>
            <span className={styles.outcome}>
              <b>{resultText(result, metric.unit, locale)}</b>
              {stated === null ? null : (
                <span className={stated.agrees ? styles.agrees : styles.differs}>
                  {stated.agrees ? <CheckMark /> : null} {text(stated.agrees ? "source.agrees" : "source.differs", { stated: stated.text })}
                </span>
              )}
            </span>
          </>
        )}
      </div>
      <Operands operands={view.operands} locale={locale} />
      <p className={styles.note}>{metric.note[locale]}</p>
    </section>
  );
}
