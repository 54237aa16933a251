"use client";

import type { Metric } from "@/domain/metrics/metric";
import { resultText } from "../charts/result-text";
import { shanghaiTime } from "../layout/shanghai-time";
import { useLocale, useText } from "../messages/text-provider";
import styles from "./provenance.module.css";
import type { SourceView } from "./source-view";

/** The numbers that were in force before a correction, each with its time; nothing while there was none. */
export function ProvenancePeriods({ view, metric }: { view: SourceView; metric: Metric }) {
  const text = useText();
  const locale = useLocale();
  if (view.periods.length < 2) return null;
  return (
    <section className={styles.section}>
      <h3>{text("inForce.title")}</h3>
      <p>{text("inForce.note")}</p>
      <dl className={styles.chain}>
        {view.periods.map(({ versionNumber, from, to, result }) => [
          <dt key={`${from}-time`}>
            {shanghaiTime(from)} – {to === null ? text("inForce.now") : shanghaiTime(to)}
          </dt>,
          <dd key={`${from}-value`}>
            {resultText(result, metric.unit, locale)}　{text("source.versionOf", { number: versionNumber })}
          </dd>,
        ])}
      </dl>
    </section>
  );
}
