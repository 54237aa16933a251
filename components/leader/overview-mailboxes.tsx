import { captionOf } from "@/domain/export/export-sheet";
import type { OverviewView } from "@/server/statistics/statistics-view";
import { ChartFrame } from "../charts/chart-frame";
import { ChartTable } from "../charts/chart-table";
import { DeferredIntervals } from "../charts/deferred-charts";
import { fractionText, numberText } from "../charts/result-text";
import { prepareOverviewMailboxes } from "./prepare-overview-mailboxes";
import type { Screen } from "./screen";

/** Mailbox closure by body: dot and interval, and the names of those that state no figure. */
export function OverviewMailboxes({ view, screen, height }: { view: OverviewView; screen: Screen; height: number }) {
  const { text, locale } = screen;
  const { shape, sheet, note } = prepareOverviewMailboxes(view, screen);
  const fractions = new Map(
    view.mailboxes.stated.map(({ bodyId, results: [result] }) => [bodyId, (result && fractionText(result, locale)) ?? ""]),
  );
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
      title={sheet.title}
      subtitle={sheet.subtitle}
      note={note}
      table={<ChartTable caption={sheet.title} head={head} rows={rows} />}
      takeAway={{ figure: "overview.mailboxes", caption: captionOf(sheet) }}
    >
      {shape.rows.length === 0 ? <div style={{ height }} /> : <DeferredIntervals height={height} shape={shape} />}
    </ChartFrame>
  );
}
