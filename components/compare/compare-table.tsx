import Link from "next/link";
import type { Metric, MetricResult } from "@/domain/metrics/metric";
import type { ComparisonView } from "@/server/statistics/statistics-view";
import { type MultiplesShape, prepareMultiples } from "../charts/prepare-multiples";
import { fractionText, isTooSmall, numberText, resultText, unitText, valueText } from "../charts/result-text";
import { Sparkline } from "../charts/sparkline";
import { type Change, differenceDecimals, signedText } from "../leader/change-text";
import { CoverageNote } from "../leader/coverage-note";
import type { Screen } from "../leader/screen";
import { shortName } from "../leader/short-name";
import { SourceLink } from "../leader/source-link";
import { classNames } from "../ui/class-names";
import styles from "./compare.module.css";
import { type ComparisonRow, lastChange } from "./prepare-comparison";

export interface CompareTableProps {
  readonly view: ComparisonView;
  readonly rows: readonly ComparisonRow[];
  readonly metric: Metric;
  /** The same share on its other base, by body, when there is one. */
  readonly other: { readonly metric: Metric; readonly view: ComparisonView } | null;
  readonly focus: number | null;
  readonly nameOf: (bodyId: number) => string;
  readonly screen: Screen;
}

/** The value as it stands in the column: its unit is in the head, missing ones say why. */
function cellText(result: MetricResult, metric: Metric, screen: Screen): string {
  if (result.value === null || isTooSmall(result)) return resultText(result, metric.unit, screen.locale);
  return valueText(result.value, metric.unit, screen.locale);
}

function changeText(change: Change | null, metric: Metric, { locale }: Screen): string {
  if (change === null) return "—";
  if (change.kind === "points") return signedText(change.points, locale, 2);
  const cases = signedText(change.difference, locale, differenceDecimals(metric.unit));
  return change.percent === null ? cases : `${cases} (${signedText(change.percent, locale, 1)} %)`;
}

function Head({ view, metric, other, screen }: CompareTableProps) {
  const { text, locale } = screen;
  const year = view.years[view.years.length - 1] ?? 0;
  const ratio = metric.unit === "%";
  const unit = unitText(metric.unit, locale);
  const span = `${view.years[0]}—${year}`;
  return (
    <thead>
      <tr>
        <th scope="col">{text("leader.year", { year: String(year) })}</th>
        <th scope="col">{unit ? `${text("leader.value")} ${unit}` : text("leader.value")}</th>
        {metric.unit === "件" ? null : <th scope="col">{text("leader.fraction")}</th>}
        {ratio ? <th scope="col">{text("leader.interval")}</th> : null}
        {other ? <th scope="col">{other.metric.name[locale]} %</th> : null}
        {view.years.length > 1 ? (
          <>
            <th scope="col">{text(ratio ? "compare.change.points" : "compare.change.count", { year: String(year - 1) })}</th>
            <th scope="col" className={styles.sparkHead}>
              {span}
            </th>
          </>
        ) : null}
      </tr>
    </thead>
  );
}

