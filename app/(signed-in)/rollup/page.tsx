import type { Metadata } from "next";
import { currentLocale } from "@/app/locale";
import { serverApi } from "@/app/server-api";
import { ProvenanceHost } from "@/components/compare/provenance-host";
import { filingYear, readQuery, readYear, type SearchParams } from "@/components/leader/page-query";
import { textOf } from "@/components/messages/server-text";
import { RollUpBody } from "@/components/rollup/roll-up-body";
import { RollUpChips } from "@/components/rollup/roll-up-chips";
import { RollUpHead } from "@/components/rollup/roll-up-head";
import { parseRollUpScope, scopeQuery } from "@/components/rollup/roll-up-query";

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await currentLocale())("frame.nav.rollup") };
}

/** Any scope and year as a full statutory table with what it covers; the address is the scope. */
export default async function RollUpPage({ searchParams }: { searchParams: SearchParams }) {
  const [locale, query, api] = await Promise.all([currentLocale(), readQuery(searchParams), serverApi()]);
  const [{ now }, me] = await Promise.all([api.session.installation(), api.session.me()]);
  const newest = filingYear(now);
  const year = readYear(query.year, newest);
  const scope = parseRollUpScope(query, me.bodyId);
  const [view, places] = await Promise.all([api.rollup.read({ scope, year }), api.rollup.places({ year })]);
  const text = textOf(locale);
  return (
    <>
      <RollUpChips path="/rollup" {...{ scope, year, newest, places, text }} placeName={view.placeName} />
      <RollUpHead view={view} query={{ ...scopeQuery(scope), year: String(year) }} text={text} locale={locale} />
      <RollUpBody view={view} text={text} locale={locale} />
      <ProvenanceHost />
    </>
  );
}
