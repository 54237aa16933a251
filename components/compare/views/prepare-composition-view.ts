import type { ExportCell } from "@/domain/export/export-sheet";
import type { Figure } from "@/domain/metrics/figure-table";
import type { MetricResult } from "@/domain/metrics/metric";
import { numberText } from "../../charts/result-text";
import { outcomes as outcomeIds } from "../../leader/outcome-metrics";
import { shortName } from "../../leader/short-name";
import { lastYear } from "../comparison";
import { absentOf } from "../figure-cells";
import { fitTitle } from "../fit-title";
import type { PreparedView, ViewInput } from "../view-input";
import { sheetOf, subtitleOf } from "../view-words";

export const COMPOSITION_PAGE = 24;

export interface OutcomePart {
  readonly id: string;
  readonly label: string;
  readonly count: number;
  /** In % of the row's total, and where it begins. */
  readonly share: number;
  readonly from: number;
  readonly href: string | null;
}

/** One bar; without parts the reason why there is none. */
export interface OutcomeRow {
  readonly id: number | null;
  readonly name: string;
  readonly total: number | null;
  readonly parts: readonly OutcomePart[];
  readonly why: string | null;
}

export interface CompositionView {
  readonly rows: readonly OutcomeRow[];
  readonly legend: readonly { readonly id: string; readonly label: string }[];
  readonly pages: number;
}

interface Ingredients {
  readonly id: number | null;
  readonly name: string;
  readonly results: readonly (Figure | MetricResult)[];
  readonly hrefs: readonly (string | null)[];
}

/** A bar from six counts of one total; nothing is drawn when one is missing or they do not make up the total. */
function rowOf({ id, name, results, hrefs }: Ingredients, input: ViewInput): OutcomeRow {
  const { text } = input.screen;
  const total = results[0]?.denominator ?? null;
  const counts = results.map(({ numerator }) => numerator);
  const metric = input.family[0]?.metric;
  const absent = results[0] && metric ? absentOf(results[0], metric) : null;
  if (total === null || counts.some((count) => count === null)) {
    const word = absent && absent !== "tooSmall" ? text(`compare.absent.${absent}`) : text("compare.absent.blank");
    return { id, name, total, parts: [], why: word };
  }
  if (total === 0) return { id, name, total, parts: [], why: text("compare.absent.notApplicable") };
  const sum = counts.reduce<number>((all, count) => all + (count ?? 0), 0);
  if (sum !== total) return { id, name, total, parts: [], why: text("compare.outcomes.differ", { sum, total }) };
  let from = 0;
  const parts = counts.map((count, at): OutcomePart => {
    const share = ((count ?? 0) / total) * 100;
    const part = { id: outcomeIds[at] ?? "", label: labelOf(input, at), count: count ?? 0, share, from, href: hrefs[at] ?? null };
    from += share;
    return part;
  });
  return { id, name, total, parts, why: null };
}

/** The outcome in a word: the metric's own name says 率. */
function labelOf({ screen: { text } }: ViewInput, at: number): string {
  const id = (outcomeIds[at] ?? "other") as "granted" | "partlyGranted" | "denied" | "unavailable" | "notProcessed" | "other";
  return text(`compare.outcome.${id}`);
}

/** What became of the applications concluded in the last year, body by body; the sum of all stands first. */
export function prepareCompositionView(input: ViewInput): PreparedView<CompositionView> {
  const { main, asked, family: outcomes, screen } = input;
  const { text, locale, sourceOf } = screen;
  const year = lastYear(main);
  const at = main.years.length - 1;
  const bodies = main.bodies.map(
    ({ id, name }, index): Ingredients => ({
      id,
      name: shortName(name),
      results: outcomes.flatMap((outcome) => outcome.bodies[index]?.figures[at] ?? []),
      hrefs: outcomes.map((outcome) => sourceOf({ metric: outcome.metric.id, bodyId: id, year, basis: "report" })),
    }),
  );
  const sums = outcomes.flatMap((outcome) => outcome.sums[at] ?? []);
  const whole: Ingredients = { id: null, name: text("leader.total"), results: sums.map(({ result }) => result), hrefs: [] };
  const total = main.bodies.length > 1 ? [rowOf(whole, input)] : [];
  const rows = bodies.map((body) => rowOf(body, input));
  const granted = (row: OutcomeRow) => row.parts[0]?.share ?? -1;
  const ordered = [...rows].sort((a, b) => granted(b) - granted(a));
  const first = total[0] ?? rows[0];
  const largest = first?.parts.reduce((best, part) => (part.share > best.share ? part : best), first.parts[0] ?? emptyPart);
  const title = largest?.label
    ? fitTitle(
        [2, 1].map((places) =>
          text("compare.outcomes.title", {
            part: largest.label,
            share: numberText(largest.share, locale, places),
            fraction: `${numberText(largest.count, locale)}/${numberText(first?.total ?? 0, locale)}`,
          }),
        ),
        locale,
      )
    : text("overview.outcome.none");
  const coverage = outcomes[0]?.sums[at];
  const named = { ...input, main: { ...main, sums: coverage ? main.sums.map(() => coverage) : main.sums } };
  const subtitle = subtitleOf(named, String(year)).replace(main.metric.name[locale], text("compare.view.composition"));
  const unit = screen.locale === "zh" ? "件" : "cases";
  const columns = [
    { label: text("leader.body"), unit: "", kind: "text" as const },
    ...outcomeIds.map((_, index) => ({ label: labelOf(input, index), unit: "%", kind: "ratio" as const, decimals: 2 })),
    { label: text("compare.outcomes.total"), unit, kind: "number" as const },
  ];
  const every = [...total, ...ordered];
  const cells = every.map((row): ExportCell[] => [
    row.name,
    ...outcomeIds.map((_, index) => partCell(row, index)),
    row.total ?? { state: "blank" },
  ]);
  const pages = Math.max(1, Math.ceil(ordered.length / COMPOSITION_PAGE));
  const page = ordered.slice((asked.page - 1) * COMPOSITION_PAGE, asked.page * COMPOSITION_PAGE);
  return {
    title,
    subtitle,
    reading: [text("compare.outcomes.reading")],
    sheet: sheetOf(named, { title, subtitle, columns, rows: cells }),
    links: every.map((row) => [null, ...row.parts.map(({ href }) => href), null]),
    none: every.every(({ parts }) => parts.length === 0) ? text("overview.outcome.none") : null,
    shape: { rows: [...total, ...page], legend: outcomeIds.map((id, index) => ({ id, label: labelOf(input, index) })), pages },
  };
}

const emptyPart: OutcomePart = { id: "", label: "", count: 0, share: 0, from: 0, href: null };

function partCell(row: OutcomeRow, index: number): ExportCell {
  const part = row.parts[index];
  if (!part) return { value: row.total === 0 ? "notApplicable" : "blank", numerator: null, denominator: row.total };
  return { value: part.share, numerator: part.count, denominator: row.total };
}
