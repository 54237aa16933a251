import { notFound } from "next/navigation";
import { currentLocale } from "@/app/locale";
import { serverApi } from "@/app/server-api";
import { fingerprint } from "@/components/leader/fingerprint";
import { litPlaces } from "@/components/leader/lit-places";
import { readQuery, type SearchParams } from "@/components/leader/page-query";
import { SourcePages } from "@/components/leader/source-pages";
import { textOf } from "@/components/messages/server-text";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageTitle } from "@/components/ui/page-title";
import { metricIdPattern, resolveMetric } from "@/domain/metrics/resolve-metric";

interface Props {
  readonly params: Promise<{ id: string; year: string }>;
  readonly searchParams: SearchParams;
}

/** The approved report of a body and year, read only, with the places of one metric lit. */
export default async function SourcePage({ params, searchParams }: Props) {
  const [{ id, year }, query, locale, api] = await Promise.all([params, readQuery(searchParams), currentLocale(), serverApi()]);
  const asked = query.metric ?? "applicationsReceived";
  if (!/^\d+$/.test(id) || !/^20\d\d$/.test(year) || !metricIdPattern.test(asked)) notFound();
  const view = await api.statistics.provenance({ metric: asked, bodyId: Number(id), year: Number(year), basis: "report" });
  const metric = resolveMetric(asked, () => view.own);
  const text = textOf(locale);
  const { report } = view;
  return (
    <>
      <PageTitle
        actions={
          <>
            {report ? (
              <LinkButton href={`/api/originals/${report.versionId}`} prefetch={false}>
                {text("source.page.download")}
              </LinkButton>
            ) : null}{" "}
            <LinkButton href={`/bodies/${id}?year=${year}`}>{text("source.page.back")}</LinkButton>
          </>
        }
      >
        {text("source.page", { body: view.bodyName, year })}
      </PageTitle>
      {report === null ? (
        <EmptyState title={text("source.page.none")} />
      ) : (
        <>
          <p className="note">
            {text("source.page.note", {
              number: report.versionNumber,
              file: report.fileName,
              sha: fingerprint(report.fileSha256),
              metric: metric?.name[locale] ?? asked,
            })}
          </p>
          <SourcePages document={report.document} places={litPlaces(view.operands)} address={`/api/originals/${report.versionId}`} />
        </>
      )}
    </>
  );
}
