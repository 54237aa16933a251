import { metricById } from "@/domain/metrics/catalogue";
import type { KeyNumber } from "@/server/statistics/statistics-view";
import { fractionText, isTooSmall, resultText, stateOf, stateWord, unitText, valueText } from "../charts/result-text";
import type { Locale } from "../messages/locale";
import type { Text } from "../messages/server-text";
import { baseName } from "./base-name";
import { compareResults, differenceDecimals, signedText } from "./change-text";
import { CoverageNote } from "./coverage-note";
import styles from "./leader.module.css";
import { MetricHelp } from "./metric-help";
import { SourceLink } from "./source-link";

export interface KeyNumberProps {
  readonly number: KeyNumber;
  /** The same share on its other base, with its address; printed in the note. */
  readonly second: { readonly number: KeyNumber; readonly href: string } | null;
  readonly label: string;
  readonly href: string;
  readonly missing: readonly string[];
  readonly text: Text;
  readonly locale: Locale;
}

function formerText({ number, text, locale }: KeyNumberProps): string {
  const change = compareResults(number.result, number.former);
  const unit = metricById(number.metric)?.unit ?? "件";
  if (change === null) return text("overview.former.none");
  if (change.kind === "points") return text("overview.former.share", { change: signedText(change.points, locale, 1) });
  const difference = signedText(change.difference, locale, differenceDecimals(unit));
  if (change.percent === null) return text("overview.former.countOnly", { change: difference });
  return text("overview.former.count", { change: difference, percent: `${signedText(change.percent, locale, 1)} %` });
}

function Figure({ number, href, label, locale }: KeyNumberProps) {
  const { result } = number;
  const unit = metricById(number.metric)?.unit ?? "件";
  const state = stateOf(result);
  const fraction = fractionText(result, locale);
  if (state !== "value" || result.value === null) {
    return (
      <SourceLink href={href}>
        <span className={styles.keyMissing}>{stateWord(state === "value" ? "blank" : state, locale)}</span>
      </SourceLink>
    );
  }
  const small = isTooSmall(result);
  return (
    <SourceLink href={href} label={`${label} ${small ? fraction : valueText(result.value, unit, locale)} ${unitText(unit, locale)}`}>
      <b className={styles.keyValue}>{small ? fraction : valueText(result.value, unit, locale)}</b>
      {small ? null : <span className={styles.keyUnit}>{unitText(unit, locale)}</span>}
      {fraction && !small ? <span className={styles.keyFraction}>{locale === "zh" ? `（${fraction}）` : ` (${fraction})`}</span> : null}
    </SourceLink>
  );
}

function SecondBase({
  second: { number, href },
  text,
  locale,
}: {
  second: NonNullable<KeyNumberProps["second"]>;
  text: Text;
  locale: Locale;
}) {
  const fraction = fractionText(number.result, locale);
  const value = resultText(number.result, "%", locale);
  return (
    <>
      {text("overview.base", { base: baseName(number.metric, locale) ?? "" })}{" "}
      <SourceLink href={href}>{fraction && fraction !== value ? `${value} (${fraction})` : value}</SourceLink>
    </>
  );
}

/** One of the four numbers: value, fraction, its base, the year before, and how many bodies it covers. */
export function KeyNumberCell(props: KeyNumberProps) {
  const { number, second, label, missing, text, locale } = props;
  const base = baseName(number.metric, locale);
  const comma = locale === "zh" ? "，" : ", ";
  return (
    <div className={styles.key}>
      <p className={styles.keyLabel}>
        <span>
          {label}
          <MetricHelp metric={number.metric} text={text} locale={locale} />
        </span>
        {number.coverage.expected > 1 ? <CoverageNote coverage={number.coverage} names={missing} text={text} locale={locale} /> : null}
      </p>
      <Figure {...props} />
      <p className={styles.keyNote}>
        {base ? `${text("overview.base", { base })}${comma}` : null}
        {second ? <SecondBase second={second} text={text} locale={locale} /> : formerText(props)}
      </p>
    </div>
  );
}
