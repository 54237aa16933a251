import type { OverviewView } from "@/server/statistics/statistics-view";
import { ChartFrame } from "../charts/chart-frame";
import { ChartTable } from "../charts/chart-table";
import { DeferredIntervals } from "../charts/deferred-charts";
import { type IntervalShape, prepareIntervals } from "../charts/prepare-intervals";
import { fractionText, numberText } from "../charts/result-text";
import { nameList } from "./name-list";
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

/** Mailbox closure by body: dot and interval, and the names of those that state no figure. */
export function OverviewMailboxes({ view, screen, height }: { view: OverviewView; screen: Screen; height: number }) {
  const { text, locale, sourceOf } = screen;
  const { stated, silent } = view.mailboxes;
  const results = stated.flatMap(({ bodyId, name, results: [result] }) => (result ? [{ id: bodyId, name: shortName(name), result }] : []));
  const shape = prepareIntervals({
    rows: results,
    labelOf: ({ value }) => `${numberText(value ?? 0, locale, 1)} %`,
    hrefOf: (id) => sourceOf({ metric: METRIC, bodyId: id, year: view.year }),
  });
  const title = titleOf(shape, screen);
  const fractions = new Map(results.map(({ id, result }) => [id, fractionText(result, locale) ?? ""]));
  const percent = (value: number) => numberText(value, locale, 1);
  const rows = [
    ...shape.rows.map((row) => [
      { text: row.name },
      { text: row.label, href: row.href },
      { text: fractions.get(row.id) ?? "" },
      { text: `${percent(row.low)}–${percent(row.high)}` },
    ]),
    ...shape.tooSmall.map((row) => [{ text: row.name }, { text: row.fraction, href: row.href }, { text: row.fraction }, { text: "" }]),
  ];
  const head = [text("leader.body"), text("leader.share"), text("leader.fraction"), text("leader.interval")];
  return (
    <ChartFrame
      title={title}
      subtitle={text("overview.mailbox.sub", { year: String(view.year), count: stated.length, all: stated.length + silent.length })}
      note={noteOf(view, shape, screen)}
      table={<ChartTable caption={title} head={head} rows={rows} />}
    >
      {shape.rows.length === 0 ? <div style={{ height }} /> : <DeferredIntervals height={height} shape={shape} />}
    </ChartFrame>
  );
}
