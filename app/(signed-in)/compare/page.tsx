import { currentLocale } from "@/app/locale";
import { serverApi } from "@/app/server-api";
import { ClosureTable } from "@/components/compare/closure-table";
import styles from "@/components/compare/compare.module.css";
import { CompareActions } from "@/components/compare/compare-actions";
import { CompareBody } from "@/components/compare/compare-body";
import { CompareChips } from "@/components/compare/compare-chips";
import { CLOSURE_FAMILY, closureFamily, otherBaseOf } from "@/components/compare/metric-groups";
import { parseCompare } from "@/components/compare/parse-compare";
import { ProvenanceHost } from "@/components/compare/provenance-host";
import { filingYear, readQuery, type SearchParams } from "@/components/leader/page-query";
import { screenOf } from "@/components/leader/screen";
import { textOf } from "@/components/messages/server-text";
import { EmptyState } from "@/components/ui/empty-state";
import { metricById } from "@/domain/metrics/catalogue";

/** Bodies beside each other over the years on one metric; the address is the view. */
export default async function ComparePage({ searchParams }: { searchParams: SearchParams }) {
  const [locale, query, api] = await Promise.all([currentLocale(), readQuery(searchParams), serverApi()]);
  const [{ now }, bodies] = await Promise.all([api.session.installation(), api.bodies.list()]);
  const newest = filingYear(now);
  const asked = parseCompare(query, newest);
  const text = textOf(locale);
  const screen = screenOf({ path: "/compare", query }, { text, locale });
  const names = new Map(bodies.map(({ id, name }) => [id, name]));
  const nameOf = (bodyId: number) => names.get(bodyId) ?? String(bodyId);
  const compare = (metric: string) =>
    api.statistics.compare({ metric, group: asked.group, bodyIds: [...asked.bodyIds], years: [...asked.years] });
  const family = asked.metric === CLOSURE_FAMILY;
  const metric = metricById(asked.metric);
  const otherMetric = family ? null : otherBaseOf(asked.metric);
  const [views, other] = await Promise.all([
    Promise.all((family ? closureFamily : [asked.metric]).map(compare)),
    otherMetric ? compare(otherMetric.id) : null,
  ]);
  const [first] = views;
  const count = first?.series.length ?? 0;
  const picked = asked.group === "ids" ? asked.bodyIds.map((id) => ({ id, name: nameOf(id) })) : [];
  return (
    <>
      <CompareChips asked={asked} query={query} newest={newest} count={count} picked={picked} screen={screen} />
      {count === 0 || !first ? <EmptyState title={text("compare.empty")}>{text("compare.empty.text")}</EmptyState> : null}
      {count > 0 && family ? (
        <>
          <div className={styles.heading}>
            <div>
              <h1>{text("compare.closure.heading", { year: String(asked.years[asked.years.length - 1] ?? newest) })}</h1>
              <p>{text("compare.closure.sub")}</p>
            </div>
            <CompareActions fileName="" csv={null} />
          </div>
          <section className={styles.sheetWide}>
            <ClosureTable views={views} nameOf={nameOf} screen={screen} />
          </section>
        </>
      ) : null}
      {count > 0 && first && metric ? (
        <CompareBody
          view={first}
          metric={metric}
          other={otherMetric && other ? { metric: otherMetric, view: other } : null}
          asked={asked}
          query={query}
          nameOf={nameOf}
          screen={screen}
        />
      ) : null}
      <ProvenanceHost />
    </>
  );
}
