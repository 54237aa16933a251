import Link from "next/link";
import { parseFormula, referencesOf } from "@/domain/facts/formula";
import { cellById } from "@/domain/form/editions";
import type { Metric } from "@/domain/metrics/metric";
import { unitText } from "../charts/result-text";
import type { Locale } from "../messages/locale";
import type { Text } from "../messages/server-text";
import styles from "./dictionary.module.css";
import { formulaCode, formulaWords } from "./formula-words";

function Inputs({ metric }: { metric: Metric }) {
  if (metric.source === "system") return null;
  const names = [...new Set(referencesOf(parseFormula(metric.formula)).map(({ name }) => name))];
  return (
    <>
      {names.map((name) => (
        <code key={name}>{cellById(name) ? <a href={`#${name}`}>{name}</a> : name}</code>
      ))}
    </>
  );
}

/** One metric: name, formula in words and over cells, editions, comparability, caveats. */
export function MetricEntry({ metric, text, locale }: { metric: Metric; text: Text; locale: Locale }) {
  const unit = unitText(metric.unit, locale);
  return (
    <article id={metric.id} className={styles.entry}>
      <h3>
        {metric.name[locale]} {unit ? <small>{unit}</small> : null} <code>{metric.id}</code>
      </h3>
      <dl>
        <dt>{text("dictionary.formula")}</dt>
        <dd>
          {formulaWords(metric, locale)}
          {metric.source === "system" ? null : <span className={styles.code}>{formulaCode(metric)}</span>}
        </dd>
        {metric.source === "system" ? null : (
          <>
            <dt>{text("dictionary.inputs")}</dt>
            <dd className={styles.inputs}>
              <Inputs metric={metric} />
            </dd>
          </>
        )}
        <dt>{text("dictionary.editions")}</dt>
        <dd>
          {metric.editions
            .map((edition) => text(edition === "2021" ? "leader.form2021" : "leader.form2019"))
            .join(locale === "zh" ? "、" : ", ")}
          {locale === "zh" ? "；" : "; "}
          {text(metric.comparableAcrossEditions ? "leader.comparable" : "leader.notComparable")}
        </dd>
        <dt>{text("dictionary.note")}</dt>
        <dd>
          {metric.note[locale]} {text(`dictionary.source.${metric.source}`)}
        </dd>
      </dl>
      {metric.source === "system" ? null : (
        <Link href={`/compare?metric=${metric.id}`} prefetch={false}>
          {text("dictionary.compare")}
        </Link>
      )}
    </article>
  );
}
