import type { Metric, MetricResult } from "@/domain/metrics/metric";
import type { ComparisonView } from "@/server/statistics/statistics-view";
import { ChartTable } from "../charts/chart-table";
import { DeferredBars, DeferredIntervals } from "../charts/deferred-charts";
import { HeatTable } from "../charts/heat-table";
import { prepareBars } from "../charts/prepare-bars";
import { prepareHeat } from "../charts/prepare-heat";
import { prepareIntervals } from "../charts/prepare-intervals";
import { prepareMultiples } from "../charts/prepare-multiples";
import { fractionText, isTooSmall, numberText, resultText, stateOf, stateWord, unitText, valueText } from "../charts/result-text";
import { SmallMultiples } from "../charts/small-multiples";
import type { Screen } from "../leader/screen";
import { shortName } from "../leader/short-name";
import styles from "./compare.module.css";
import { wholeText } from "./compare-heading";
import type { ComparisonRow } from "./prepare-comparison";

export interface CompareSideProps {
  readonly view: ComparisonView;
  readonly rows: readonly ComparisonRow[];
  readonly metric: Metric;
  readonly focus: number | null;
  readonly screen: Screen;
}

/** More panels than this are a wall; the table and the heat table hold the rest. */
const MOST_PANELS = 24;
const ROW_HEIGHT = 20;

function places(metric: Metric): number {
  return metric.unit === "%" || metric.unit === "per 100" ? 1 : 0;
}

/** Small multiples on one scale, in the order of the table. */
export function ComparePanels({ view, rows, metric, focus, screen }: CompareSideProps) {
  const { text, locale, sourceOf } = screen;
  const size = { width: 126, height: 64 };
  const shape = prepareMultiples({
    years: view.years,
    series: rows.map(({ series }) => ({ id: series.bodyId, name: shortName(series.name), results: series.results })),
    comparable: metric.comparableAcrossEditions,
    size,
    textOf: (result) => (result.value === null ? "" : valueText(result.value, metric.unit, locale, 1)),
  });
  const resultOf = (bodyId: number, year: number): MetricResult | undefined =>
    rows.find(({ series }) => series.bodyId === bodyId)?.series.results[view.years.indexOf(year)];
  const unit = unitText(metric.unit, locale);
  return (
    <div className={styles.side}>
      <SmallMultiples
        shape={shape}
        years={view.years}
        size={size}
        focus={focus}
        most={MOST_PANELS}
        hrefOf={(bodyId, year) => sourceOf({ metric: metric.id, bodyId, year, basis: "report" })}
        labelOf={(bodyId, year) => {
          const result = resultOf(bodyId, year);
          const name = shape.panels.find(({ id }) => id === bodyId)?.name ?? "";
          return result ? `${name} ${year} ${wholeText(result, metric, screen)}` : name;
        }}
        gapText={(state) => stateWord(state, locale)}
      />
      <p className={styles.note}>
        {text("compare.panels.note", {
          count: Math.min(rows.length, MOST_PANELS),
          most: `${valueText(shape.most, metric.unit, locale, 1)}${unit === "" ? "" : ` ${unit}`}`,
        })}{" "}
        {shape.ruleX === null ? "" : text(metric.comparableAcrossEditions ? "leader.comparable" : "leader.notComparable")}{" "}
        {rows.length > MOST_PANELS ? text("compare.panels.more", { count: rows.length - MOST_PANELS }) : ""}
      </p>
    </div>
  );
}

/** Counts as sorted bars, shares as dots with intervals: never a league table of bare percentages. */
export function CompareRanking({ view, rows, metric, focus, screen }: CompareSideProps) {
  const { text, locale, sourceOf } = screen;
  const year = view.years[view.years.length - 1] ?? 0;
  const hrefOf = (bodyId: number) => sourceOf({ metric: metric.id, bodyId, year, basis: "report" });
  const height = Math.max(rows.length, 4) * ROW_HEIGHT + 28;
  if (metric.unit === "%" && view.intervals.some((interval) => interval !== null)) {
    const shape = prepareIntervals({
      rows: rows.map(({ series, last }) => ({ id: series.bodyId, name: shortName(series.name), result: last })),
      labelOf: ({ value }) => `${numberText(value ?? 0, locale, 2)} %`,
      hrefOf,
    });
    const small = shape.tooSmall.map(({ name, fraction, href }) => [{ text: name }, { text: fraction, href }]);
    return (
      <div className={styles.side}>
        <DeferredIntervals height={shape.rows.length * ROW_HEIGHT + 28} shape={shape} focus={focus} nameWidth={120} />
        <p className={styles.note}>
          {text("compare.dots.note")} {shape.fromZero ? "" : text("overview.mailbox.note")}
        </p>
        {small.length === 0 ? null : (
          <ChartTable caption={text("leader.tooSmall")} head={[text("leader.tooSmall"), text("leader.fraction")]} rows={small} />
        )}
      </div>
    );
  }
  const shape = prepareBars({
    rows: rows.map(({ series, last }) => ({ id: series.bodyId, name: shortName(series.name), value: last.value })),
    labelOf: (value) => (value === null ? "" : valueText(value, metric.unit, locale, 1)),
    hrefOf,
    focus,
  });
  const states = new Map(rows.map(({ series, last }) => [series.bodyId, last]));
  const named = shape.rows.map((row) => {
    const last = states.get(row.id);
    const state = last ? stateOf(last) : "unreported";
    return state === "value" ? row : { ...row, label: stateWord(state, locale) };
  });
  return (
    <div className={styles.side}>
      <DeferredBars height={height} shape={{ ...shape, rows: named }} nameWidth={120} />
      <p className={styles.note}>{text("compare.bars.note", { stated: shape.stated, all: rows.length })}</p>
    </div>
  );
}

/** Every body and year with its printed value. */
export function CompareHeat({ view, rows, metric, screen }: CompareSideProps) {
  const { text, locale, sourceOf } = screen;
  const heat = prepareHeat({
    years: view.years,
    series: rows.map(({ series }) => ({ ...series, name: shortName(series.name) })),
    textOf: (result) =>
      result.value === null || isTooSmall(result) ? resultText(result, metric.unit, locale) : valueText(result.value, metric.unit, locale),
    fractionOf: (result) => (metric.unit === "件" ? null : fractionText(result, locale)),
    hrefOf: (bodyId, year) => sourceOf({ metric: metric.id, bodyId, year, basis: "report" }),
  });
  return (
    <div className={styles.wide}>
      <HeatTable label={metric.name[locale]} years={view.years} rows={heat} bodyWord={text("leader.body")} />
      <p className={styles.note}>
        {text("compare.heat.note", { unit: places(metric) === 0 ? unitText(metric.unit, locale) : "%" })}{" "}
        {metric.comparableAcrossEditions ? "" : text("leader.notComparable")}
      </p>
    </div>
  );
}
