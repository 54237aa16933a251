import type { Metadata } from "next";
import { currentLocale } from "@/app/locale";
import { type PageApi, serverApi } from "@/app/server-api";
import { PeriodsSheet } from "@/components/filing/periods-sheet";
import { readPart, timelineOf } from "@/components/filing/prepare-timeline";
import { ReportTimeline } from "@/components/filing/report-timeline";
import styles from "@/components/filing/report-timeline.module.css";
import { VersionComparison } from "@/components/filing/version-comparison";
import { readQuery, type SearchParams, withQuery } from "@/components/leader/page-query";
import { textOf } from "@/components/messages/server-text";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { findReport } from "../find-report";

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await currentLocale())("history.versions") };
}

interface Props {
  readonly params: Promise<{ id: string }>;
  readonly searchParams: SearchParams;
}

const numberOf = (text: string | undefined) => (text !== undefined && /^[1-9]\d{0,4}$/.test(text) ? Number(text) : null);

/** The versions the address names compared, null where it names none; unknown where the report has no such version. */
async function compare(api: PageApi, reportId: number, { a, b, known }: { a: number | null; b: number | null; known: readonly number[] }) {
  if (a === null || b === null) return null;
  return known.includes(a) && known.includes(b) ? api.reports.compareVersions({ reportId, from: a, to: b }) : "unknown";
}

export default async function ReportHistory({ params, searchParams }: Props) {
  const [locale, url] = await Promise.all([currentLocale(), readQuery(searchParams)]);
  const text = textOf(locale);
  const { summary } = await findReport((await params).id);
  const { id: reportId, bodyName: body, year } = summary;
  const api = await serverApi();
  const [unsorted, events] = await Promise.all([api.reports.history({ reportId }), api.reports.events({ reportId })]);
  const versions = [...unsorted].sort((one, other) => other.number - one.number);
  const known = versions.map(({ number }) => number);
  const [a, b] = [numberOf(url.a), numberOf(url.b)];
  const path = `/reports/${reportId}/history`;
  return (
    <div className={styles.stack}>
      <Breadcrumb
        label={text("ui.breadcrumb")}
        crumbs={[{ label: text("desk.title", { body, year }), href: `/reports/${reportId}` }, { label: text("history.versions") }]}
      />
      <PageTitle>{text("versions.title", { body, year })}</PageTitle>
      <PeriodsSheet versions={versions} text={text} />
      <VersionComparison
        versions={versions}
        chosen={{ from: a ?? known[1] ?? 1, to: b ?? known[0] ?? 1 }}
        compared={await compare(api, reportId, { a, b, known })}
        locale={locale}
        text={text}
      />
      <ReportTimeline
        title={text("timeline.title")}
        entries={timelineOf(versions, events)}
        part={readPart(url.show)}
        address={(part) => withQuery(path, url, { show: part === "all" ? "" : part })}
        locale={locale}
        text={text}
      />
    </div>
  );
}