function Row({ row, props, sparks }: { row: ComparisonRow; props: CompareTableProps; sparks: MultiplesShape }) {
  const { view, metric, other, screen, focus } = props;
  const { locale, sourceOf } = screen;
  const { series, last, reliability, interval } = row;
  const year = view.years[view.years.length - 1] ?? 0;
  const panel = sparks.panels.find(({ id }) => id === series.bodyId);
  const second = other?.view.series.find(({ bodyId }) => bodyId === series.bodyId)?.results[view.years.length - 1];
  const secondFraction = second ? fractionText(second, locale) : null;
  const lit = series.bodyId === focus;
  const bound = (value: number) => valueText(value, metric.unit, locale);
  return (
    <tr className={classNames(lit && styles.lit, last.value === null ? styles.void : reliability !== "full" && styles.small)}>
      <th scope="row">
        <Link href={`/bodies/${series.bodyId}?year=${year}`} prefetch={false} title={series.name}>
          {shortName(series.name)}
        </Link>
      </th>
      <td>
        <SourceLink
          href={sourceOf({ metric: metric.id, bodyId: series.bodyId, year, basis: "report" })}
          label={`${series.name} ${resultText(last, metric.unit, locale)}`}
        >
          {cellText(last, metric, screen)}
        </SourceLink>
      </td>
      {metric.unit === "件" ? null : <td className={styles.faint}>{fractionText(last, locale) ?? ""}</td>}
      {metric.unit === "%" ? <td className={styles.faint}>{interval ? `${bound(interval.low)}–${bound(interval.high)}` : ""}</td> : null}
      {other ? (
        <td>
          {second ? (
            <SourceLink href={sourceOf({ metric: other.metric.id, bodyId: series.bodyId, year, basis: "report" })}>
              {cellText(second, other.metric, screen)}
            </SourceLink>
          ) : null}
          {second?.value !== null && secondFraction && cellText(second as MetricResult, other.metric, screen) !== secondFraction ? (
            <small>{secondFraction}</small>
          ) : null}
        </td>
      ) : null}
      {view.years.length > 1 ? (
        <>
          <td>{changeText(row.change, metric, screen)}</td>
          <td className={styles.spark}>{panel ? <Sparkline panel={panel} focus={lit} /> : null}</td>
        </>
      ) : null}
    </tr>
  );
}

function TotalRow({ view, metric, other, nameOf, screen }: CompareTableProps) {
  const { text, locale } = screen;
  const index = view.years.length - 1;
  const total = view.total.results[index];
  const coverage = view.total.coverage[index];
  if (!total || !coverage || view.series.length < 2) return null;
  const second = other?.view.total.results[index];
  return (
    <tr className={styles.total}>
      <th scope="row">{text("leader.total")}</th>
      <td>{cellText(total, metric, screen)}</td>
      {metric.unit === "件" ? null : <td className={styles.faint}>{fractionText(total, locale) ?? ""}</td>}
      {metric.unit === "%" ? <td /> : null}
      {other ? (
        <td>
          {second ? cellText(second, other.metric, screen) : ""}
          {second ? <small>{fractionText(second, locale)}</small> : null}
        </td>
      ) : null}
      {view.years.length > 1 ? (
        <>
          <td>{totalChange(view, metric, screen)}</td>
          <td className={styles.covered}>
            <CoverageNote coverage={coverage} names={coverage.missing.map(nameOf)} text={text} locale={locale} />
          </td>
        </>
      ) : null}
    </tr>
  );
}

/** Sums over different bodies are not compared: the change is told only when both years are complete. */
function totalChange(view: ComparisonView, metric: Metric, screen: Screen): string {
  const [former, last] = view.total.coverage.slice(-2);
  const complete = former && last && former.included === former.expected && last.included === last.expected;
  return complete ? changeText(lastChange(view.total.results, view.years, metric), metric, screen) : "—";
}

/** The bodies of a comparison with value, fraction, interval, change and line; the sum below says what it covers. */
export function CompareTable(props: CompareTableProps) {
  const { view, rows, metric } = props;
  const sparks = prepareMultiples({
    years: view.years,
    series: view.series.map(({ bodyId, name, results }) => ({ id: bodyId, name, results })),
    comparable: metric.comparableAcrossEditions,
    size: { width: 64, height: 18 },
    textOf: ({ value }) => numberText(value ?? 0, props.screen.locale),
  });
  return (
    <table className={styles.table} aria-label={metric.name[props.screen.locale]}>
      <Head {...props} />
      <tbody>
        {rows.map((row) => (
          <Row key={row.series.bodyId} row={row} props={props} sparks={sparks} />
        ))}
        <TotalRow {...props} />
      </tbody>
    </table>
  );
}
