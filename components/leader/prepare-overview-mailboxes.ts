import { metricById } from "@/domain/metrics/catalogue";
import type { OverviewView } from "@/server/statistics/statistics-view";
import { type IntervalShape, prepareIntervals } from "../charts/prepare-intervals";
import { isTooSmall, numberText, stateOf } from "../charts/result-text";
import { formulaWords } from "./formula-words";
import { nameList } from "./name-list";
import { type OverviewFigure, overviewSheet } from "./overview-sheet";
import type { Screen } from "./screen";
import { shortName } from "./short-name";

const METRIC = "mailboxClosureRate";

function titleOf(shape: IntervalShape, { text, locale }: Screen): string {
  const ranked = shape.rows.filter(({ small }) => !small).map(({ value }) => value);
  if (ranked.length === 0) return text("overview.mailbox.none");
  const bound = (value: number) => numberText(value, locale, 1);
  return text("overview.mailbox.title", { count: ranked.length, low: bound(Math.min(...ranked)), high: bound(Math.max(...ranked)) });
}

function noteOf(view: OverviewView, shape: IntervalShape, { text, locale }: Screen): string {
  const { silent } = view.mailboxes;
  const small = shape.tooSmall.map(({ name, fraction }) => `${name} ${fraction}`);
  return [
    shape.fromZero || shape.rows.length === 0 ? "" : text("overview.mailbox.note"),
    small.length === 0 ? "" : text("overview.mailbox.small", { names: nameList(small, { text, locale, most: 3 }) }),
    silent.length === 0
      ? ""
      : text("overview.mailbox.silent", { count: silent.length, names: nameList(silent.map(shortName), { text, locale, most: 3 }) }),
  ].join(" ");
}

/** Mailbox closure by body: dots with intervals, their numbers, and those that state none. */
export function prepareOverviewMailboxes(view: OverviewView, screen: Screen): OverviewFigure<IntervalShape> & { readonly note: string } {
  const { text, locale, sourceOf } = screen;
  const { stated, silent } = view.mailboxes;
  const results = stated.flatMap(({ bodyId, name, results: [result] }) => (result ? [{ id: bodyId, name, result }] : []));
  const shape = prepareIntervals({
    rows: results.map((row) => ({ ...row, name: shortName(row.name) })),
    labelOf: ({ value }) => `${numberText(value ?? 0, locale, 1)} %`,
    hrefOf: (id) => sourceOf({ metric: METRIC, bodyId: id, year: view.year }),
  });
  const intervals = new Map(shape.rows.map((row) => [row.id, row]));
  const order = new Map(shape.rows.map(({ id }, at) => [id, at]));
  const metric = metricById(METRIC);
  const percent = { unit: "%", kind: "number", decimals: 2 } as const;
  const note = noteOf(view, shape, screen);
  const counts = { count: stated.length, all: stated.length + silent.length };
  const sheet = overviewSheet(
    view,
    {
      name: metric?.name[locale] ?? METRIC,
      title: titleOf(shape, screen),
      subtitle: text("overview.mailbox.sub", { year: String(view.year), ...counts }),
      base: metric ? formulaWords(metric, locale) : "",
      columns: [
        { label: text("leader.body"), unit: "", kind: "text" },
        { label: metric?.name[locale] ?? METRIC, unit: "%", kind: "ratio", decimals: 2 },
        { label: text("takeAway.low"), ...percent },
        { label: text("takeAway.high"), ...percent },
      ],
      rows: [
        ...[...results]
          .sort((a, b) => (order.get(a.id) ?? results.length) - (order.get(b.id) ?? results.length))
          .map(({ id, name, result }) => {
            const state = stateOf(result);
            const value = state !== "value" ? state : isTooSmall(result) ? ("tooSmall" as const) : (result.value ?? "blank");
            const interval = intervals.get(id);
            const cell = { value, numerator: result.numerator, denominator: result.denominator };
            return [name, cell, interval?.low ?? null, interval?.high ?? null];
          }),
        ...silent.map((name) => [name, { value: "blank" as const, numerator: null, denominator: null }, null, null]),
      ],
      reading: note,
    },
    screen,
  );
  return { shape, sheet, note };
}
