import { captionOf } from "@/domain/export/export-sheet";
import type { OverviewView } from "@/server/statistics/statistics-view";
import { ChartFrame } from "../charts/chart-frame";
import { ChartTable } from "../charts/chart-table";
import { DeferredComposition } from "../charts/deferred-charts";
import { numberText } from "../charts/result-text";
import { OutcomeLegend } from "./outcome-legend";
import { prepareOverviewOutcomes } from "./prepare-overview-outcomes";
import type { Screen } from "./screen";

/** What became of the applications: six outcomes of the last three years. */
export function OverviewOutcomes({ view, screen, height }: { view: OverviewView; screen: Screen; height: number }) {
  const { text, locale } = screen;
  const { shape, sheet } = prepareOverviewOutcomes(view, screen);
  const labels = view.composition[0]?.parts.map(({ label }) => label[locale]) ?? [];
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
      title={sheet.title}
      subtitle={sheet.subtitle}
      note={shape.roundedSum === null ? null : text("overview.outcome.rounded", { sum: numberText(shape.roundedSum, locale, 1) })}
      table={<ChartTable caption={sheet.title} head={[text("leader.yearOf"), ...labels, text("overview.outcome.base")]} rows={rows} />}
      takeAway={{ figure: "overview.outcomes", caption: captionOf(sheet) }}
    >
      <DeferredComposition height={height - 68} shape={shape} />
      <OutcomeLegend parts={shape.rows[0]?.parts ?? []} locale={locale} />
    </ChartFrame>
  );
}
