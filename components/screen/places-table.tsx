import { metricById } from "@/domain/metrics/catalogue";
import { reliabilityOf } from "@/domain/metrics/reliability";
import type { ScreenView } from "@/server/statistics/statistics-view";
import { fractionText, isTooSmall, stateOf, stateWord, unitText, valueText } from "../charts/result-text";
import { shortName } from "../leader/short-name";
import type { Locale } from "../messages/locale";
import { shades } from "./dark-palette";
import styles from "./screen.module.css";

/** Rows that fit between head and foot. */
export const MOST_PLACES = 13;

type Result = ScreenView["cities"]["rows"][number]["results"][number];

/** Least and largest value of a column; null without two different ones. */
type Range = { readonly least: number; readonly most: number } | null;

function rangeOf(results: readonly (Result | undefined)[]): Range {
  const values = results.flatMap((result) => (result && isShaded(result) && result.value !== null ? [result.value] : []));
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return values.length > 1 && least < most ? { least, most } : null;
}

/** Counts, small numbers and missing values have no shade. */
const isShaded = (result: Result) => result.value !== null && result.denominator !== null && reliabilityOf(result) === "full";

/** The shade behind a value by its place between the least and the largest of its column. */
function shadeOf(result: Result, range: Range): string {
  if (range === null || result.value === null || !isShaded(result)) return shades[0];
  const place = (result.value - range.least) / (range.most - range.least);
  return shades[Math.min(4, 1 + Math.floor(place * 4)) as 1 | 2 | 3 | 4];
}

function PlaceCell({ result, range, locale }: { result: Result; range: Range; locale: Locale }) {
  const metric = metricById(result.metric);
  const state = stateOf(result);
  if (state !== "value" || result.value === null)
    return <td className={styles.void}>{stateWord(state === "value" ? "blank" : state, locale)}</td>;
  const fraction = fractionText(result, locale);
  const tooSmall = isTooSmall(result);
  const text = tooSmall ? fraction : valueText(result.value, metric?.unit ?? "件", locale, 1);
  const small = reliabilityOf(result) !== "full";
  return (
    <td className={small ? styles.small : undefined} style={{ background: shadeOf(result, range) }}>
      {fraction === null || tooSmall ? null : <small>{fraction}</small>}
      {text}
    </td>
  );
}

/** Places by metrics with printed values, most applications first. */
export function PlacesTable({ cities, locale, label }: { cities: ScreenView["cities"]; locale: Locale; label: string }) {
  const rows = [...cities.rows].sort((a, b) => (b.results[0]?.value ?? -1) - (a.results[0]?.value ?? -1)).slice(0, MOST_PLACES);
  const ranges = cities.metrics.map((_, at) => rangeOf(rows.map(({ results }) => results[at])));
  return (
    <table className={styles.places} aria-label={label}>
      <thead>
        <tr>
          <td />
          {cities.metrics.map((id) => (
            <th key={id} scope="col">
              {metricById(id)?.name[locale] ?? id}
              <small>{unitText(metricById(id)?.unit ?? "件", locale)}</small>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ bodyId, name, results }) => (
          <tr key={bodyId}>
            <th scope="row">{shortName(name)}</th>
            {results.map((result, at) => (
              <PlaceCell key={result.metric} result={result} range={ranges[at] ?? null} locale={locale} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
