import type { PageApi } from "@/app/server-api";
import { loadComparison } from "@/components/compare/load-comparison";
import { type CompareQuery, compareQueryOf, parseCompare } from "@/components/compare/parse-compare";
import { prepareView } from "@/components/compare/prepare-view";
import { filingYear, readYear } from "@/components/leader/page-query";
import { prepareOverviewFunnel } from "@/components/leader/prepare-overview-funnel";
import { prepareOverviewMailboxes } from "@/components/leader/prepare-overview-mailboxes";
import { prepareOverviewOutcomes } from "@/components/leader/prepare-overview-outcomes";
import { prepareOverviewRanking } from "@/components/leader/prepare-overview-ranking";
import { prepareOverviewTrend } from "@/components/leader/prepare-overview-trend";
import { type Screen, screenOf } from "@/components/leader/screen";
import type { Locale } from "@/components/messages/locale";
import { textOf } from "@/components/messages/server-text";
import { prepareReconciliation } from "@/components/rollup/prepare-reconciliation-sheet";
import type { ExportSheet, FigureId } from "@/domain/export/export-sheet";
import type { OverviewView } from "@/server/statistics/statistics-view";

/** What a sheet is made from: the procedures as the viewer calls them, the query of the page, and the language. */
export interface SheetRequest {
  readonly api: PageApi;
  readonly query: Readonly<Record<string, string>>;
  readonly locale: Locale;
}

type MakeSheet = (request: SheetRequest) => Promise<ExportSheet | null>;

/** A chart of the overview, from the year its address names. */
function ofOverview(prepare: (view: OverviewView, screen: Screen) => { readonly sheet: ExportSheet }): MakeSheet {
  return async ({ api, query, locale }) => {
    const { now } = await api.session.installation();
    const year = readYear(query.year, filingYear(now));
    const screen = screenOf({ path: "/overview", query: { year: String(year) } }, { text: textOf(locale), locale });
    return prepare(await api.statistics.overview({ year }), screen).sheet;
  };
}

/** The reconciliation of a declared roll-up; the place stands in its address. */
const ofReconciliation: MakeSheet = async ({ api, query, locale }) => {
  const { now } = await api.session.installation();
  if (!/^\d{1,9}$/.test(query.place ?? "")) return null;
  const view = await api.rollup.reconcile({ placeId: Number(query.place), year: readYear(query.year, filingYear(now)) });
  return prepareReconciliation(view, { query, text: textOf(locale), locale }).sheet;
};

/** A comparison in the view its address names, all its pages. */
const ofComparison: MakeSheet = async ({ api, query, locale }) => {
  const [{ now }, me] = await Promise.all([api.session.installation(), api.session.me()]);
  const parsed = parseCompare(query, filingYear(now));
  const screenAt = (asked: CompareQuery) => screenOf({ path: "/compare", query: compareQueryOf(asked) }, { text: textOf(locale), locale });
  const input = await loadComparison(api, { asked: parsed, screen: screenAt(parsed), ownBody: me.role === "clerk" ? me.bodyId : null });
  return input && prepareView({ ...input, screen: screenAt(input.asked) }).sheet;
};

const makers: Readonly<Partial<Record<FigureId, MakeSheet>>> = {
  compare: ofComparison,
  "overview.trend": ofOverview(prepareOverviewTrend),
  "overview.outcomes": ofOverview(prepareOverviewOutcomes),
  "overview.mailboxes": ofOverview(prepareOverviewMailboxes),
  "overview.funnel": ofOverview(prepareOverviewFunnel),
  "overview.ranking": ofOverview(prepareOverviewRanking),
  rollup: ofReconciliation,
};

/** The sheet of a figure, made by what draws it on its page; null when the page shows no such figure. */
export async function makeSheet(figure: FigureId, request: SheetRequest): Promise<ExportSheet | null> {
  return (await makers[figure]?.(request)) ?? null;
}
