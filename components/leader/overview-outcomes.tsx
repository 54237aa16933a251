import type { OverviewView } from "@/server/statistics/statistics-view";
import { ChartFrame } from "../charts/chart-frame";
import { ChartTable } from "../charts/chart-table";
import { DeferredComposition } from "../charts/deferred-charts";
import { type CompositionShape, prepareComposition } from "../charts/prepare-composition";
import { numberText } from "../charts/result-text";
import { coverageText } from "./coverage-note";
import { OutcomeLegend } from "./outcome-legend";
import { outcomeMetric } from "./outcome-metrics";
import type { Screen } from "./screen";

function titleOf(shape: CompositionShape, { text, locale }: Screen): string {
  const newest = shape.rows[0]?.parts ?? [];
  const largest = newest.reduce((best, part) => (best && best.share >= part.share ? best : part), newest[0]);
  if (!largest) return text("overview.outcome.none");
  return text("overview.outcome.title", { part: largest.label, share: numberText(largest.share, locale, 1) });
}

/** What became of the applications: six outcomes of the last three years. */
export function OverviewOutcomes({ view, bodyId, screen, height }: { view: OverviewView; bodyId: number; screen: Screen; height: number }) {
  const { text, locale, sourceOf } = screen;
  const years = view.composition.map((row) => ({ ...row, parts: row.parts.map((part) => ({ ...part, label: part.label[locale] })) }));
  const shape = prepareComposition(years, (part, year) => sourceOf({ metric: outcomeMetric(part), bodyId, year }));
  const newest = shape.rows[0];
  const covered = view.composition.find(({ year }) => year === newest?.year)?.coverage;
  const title = titleOf(shape, screen);
  const subtitle = text("overview.outcome.sub", {
    scope: view.scopeName,
    year: String(newest?.year ?? view.year),
    base: newest?.total === null || newest === undefined ? "—" : numberText(newest.total, locale),
    coverage: covered ? coverageText(covered, text) : "",
  });
  const labels = years[0]?.parts.map(({ label }) => label) ?? [];
  const rows = shape.rows.map(({ year, total, parts }) => [
    { text: String(year) },
    ...labels.map((label) => {
      const part = parts.find((candidate) => candidate.label === label);
      return part ? { text: numberText(part.value, locale), href: part.href } : { text: "—" };
    }),
    { text: total === null ? "—" : numberText(total, locale) },
  ]);
  return (
    <ChartFrame
      title={title}
      subtitle={subtitle}
      note={shape.roundedSum === null ? null : text("overview.outcome.rounded", { sum: numberText(shape.roundedSum, locale, 1) })}
      table={<ChartTable caption={title} head={[text("leader.yearOf"), ...labels, text("overview.outcome.base")]} rows={rows} />}
    >
      <DeferredComposition height={height - 68} shape={shape} />
      <OutcomeLegend parts={newest?.parts ?? []} locale={locale} />
    </ChartFrame>
  );
}
