import { isComparable } from "@/domain/metrics/format-change";
import type { Metric, MetricResult } from "@/domain/metrics/metric";
import { fractionText, resultText, unitText, valueText } from "../charts/result-text";
import { compareResults, differenceDecimals, signedText } from "../leader/change-text";
import type { Screen } from "../leader/screen";
import { shortName } from "../leader/short-name";
import { type ComparedBody, type Comparison, lastYear } from "./comparison";
import { absentOf } from "./figure-cells";
import { fitTitle } from "./fit-title";
import { highestOf, leadOf, sharesTop } from "./rank-bodies";
import type { ViewInput } from "./view-input";

/** Value and fraction of a result in one piece: 2.02 %（31/1,538）. `places` are the decimals of a share. */
export function wholeText(result: MetricResult, metric: Metric, { locale }: Screen, places = 2): string {
  const whole = resultText(result, metric.unit, locale);
  const fraction = fractionText(result, locale);
  if (!fraction || result.value === null || absentOf(result, metric) !== null) return whole;
  const value = metric.unit === "%" ? `${valueText(result.value, "%", locale, places)} %` : whole;
  return locale === "zh" ? `${value}（${fraction}）` : `${value} (${fraction})`;
}

/** The finding "who is highest", or how the only body stands; several equal ones are not called highest. */
export function highestFinding({ main, screen }: Pick<ViewInput, "main" | "screen">): string {
  const { text, locale } = screen;
  const highest = highestOf(main);
  const only = main.bodies.length === 1 ? main.bodies[0] : undefined;
  const body = only ?? highest;
  const result = body?.figures[main.years.length - 1];
  if (!body || !result || (!only && !highest)) return text("compare.heading.none");
  const values = [wholeText(result, main.metric, screen), wholeText(result, main.metric, screen, 1)];
  const name = shortName(body.name);
  const year = String(lastYear(main));
  if (only)
    return fitTitle(
      values.map((value) => text("compare.heading.one", { name, year, value })),
      locale,
    );
  const wording = sharesTop(main) ? "compare.heading.among" : "compare.heading.most";
  return fitTitle(
    values.map((value) => text(wording, { name, value })),
    locale,
  );
}

/** How the body in the lead moved between the first and the last year; who is highest where the two may not be compared. */
export function changeFinding(input: ViewInput): string {
  const { main, asked, screen } = input;
  const { text, locale } = screen;
  const lead = leadOf(main, asked.marks);
  const change = lead ? changeOf(main, lead) : null;
  if (!lead || !change) return highestFinding(input);
  const unit = change.points ? "" : unitText(main.metric.unit, locale);
  const words = (short: boolean) =>
    text(change.points ? (short ? "compare.finding.pointsShort" : "compare.finding.points") : "compare.finding.count", {
      name: shortName(lead.name),
      since: String(main.years[0]),
      to: String(lastYear(main)),
      change: change.text(screen),
      unit: unit === "" ? "" : ` ${unit}`,
    });
  return fitTitle([words(false), words(true)], locale);
}

/** The change over the years shown, or null when either end is missing, too small, or on the other side of a break. */
function changeOf(main: Comparison, body: ComparedBody): { readonly points: boolean; readonly text: (screen: Screen) => string } | null {
  const since = main.years[0] ?? 0;
  const [first, last] = [body.figures[0], body.figures[main.years.length - 1]];
  if (!first || !last || since === lastYear(main) || !isComparable(main.metric, since, lastYear(main))) return null;
  const change = compareResults(last, first);
  if (!change) return null;
  const decimals = differenceDecimals(main.metric.unit);
  if (change.kind === "points") return { points: main.metric.unit === "%", text: ({ locale }) => signedText(change.points, locale, 2) };
  return { points: false, text: ({ locale }) => signedText(change.difference, locale, decimals) };
}
