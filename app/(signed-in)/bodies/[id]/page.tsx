import { notFound } from "next/navigation";
import { currentLocale } from "@/app/locale";
import { serverApi } from "@/app/server-api";
import { ProvenanceHost } from "@/components/compare/provenance-host";
import { filingYear, readQuery, readYear, type SearchParams } from "@/components/leader/page-query";
import { PrintButton } from "@/components/leader/print-button";
import styles from "@/components/leader/profile.module.css";
import { ProfileSheet } from "@/components/leader/profile-sheet";
import { screenOf } from "@/components/leader/screen";
import { FIRST_YEAR, YearChoice } from "@/components/leader/year-choice";
import { textOf } from "@/components/messages/server-text";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";

const trendMetrics = ["applicationsReceived", "normativeDocumentsInForce"];

interface Props {
  readonly params: Promise<{ id: string }>;
  readonly searchParams: SearchParams;
}

/** One body and year on one page, to be printed. */
export default async function BodyPage({ params, searchParams }: Props) {
  const [{ id }, query, locale, api] = await Promise.all([params, readQuery(searchParams), currentLocale(), serverApi()]);
  if (!/^\d{1,9}$/.test(id)) notFound();
  const bodyId = Number(id);
  const { now, demo } = await api.session.installation();
  const newest = filingYear(now);
  const year = readYear(query.year, newest);
  const years = Array.from({ length: Math.max(year - FIRST_YEAR + 1, 1) }, (_, i) => Math.min(FIRST_YEAR, year) + i).slice(-6);
  const [profile, trends, { report }] = await Promise.all([
    api.statistics.profile({ bodyId, year }),
    Promise.all(trendMetrics.map((metric) => api.statistics.compare({ metric, group: "ids", bodyIds: [bodyId], years }))),
    api.statistics.provenance({ metric: "applicationsReceived", bodyId, year, basis: "report" }),
  ]);
  const text = textOf(locale);
  const path = `/bodies/${bodyId}`;
  const screen = screenOf({ path, query: { year: String(year) } }, { text, locale });
  return (
    <>
      <div className={styles.bar}>
        <YearChoice path={path} query={query} year={year} newest={newest} text={text} />
        <LinkButton href="/bodies">{text("profile.others")}</LinkButton>
        <LinkButton href={`${path}/source/${year}`}>{text("source.open")}</LinkButton>
        <PrintButton label={text("leader.print")} />
      </div>
      {profile.reportId === null ? (
        <EmptyState title={text("profile.none", { name: profile.name, year: String(year) })}>{text("overview.empty.text")}</EmptyState>
      ) : (
        <ProfileSheet
          profile={profile}
          trends={trends}
          report={report}
          product={`${text("frame.product")}　${text("frame.subtitle")}　${text("profile.onePage")}`}
          asOf={now}
          demo={demo}
          screen={screen}
        />
      )}
      <ProvenanceHost />
    </>
  );
}
