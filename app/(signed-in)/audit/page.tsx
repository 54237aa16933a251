import type { Metadata } from "next";
import { currentLocale } from "@/app/locale";
import { serverApi } from "@/app/server-api";
import styles from "@/components/audit/audit.module.css";
import { AuditExport } from "@/components/audit/audit-export";
import { AuditFilters } from "@/components/audit/audit-filters";
import { AuditTable } from "@/components/audit/audit-table";
import { ChainResult } from "@/components/audit/chain-result";
import { askedBody, bodyNamed, readAuditFilter } from "@/components/audit/prepare-audit";
import { pageOf } from "@/components/compliance/matrix-query";
import { PageLinks } from "@/components/compliance/page-links";
import { readQuery, type SearchParams } from "@/components/leader/page-query";
import { textOf } from "@/components/messages/server-text";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { Sheet } from "@/components/ui/sheet";

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await currentLocale())("audit.title") };
}

/** The auditor's log: who did what to which body and when, and whether the chain holds. */
export default async function AuditPage({ searchParams }: { searchParams: SearchParams }) {
  const [locale, url, api] = await Promise.all([currentLocale(), readQuery(searchParams), serverApi()]);
  const t = textOf(locale);
  const named = askedBody(url);
  const body = named === "" ? null : bodyNamed(await api.bodies.search({ query: named }), named);
  const filter = { ...readAuditFilter(url), page: pageOf(url), ...(body === null ? {} : { bodyId: body.id }) };
  const log = await api.audit.list(filter);
  const pages = Math.max(1, Math.ceil(log.total / log.pageSize));
  return (
    <>
      <PageTitle note={t("audit.count", { n: log.total })} actions={log.total > 0 ? <AuditExport url={url} locale={locale} t={t} /> : null}>
        {t("audit.title")}
      </PageTitle>
      <ChainResult />
      <AuditFilters url={url} t={t} />
      {named !== "" && body === null ? (
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
