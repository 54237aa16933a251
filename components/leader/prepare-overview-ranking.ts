import { metricById } from "@/domain/metrics/catalogue";
import type { OverviewView } from "@/server/statistics/statistics-view";
import { type BarsShape, prepareBars } from "../charts/prepare-bars";
import { numberText, stateWord } from "../charts/result-text";
import { formulaWords } from "./formula-words";
import { type OverviewFigure, overviewSheet } from "./overview-sheet";
import type { Screen } from "./screen";
import { shortName } from "./short-name";

const METRIC = "applicationsReceived";

/** The share of the first is told only when every city has a figure; a part of an incomplete sum would mislead. */
function titleOf(shape: BarsShape, { text, locale }: Screen): string {
  const first = shape.rows[0];
  if (!first || first.value === null) return text("overview.ranking.none");
  const sum = shape.rows.reduce((all, { value }) => all + (value ?? 0), 0);
  if (shape.stated < shape.rows.length || sum === 0) return text("overview.ranking.plain", { name: first.name, value: first.label });
  return text("overview.ranking.title", {
    name: first.name,
    count: shape.stated,
    share: numberText((first.value / sum) * 100, locale, 1),
  });
}

/** New applications by city, most first: the bars and their numbers. */
export function prepareOverviewRanking(view: OverviewView, screen: Screen): OverviewFigure<BarsShape> {
  const { text, locale, sourceOf } = screen;
  const names = new Map(view.ranking.map(({ bodyId, name }) => [bodyId, name]));
  const stateOfBody = (bodyId: number) => (view.unreported.includes(names.get(bodyId) ?? "") ? "unreported" : "blank");
  const bars = prepareBars({
    rows: view.ranking.map(({ bodyId, name, value }) => ({ id: bodyId, name: shortName(name), value })),
    labelOf: (value) => (value === null ? "" : numberText(value, locale)),
    hrefOf: (bodyId) => sourceOf({ metric: METRIC, bodyId, year: view.year }),
  });
  const shape = {
    ...bars,
    rows: bars.rows.map((row) => (row.value === null ? { ...row, label: stateWord(stateOfBody(row.id), locale) } : row)),
  };
  const metric = metricById(METRIC);
  const counts = { count: shape.stated, all: shape.rows.length };
  const sheet = overviewSheet(
    view,
    {
      name: text("overview.ranking.name"),
      title: titleOf(shape, screen),
      subtitle: text("overview.ranking.sub", { year: String(view.year), ...counts }),
      base: [metric ? formulaWords(metric, locale) : "", text("leader.coverage", { included: counts.count, expected: counts.all })].join(
        "；",
      ),
      columns: [
        { label: text("leader.body"), unit: "", kind: "text" },
        { label: metric?.name[locale] ?? METRIC, unit: text("leader.cases"), kind: "number", decimals: 0 },
      ],
      rows: shape.rows.map(({ id, name, value }) => [names.get(id) ?? name, value ?? { state: stateOfBody(id) }]),
    },
    screen,
  );
  return { shape, sheet };
}
