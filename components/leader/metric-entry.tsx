import Link from "next/link";
import { Fragment } from "react";
import { cellsOfExpression } from "@/domain/facts/cell-expression";
import { parseFormula, referencesOf } from "@/domain/facts/formula";
import { cellById, editions } from "@/domain/form/editions";
import type { Metric } from "@/domain/metrics/metric";
import { ratioOf } from "@/domain/metrics/metric-ratio";
import { reliabilityOf } from "@/domain/metrics/reliability";
import { unitText } from "../charts/result-text";
import type { Locale } from "../messages/locale";
import type { MessageId } from "../messages/messages";
import type { Text } from "../messages/server-text";
import styles from "./dictionary.module.css";
import { formulaCode, formulaWords } from "./formula-words";
import { smallNumbers } from "./small-numbers";

/** The cells that a sum of cells stands for, in the newest form that has it; none for a figure of the text. */
function partsOf(name: string): readonly string[] {
  const [cells = []] = editions.map((edition) => cellsOfExpression(edition, name)).filter(({ length }) => length > 0);
  return cells;
}

function Input({ name }: { name: string }) {
  const link = (cell: string) => <a href={`#${cell}`}>{cell}</a>;
  if (cellById(name)) return <code>{link(name)}</code>;
  const parts = partsOf(name);
  return (
    <code>
      {name}
      {parts.map((part, at) => (
        <Fragment key={part}>
          {at === 0 ? " = " : " + "}
          {link(part)}
        </Fragment>
      ))}
    </code>
  );
}

function Inputs({ metric }: { metric: Metric }) {
  if (metric.source === "system") return null;
  const names = [...new Set(referencesOf(parseFormula(metric.formula)).map(({ name }) => name))];
  return names.map((name) => <Input key={name} name={name} />);
}

/** How bodies are put together: a ratio by its two sums, a count by adding. */
function aggregationOf(metric: Metric): MessageId {
  return ratioOf(metric).denominator === null ? "dictionary.aggregation.count" : "dictionary.aggregation.ratio";
}

/** The small-number rule that holds for a metric: of shares of cases only. */
function smallRuleOf(metric: Metric): MessageId {
  if (ratioOf(metric).denominator === null) return "dictionary.small.count";
  const none = { metric: metric.id, numerator: 0, denominator: 1, value: 0, reason: null };
  return reliabilityOf(none, metric) === "full" ? "dictionary.small.money" : "dictionary.small.ratio";
}

/** One metric: name, formula in words and over cells, forms, comparability, how it adds up, small numbers, version, caveats. */
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
        {metric.source === "system" ? null : (
          <>
            <dt>{text("dictionary.aggregation")}</dt>
            <dd>{text(aggregationOf(metric))}</dd>
            <dt>{text("dictionary.small")}</dt>
            <dd>
              {text(smallRuleOf(metric), smallNumbers)} <a href="#small-numbers">{text("dictionary.policy")}</a>
            </dd>
          </>
        )}
        <dt>{text("dictionary.version")}</dt>
        <dd>{text("dictionary.versionOf", { version: metric.version })}</dd>
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
