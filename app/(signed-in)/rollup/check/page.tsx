import type { Metadata } from "next";
import { currentLocale } from "@/app/locale";
import { serverApi } from "@/app/server-api";
import { ProvenanceHost } from "@/components/compare/provenance-host";
import { filingYear, readQuery, readYear, type SearchParams } from "@/components/leader/page-query";
import { textOf } from "@/components/messages/server-text";
import { ReconciliationBody } from "@/components/rollup/reconciliation-body";
import { RollUpChips } from "@/components/rollup/roll-up-chips";
import { parseRollUpScope } from "@/components/rollup/roll-up-query";

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await currentLocale())("rollup.view.check") };
}

/** A government's declared roll-up against the sum of its parts, cell by cell. */
export default async function ReconciliationPage({ searchParams }: { searchParams: SearchParams }) {
  const [locale, query, api] = await Promise.all([currentLocale(), readQuery(searchParams), serverApi()]);
  const [{ now }, me] = await Promise.all([api.session.installation(), api.session.me()]);
  const newest = filingYear(now);
  const year = readYear(query.year, newest);
  const scope = parseRollUpScope({ place: query.place ?? "" }, me.bodyId);
  const [view, places] = await Promise.all([api.rollup.reconcile({ placeId: scope.placeId, year }), api.rollup.places({ year })]);
  const text = textOf(locale);
  const kept = Object.fromEntries(["show", "page"].flatMap((name) => (query[name] ? [[name, query[name]]] : [])));
  const asked = { place: String(scope.placeId), year: String(year), ...kept };
  return (
    <>
      <RollUpChips path="/rollup/check" {...{ scope, year, newest, places, text }} placeName={view.placeName} placeOnly />
      <ReconciliationBody view={view} query={asked} text={text} locale={locale} />
      <ProvenanceHost />
    </>
  );
}
