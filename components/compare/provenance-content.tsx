"use client";

import type { Metric } from "@/domain/metrics/metric";
import { fractionText, numberText, resultText } from "../charts/result-text";
import { CopyButton } from "../leader/copy-button";
import { formulaWords } from "../leader/formula-words";
import { sourceHref } from "../leader/provenance-address";
import { useLocale, useText } from "../messages/text-provider";
import { LinkButton } from "../ui/link-button";
import styles from "./provenance.module.css";
import { ProvenanceChain } from "./provenance-chain";
import { ProvenanceContributors } from "./provenance-contributors";
import { ProvenanceFormula } from "./provenance-formula";
import { ProvenancePeriods } from "./provenance-periods";
import { ProvenanceWords } from "./provenance-words";
import type { SourceView } from "./source-view";

/** The reading order of a source: value, how it is computed, the original words, from the file to here. */
export function ProvenanceContent({ view, metric }: { view: SourceView; metric: Metric }) {
  const text = useText();
  const locale = useLocale();
  const value = resultText(view.result, metric.unit, locale);
  const fraction = fractionText(view.result, locale);
  const key = { metric: view.metric, bodyId: view.bodyId, year: view.year };
  const shown = fraction && fraction !== value ? `${value} (${fraction})` : value;
  return (
    <div className={styles.content}>
      <p className={styles.body}>{view.bodyName}</p>
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
      <ProvenanceContributors view={view} metric={metric} />
      <ProvenancePeriods view={view} metric={metric} />
      <ProvenanceChain view={view} />
      <p className={styles.actions}>
        {view.report ? (
          <LinkButton tone="primary" href={sourceHref(key)} prefetch={false}>
            {text("source.open")}
          </LinkButton>
        ) : null}
        <CopyButton
          label={text("source.cite")}
          copied={text("leader.copied")}
          content={() =>
            text("source.citation", {
              body: view.bodyName,
              year: String(view.year),
              metric: metric.name[locale],
              value: shown,
              formula: formulaWords(metric, locale),
              file: view.report?.fileName ?? text("source.sum"),
              address: window.location.href,
            })
          }
        />
        <LinkButton href={`/compare?metric=${view.metric}&group=ids&bodies=${view.bodyId}&to=${view.year}`} prefetch={false}>
          {text("source.years")}
        </LinkButton>
        <LinkButton href={`/dictionary#${view.metric}`} prefetch={false}>
          {text("source.dictionary")}
        </LinkButton>
      </p>
    </div>
  );
}
