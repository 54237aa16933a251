"use client";

import { metricById } from "@/domain/metrics/catalogue";
import type { Metric } from "@/domain/metrics/metric";
import { fractionText, numberText, resultText } from "../charts/result-text";
import { shanghaiTime } from "../layout/shanghai-time";
import { CopyButton } from "../leader/copy-button";
import { formulaWords } from "../leader/formula-words";
import { sourceHref } from "../leader/provenance-address";
import { useLocale, useText } from "../messages/text-provider";
import { LinkButton } from "../ui/link-button";
import type { ListPagerProps } from "./list-pager";
import { PrintSource } from "./print-source";
import styles from "./provenance.module.css";
import { ProvenanceChain } from "./provenance-chain";
import { ProvenanceContributors } from "./provenance-contributors";
import { ProvenanceFormula } from "./provenance-formula";
import { ProvenanceNotes } from "./provenance-notes";
import { ProvenancePeriods } from "./provenance-periods";
import { ProvenanceWords } from "./provenance-words";
import type { SourceView } from "./source-view";

interface ContentProps {
  readonly view: SourceView;
  readonly metric: Metric;
  readonly onList: ListPagerProps["onList"];
  /** Whose number it is, where it is no body's. */
  readonly whose?: string;
}

/** The reading order of a source: value, how it is computed, the original words, from the file to here. */
export function ProvenanceContent({ view, metric, onList, whose }: ContentProps) {
  const text = useText();
  const locale = useLocale();
  const value = resultText(view.result, metric.unit, locale);
  const fraction = fractionText(view.result, locale);
  const name = whose ?? view.bodyName;
  const shown = fraction && fraction !== value ? `${value} (${fraction})` : value;
  return (
    <div className={styles.content}>
      <p className={styles.body}>{name}</p>
      <p className={styles.value}>
        <b>{value}</b>
        {fraction && fraction !== value ? <span>{locale === "zh" ? `（${fraction}）` : `(${fraction})`}</span> : null}
        {view.interval ? (
          <span>
            {text("leader.interval")} {numberText(view.interval.low, locale, 2)}–{numberText(view.interval.high, locale, 2)} %
          </span>
        ) : null}
      </p>
      <ProvenanceFormula view={view} metric={metric} />
      <ProvenanceWords view={view} />
      <ProvenanceContributors view={view} metric={metric} onList={onList} />
      <ProvenanceNotes view={view} />
      <ProvenancePeriods view={view} metric={metric} />
      <ProvenanceChain view={view} />
      <p className={styles.note}>{text("rollup.cell.asOf", { at: shanghaiTime(view.asOf) })}</p>
      <p className={styles.actions}>
        {view.report && view.bodyId !== null ? (
          <LinkButton tone="primary" href={sourceHref({ metric: view.metric, bodyId: view.bodyId, year: view.year })} prefetch={false}>
            {text("source.open")}
          </LinkButton>
        ) : null}
        <CopyButton
          label={text("source.cite")}
          copied={text("leader.copied")}
          content={() =>
            text("source.citation", {
              body: name,
              year: String(view.year),
              metric: metric.name[locale],
              value: shown,
              formula: formulaWords(metric, locale),
              file: view.report?.fileName ?? text("source.sum"),
              address: window.location.href,
            })
          }
        />
        {view.bodyId === null ? null : (
          <LinkButton href={`/compare?metric=${view.metric}&group=ids&bodies=${view.bodyId}&to=${view.year}`} prefetch={false}>
            {text("source.years")}
          </LinkButton>
        )}
        {metricById(view.metric) ? (
          <LinkButton href={`/dictionary#${view.metric}`} prefetch={false}>
            {text("source.dictionary")}
          </LinkButton>
        ) : null}
        <PrintSource />
      </p>
    </div>
  );
}
