import { currentLocale } from "@/app/locale";
import { serverApi } from "@/app/server-api";
import styles from "@/components/compare/compare.module.css";
import { CompareChips } from "@/components/compare/compare-chips";
import { CompareFigure } from "@/components/compare/compare-figure";
import { KeepAddress } from "@/components/compare/keep-address";
import { loadComparison } from "@/components/compare/load-comparison";
import { MarkBar } from "@/components/compare/mark-bar";
import { CLOSURE_FAMILY } from "@/components/compare/metric-groups";
import { compareQueryOf, parseCompare } from "@/components/compare/parse-compare";
import { prepareView } from "@/components/compare/prepare-view";
import { ProvenanceHost } from "@/components/compare/provenance-host";
import { ViewTabs } from "@/components/compare/view-tabs";
import { scopeWords } from "@/components/compare/view-words";
import { ViewsMenu } from "@/components/compare/views-menu";
import { filingYear, readQuery, type SearchParams } from "@/components/leader/page-query";
import { screenOf } from "@/components/leader/screen";
import { textOf } from "@/components/messages/server-text";
import { EmptyState } from "@/components/ui/empty-state";
import { mayDo } from "@/domain/access/access";

/** Bodies beside each other over the years on one metric, in ten views; the address is the view. */
export default async function ComparePage({ searchParams }: { searchParams: SearchParams }) {
  const [locale, query, api] = await Promise.all([currentLocale(), readQuery(searchParams), serverApi()]);
  const [{ now }, me, ownMetrics] = await Promise.all([api.session.installation(), api.session.me(), api.statistics.ownMetrics()]);
  const newest = filingYear(now);
  const parsed = parseCompare(query, newest);
  const text = textOf(locale);
  const family = parsed.metric === CLOSURE_FAMILY;
  const screen = screenOf({ path: "/compare", query: compareQueryOf(parsed) }, { text, locale });
  const input = await loadComparison(api, { asked: parsed, screen, ownBody: me.role === "clerk" ? me.bodyId : null });
  if (!input) return <EmptyState title={text("compare.empty")}>{text("compare.empty.text")}</EmptyState>;
  const { asked, main, selected } = input;
  const whole = compareQueryOf(asked);
  const settled = { ...input, screen: screenOf({ path: "/compare", query: whole }, { text, locale }) };
  const view = prepareView(settled);
  const bodies = selected.ids.map((id, at) => ({ id, name: selected.names[at] ?? "" }));
  const [firstMarked] = asked.marks.flatMap((id) => bodies.filter((body) => body.id === id));
  const [since = newest] = asked.years;
  const to = asked.years[asked.years.length - 1] ?? newest;
  return (
    <>
      <div className={styles.chips}>
        <CompareChips
          asked={asked}
          metricName={family ? text("compare.closure") : main.metric.name[locale]}
          againstName={input.other?.metric.name[locale] ?? null}
          scope={scopeWords(settled)}
          newest={newest}
          picked={asked.selection.group === "ids" ? bodies : []}
          ownMetrics={ownMetrics}
          home={firstMarked ?? null}
          screen={settled.screen}
        />
        <span className={styles.gap} />
        <ViewsMenu
          query={new URLSearchParams(whole).toString()}
          title={family ? text("compare.closure") : main.metric.name[locale]}
          years={[String(since), String(to)]}
        />
      </div>
      {family || bodies.length === 0 ? null : <ViewTabs asked={asked} text={text} />}
      {bodies.length === 0 ? <EmptyState title={text("compare.empty")}>{text("compare.empty.text")}</EmptyState> : null}
      {bodies.length > 0 ? (
        <>
          {family ? null : <MarkBar asked={asked} bodies={bodies} text={text} />}
          <CompareFigure view={view} input={settled} mayWriteNotes={mayDo(me.role, "note.write")} />
        </>
      ) : null}
      <KeepAddress query={new URLSearchParams(whole).toString()} />
      <ProvenanceHost />
    </>
  );
}
