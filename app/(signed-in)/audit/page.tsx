import type { Metadata } from "next";
import { currentLocale } from "@/app/locale";
import { serverApi } from "@/app/server-api";
import styles from "@/components/audit/audit.module.css";
import { AuditExport } from "@/components/audit/audit-export";
import { AuditFilters } from "@/components/audit/audit-filters";
import { AuditTable } from "@/components/audit/audit-table";
import { ChainResult } from "@/components/audit/chain-result";
import { readAuditFilter } from "@/components/audit/prepare-audit";
import { pageOf } from "@/components/compliance/matrix-query";
import { PageLinks } from "@/components/compliance/page-links";
import { shanghaiTime } from "@/components/layout/shanghai-time";
import { readQuery, type SearchParams } from "@/components/leader/page-query";
import { textOf } from "@/components/messages/server-text";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { Sheet } from "@/components/ui/sheet";

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await currentLocale())("audit.title") };
}

/** The one body a name stands for: the exact name first, else the only match; null when several or none fit. */
async function findNamedBody(api: Awaited<ReturnType<typeof serverApi>>, name: string): Promise<number | null> {
  const matches = await api.bodies.search({ query: name });
  const exact = matches.find((body) => body.name === name || body.shortName === name);
  return (exact ?? (matches.length === 1 ? matches[0] : undefined))?.id ?? null;
}

/** The auditor's log: who did what to which body and when, and whether the chain holds. */
export default async function AuditPage({ searchParams }: { searchParams: SearchParams }) {
  const [locale, url, api] = await Promise.all([currentLocale(), readQuery(searchParams), serverApi()]);
  const t = textOf(locale);
  const named = (url.body ?? "").trim().slice(0, 60);
  const bodyId = named === "" ? null : await findNamedBody(api, named);
  const filter = { ...readAuditFilter(url), page: pageOf(url), ...(bodyId === null ? {} : { bodyId }) };
  const [log, { now }] = await Promise.all([api.audit.list(filter), api.session.installation()]);
  const pages = Math.max(1, Math.ceil(log.total / log.pageSize));
  const title = t("audit.csv.title", { n: log.total, page: filter.page, pages, at: shanghaiTime(now) });
  return (
    <>
      <PageTitle note={t("audit.count", { n: log.total })} actions={<AuditExport entries={log.entries} title={title} />}>
        {t("audit.title")}
      </PageTitle>
      <ChainResult />
      <AuditFilters url={url} t={t} />
      {named !== "" && bodyId === null ? (
        <div className={styles.warning}>
          <Notice tone="warn">{t("audit.filter.bodyUnknown", { body: named })}</Notice>
        </div>
      ) : null}
      <Sheet>
        {log.entries.length === 0 ? (
          <EmptyState title={t("audit.none")}>{t("audit.noneText")}</EmptyState>
        ) : (
          <AuditTable entries={log.entries} t={t} />
        )}
      </Sheet>
      <PageLinks page={Math.min(filter.page, pages)} pages={pages} path="/audit" query={url} />
    </>
  );
}
