import type { OverviewView } from "@/server/statistics/statistics-view";
import { type CompositionShape, prepareComposition } from "../charts/prepare-composition";
import { numberText } from "../charts/result-text";
import { coverageText } from "./coverage-note";
import { outcomeMetric } from "./outcome-metrics";
import { type OverviewFigure, overviewSheet, scopeIdOf } from "./overview-sheet";
import type { Screen } from "./screen";

function titleOf(shape: CompositionShape, { text, locale }: Screen): string {
  const newest = shape.rows[0]?.parts ?? [];
  const largest = newest.reduce((best, part) => (best && best.share >= part.share ? best : part), newest[0]);
  if (!largest) return text("overview.outcome.none");
  return text("overview.outcome.title", { part: largest.label, share: numberText(largest.share, locale, 1) });
}

/** What became of the applications: six outcomes of the last three years, newest first, and their numbers. */
export function prepareOverviewOutcomes(view: OverviewView, screen: Screen): OverviewFigure<CompositionShape> {
  const { text, locale, sourceOf } = screen;
  const years = view.composition.map((row) => ({ ...row, parts: row.parts.map((part) => ({ ...part, label: part.label[locale] })) }));
  const shape = prepareComposition(years, (part, year) => sourceOf({ metric: outcomeMetric(part), bodyId: scopeIdOf(view), year }));
  const newest = shape.rows[0];
  const coverageOf = (year: number | undefined) => {
    const covered = view.composition.find((row) => row.year === year)?.coverage;
    return covered ? coverageText(covered, text) : "";
  };
  const base = newest?.total == null ? "—" : numberText(newest.total, locale);
  const coverage = coverageOf(newest?.year);
  const cases = { unit: text("leader.cases"), kind: "number", decimals: 0 } as const;
  const sheet = overviewSheet(
    view,
    {
      name: text("overview.outcome.name"),
      title: titleOf(shape, screen),
      subtitle: text("overview.outcome.sub", { scope: view.scopeName, year: String(newest?.year ?? view.year), base, coverage }),
      base: `${text("overview.outcome.base")} ${base}；${coverage}`,
      columns: [
        { label: text("leader.yearOf"), unit: "", kind: "year" },
        ...(years[0]?.parts ?? []).map(({ label }) => ({ label, ...cases })),
        { label: text("leader.total"), ...cases },
        { label: text("takeAway.coverage"), unit: "", kind: "text" },
      ],
      rows: [...years]
        .sort((a, b) => b.year - a.year)
        .map(({ year, total, parts }) => [
          year,
          ...parts.map(({ value }) => value ?? { state: "blank" as const }),
          total ?? { state: "blank" as const },
          coverageOf(year),
        ]),
      reading: shape.roundedSum === null ? "" : text("overview.outcome.rounded", { sum: numberText(shape.roundedSum, locale, 1) }),
    },
    screen,
  );
  return { shape, sheet };
}
