import Link from "next/link";
import type { Metric } from "@/domain/metrics/metric";
import type { ComparisonView } from "@/server/statistics/statistics-view";
import { coverageText } from "../leader/coverage-note";
import { formulaWords } from "../leader/formula-words";
import { nameList } from "../leader/name-list";
import { withQuery } from "../leader/page-query";
import type { Screen } from "../leader/screen";
import styles from "./compare.module.css";
import { CompareActions } from "./compare-actions";
import { compareHeading } from "./compare-heading";
import { CompareHeat, ComparePanels, CompareRanking } from "./compare-side";
import { CompareTable } from "./compare-table";
import { comparisonCsv } from "./comparison-csv";
import { LineageNote } from "./lineage-note";
import { type CompareQuery, compareViews } from "./parse-compare";
import { prepareComparison, rankedRows } from "./prepare-comparison";

export interface CompareBodyProps {
  readonly view: ComparisonView;
  readonly metric: Metric;
  readonly other: { readonly metric: Metric; readonly view: ComparisonView } | null;
  readonly asked: CompareQuery;
  readonly query: Readonly<Record<string, string>>;
  readonly nameOf: (bodyId: number) => string;
  readonly screen: Screen;
}

function ViewTabs({ asked, query, screen: { text } }: CompareBodyProps) {
  return (
    <nav className={styles.tabs} aria-label={text("compare.view")}>
      {compareViews.map((name) => (
        <Link
          key={name}
          href={withQuery("/compare", query, { view: name })}
          aria-current={name === asked.view ? "page" : undefined}
          scroll={false}
          prefetch={false}
        >
          {text(`compare.view.${name}`)}
        </Link>
      ))}
    </nav>
  );
}

/** Which bodies have no figure in the last year, by name. */
function Missing({ view, nameOf, screen: { text, locale } }: CompareBodyProps) {
  const coverage = view.total.coverage[view.years.length - 1];
  if (!coverage || coverage.included >= coverage.expected) return null;
  return (
    <p className={styles.missingNames}>
      {coverageText(coverage, text)}
      {locale === "zh" ? "，" : ", "}
      {text("leader.missingNames", { names: nameList(coverage.missing.map(nameOf), { text, locale, most: 12 }) })}
    </p>
  );
}

/** A comparison: the finding, its table, and the picture the reader chose. */
export function CompareBody(props: CompareBodyProps) {
  const { view, metric, asked, screen } = props;
  const { text, locale } = screen;
  const rows = prepareComparison(view, metric);
  const focus = asked.focus ?? rankedRows(rows)[0]?.series.bodyId ?? null;
  const since = view.years[0] ?? 0;
  const to = view.years[view.years.length - 1] ?? 0;
  const side = { view, rows, metric, focus, screen };
  return (
    <>
      <div className={styles.heading}>
        <div>
          <h1>{compareHeading(view, rows, { metric, screen })}</h1>
          <p>
            {text("compare.sub", { formula: formulaWords(metric, locale), year: String(to) })}{" "}
            {metric.unit === "%" ? `${text("leader.neutral")} ` : ""}
            <Link href={`/dictionary#${metric.id}`}>{text("source.dictionary")}</Link>
          </p>
          <Missing {...props} />
          <LineageNote {...props} />
        </div>
        <CompareActions fileName={`${metric.name.zh}_${since}-${to}.csv`} csv={comparisonCsv(view, metric, screen)} />
      </div>
      <ViewTabs {...props} />
      <section className={asked.view === "heat" ? styles.sheetWide : styles.sheet}>
        {asked.view === "heat" ? (
          <CompareHeat {...side} />
        ) : (
          <>
            <div className={styles.left}>
              <CompareTable {...props} rows={rows} focus={focus} />
            </div>
            {asked.view === "ranking" ? <CompareRanking {...side} /> : <ComparePanels {...side} />}
          </>
        )}
      </section>
    </>
  );
}
