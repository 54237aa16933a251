import type { ExportNote, ExportSheet } from "@/domain/export/export-sheet";
import type { Metric } from "@/domain/metrics/metric";
import { ratioOf } from "@/domain/metrics/metric-ratio";
import type { MetricNote } from "@/server/views/views-view";
import { stateOf, unitText } from "../charts/result-text";
import { coverageText } from "../leader/coverage-note";
import { expressionWords, formulaWords } from "../leader/formula-words";
import { nameList } from "../leader/name-list";
import { withQuery } from "../leader/page-query";
import { shortName } from "../leader/short-name";
import { lastYear } from "./comparison";
import { compareQueryOf } from "./parse-compare";
import type { PreparedView, ViewInput } from "./view-input";

/** What a ratio is measured against, in words; nothing for a count. */
export function baseWords(metric: Metric, { screen: { locale } }: ViewInput): string {
  const { denominator } = ratioOf(metric);
  return denominator === null ? "" : expressionWords(denominator, locale);
}

/** Which bodies: 各市，本级汇总（11 个）; 太原市的同类（9 个）. */
export function scopeWords({ asked: { selection }, selected, screen: { text } }: ViewInput): string {
  const { group, level, kind } = selection;
  const count = selected.ids.length;
  const under = selected.underName === null ? "" : text("compare.scope.under", { name: shortName(selected.underName) });
  if (group === "peers") return text("compare.scope.peers", { name: shortName(selected.ofName ?? ""), count });
  if (group !== "tree") return text("compare.scope.group", { under, group: text(`compare.bodies.${group}`), count });
  const words = [
    level === null ? "" : text(`compare.level.${level}`),
    kind === null ? text("compare.kind.any") : text(`compare.kind.${kind}`),
  ];
  return text("compare.scope.group", { under, group: words.join(""), count });
}

function yearsWords({ asked: { years } }: ViewInput): string {
  const [since] = years;
  const to = years[years.length - 1];
  return since === to ? String(to) : `${since}—${to}`;
}

/** Metric, scope, years, unit, base and coverage, in one grey line. `years` names the ones drawn, when not all are. */
export function subtitleOf(input: ViewInput, years = yearsWords(input)): string {
  const { main, screen } = input;
  const { text, locale } = screen;
  const last = main.sums[main.years.length - 1];
  const unit = unitText(main.metric.unit, locale);
  const base = baseWords(main.metric, input);
  const parts = [
    main.metric.name[locale],
    scopeWords(input),
    text("leader.year", { year: years }),
    unit,
    base === "" ? "" : text("compare.sub.base", { base }),
    last ? coverageText({ ...last.coverage, missing: [] }, text) : "",
  ];
  return parts.filter((part) => part !== "").join(" · ");
}

const absentStates = ["unreported", "pending", "blank"] as const;

/** Who has no figure in the last year and why, one line for each reason. */
export function missingLines({ main, screen }: Pick<ViewInput, "main" | "screen">, most = 12): readonly string[] {
  const at = main.years.length - 1;
  return absentStates.flatMap((state) => {
    const names = main.bodies.flatMap(({ name, figures }) => {
      const figure = figures[at];
      return figure && figure.value === null && stateOf(figure) === state ? [shortName(name)] : [];
    });
    if (names.length === 0) return [];
    const { text } = screen;
    return [text(`compare.missing.${state}`, { year: String(lastYear(main)), names: nameList(names, { ...screen, most }) })];
  });
}

/** A pinned note in one line, with who wrote it. */
export function noteText(note: MetricNote, { selected, screen: { text } }: ViewInput): string {
  const at = note.bodyId === null ? -1 : selected.ids.indexOf(note.bodyId);
  const name = at < 0 ? "" : text("compare.note.of", { name: shortName(selected.names[at] ?? "") });
  return text("compare.note.line", {
    year: String(note.year),
    kind: text(`compare.note.${note.kind}`),
    name,
    text: note.text,
    by: `${note.writtenBy}，${note.office}`,
  });
}

/** The notes a view shows: of its years, about all bodies or about one of those compared. */
export function notesShown({ notes, asked: { years }, selected }: Pick<ViewInput, "notes" | "asked" | "selected">): readonly MetricNote[] {
  return notes.filter(({ year, bodyId }) => years.includes(year) && (bodyId === null || selected.ids.includes(bodyId)));
}

function sheetNotes(input: ViewInput): readonly ExportNote[] {
  const { main, other, screen } = input;
  const { text, locale } = screen;
  const line = (label: "formula" | "caveat" | "missing" | "pinned" | "break", words: string): ExportNote => ({
    label: text(`compare.sheet.${label}`),
    text: words,
  });
  const metrics = [main.metric, ...(other ? [other.metric] : [])];
  const crosses = main.years.some((year) => year < 2021) && main.years.some((year) => year >= 2021);
  return [
    ...metrics.flatMap((metric) => [
      line("formula", `${metric.name[locale]} = ${formulaWords(metric, locale)}`),
      line("caveat", metric.note[locale]),
    ]),
    ...(crosses ? [line("break", text(main.metric.comparableAcrossEditions ? "leader.comparable" : "leader.notComparable"))] : []),
    ...missingLines(input, 400).map((words) => line("missing", words)),
    ...notesShown(input).map((note) => line("pinned", noteText(note, input))),
  ];
}

/** The sheet of a view: its numbers with everything a reader elsewhere must know about them. */
export function sheetOf(
  input: ViewInput,
  { title, subtitle, columns, rows }: Pick<PreparedView<unknown>, "title" | "subtitle"> & Pick<ExportSheet, "columns" | "rows">,
): ExportSheet {
  const { asked, main, screen } = input;
  const { text, locale } = screen;
  const last = main.sums[main.years.length - 1];
  const scope = scopeWords(input);
  const filters: ExportNote[] = [
    { label: text("compare.metric"), text: main.metric.name[locale] },
    { label: text("compare.bodies"), text: scope },
    { label: text("leader.yearOf"), text: yearsWords(input) },
    { label: text("compare.view"), text: text(`compare.view.${asked.view}`) },
  ];
  return {
    fileName: `${scope}_${main.metric.name[locale]}_${text(`compare.view.${asked.view}`)}_${yearsWords(input)}`,
    title,
    subtitle,
    filters,
    base: [baseWords(main.metric, input), last ? coverageText({ ...last.coverage, missing: [] }, text) : ""]
      .filter((part) => part !== "")
      .join("；"),
    asOf: main.asOf,
    source: text("compare.sheet.source"),
    address: withQuery("/compare", compareQueryOf(asked), {}),
    columns,
    rows,
    notes: sheetNotes(input),
  };
}
