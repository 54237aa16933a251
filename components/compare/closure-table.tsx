import Link from "next/link";
import { metricById } from "@/domain/metrics/catalogue";
import type { ComparisonView } from "@/server/statistics/statistics-view";
import { fractionText, resultText } from "../charts/result-text";
import { baseName } from "../leader/base-name";
import { CoverageNote } from "../leader/coverage-note";
import type { Screen } from "../leader/screen";
import { shortName } from "../leader/short-name";
import { SourceLink } from "../leader/source-link";
import styles from "./compare.module.css";

export interface ClosureTableProps {
  /** One comparison for each channel, all over the same bodies and years. */
  readonly views: readonly ComparisonView[];
  readonly nameOf: (bodyId: number) => string;
  readonly screen: Screen;
}

/** The closure family side by side, each channel on its own base; no column adds or averages them. */
export function ClosureTable({ views, nameOf, screen }: ClosureTableProps) {
  const { text, locale, sourceOf } = screen;
  const [first] = views;
  if (!first) return null;
  const index = first.years.length - 1;
  const year = first.years[index] ?? 0;
  return (
    <table className={styles.channels} aria-label={text("compare.closure")}>
      <thead>
        <tr>
          <th scope="col">{text("leader.year", { year: String(year) })}</th>
          {views.map(({ metric }) => (
            <th key={metric} scope="col" className={styles.channel}>
              <b>{metricById(metric)?.name[locale]}</b>
              <span>{text("overview.base", { base: baseName(metric, locale) ?? "" })}</span>
              <span>{text(metricById(metric)?.source === "table" ? "compare.closure.table" : "compare.closure.narrative")}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {first.series.map(({ bodyId, name }) => (
          <tr key={bodyId}>
            <th scope="row">
              <Link href={`/bodies/${bodyId}?year=${year}`} prefetch={false} title={name}>
                {shortName(name)}
              </Link>
            </th>
            {views.map((view) => {
              const result = view.series.find((series) => series.bodyId === bodyId)?.results[index];
              if (!result) return <td key={view.metric} />;
              const value = resultText(result, "%", locale);
              const fraction = fractionText(result, locale);
              return (
                <td key={view.metric} className={result.value === null ? styles.missing : undefined}>
                  <SourceLink
                    href={sourceOf({ metric: view.metric, bodyId, year, basis: "report" })}
                    label={`${name} ${metricById(view.metric)?.name[locale]} ${value}`}
                  >
                    {value}
                  </SourceLink>
                  {fraction && fraction !== value ? <small>{fraction}</small> : null}
                </td>
              );
            })}
          </tr>
        ))}
        {first.series.length < 2 ? null : (
          <tr className={styles.total}>
            <th scope="row">{text("leader.total")}</th>
            {views.map(({ metric, total }) => {
              const result = total.results[index];
              const coverage = total.coverage[index];
              return (
                <td key={metric}>
                  {result ? resultText(result, "%", locale) : ""}
                  <small>{result ? fractionText(result, locale) : ""}</small>
                  {coverage ? (
                    <small>
                      <CoverageNote coverage={coverage} names={coverage.missing.map(nameOf)} text={text} locale={locale} />
                    </small>
                  ) : null}
                </td>
              );
            })}
          </tr>
        )}
      </tbody>
    </table>
  );
}
