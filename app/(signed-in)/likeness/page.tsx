import type { Metadata } from "next";
import Link from "next/link";
import { currentLocale } from "@/app/locale";
import { serverApi } from "@/app/server-api";
import { filingYear, readQuery, readYear, type SearchParams, withQuery } from "@/components/leader/page-query";
import { YearChoice } from "@/components/leader/year-choice";
import styles from "@/components/likeness/likeness.module.css";
import { PairExport } from "@/components/likeness/pair-export";
import { PairTable } from "@/components/likeness/pair-table";
import { filterPairs } from "@/components/likeness/prepare-pairs";
import { textOf } from "@/components/messages/server-text";
import { EmptyState } from "@/components/ui/empty-state";
import { PageTitle } from "@/components/ui/page-title";

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await currentLocale())("likeness.pairs.title") };
}

/** The most alike pairs of a season, for the office. */
export default async function LikenessPage({ searchParams }: { searchParams: SearchParams }) {
  const [locale, url, api] = await Promise.all([currentLocale(), readQuery(searchParams), serverApi()]);
  const { now } = await api.session.installation();
  const newest = filingYear(now);
  const year = readYear(url.year, newest);
  const same = url.same === "1";
  const view = await api.likeness.pairs({ year });
  const pairs = filterPairs(view, same);
  const t = textOf(locale);
  return (
    <>
      <PageTitle
        note={t("likeness.pairs.note", { year: String(year), reports: view.reports, n: pairs.length })}
        actions={
          <>
            <PairExport pairs={pairs} year={year} /> <YearChoice path="/likeness" query={url} year={year} newest={newest} text={t} />
          </>
        }
      >
        {t("likeness.pairs.title")}
      </PageTitle>
      <nav className={styles.filters} aria-label={t("likeness.pairs.filter")}>
        <Link href={withQuery("/likeness", url, { same: "" })} aria-current={same ? undefined : "true"}>
          {t("likeness.pairs.all")}
        </Link>
        <Link href={withQuery("/likeness", url, { same: "1" })} aria-current={same ? "true" : undefined}>
          {t("likeness.pairs.same")}
        </Link>
      </nav>
      <section className={styles.card}>
        {pairs.length === 0 ? (
          <EmptyState title={t("likeness.pairs.emptyTitle")}>{t("likeness.pairs.emptyText")}</EmptyState>
        ) : (
          <PairTable pairs={pairs} t={t} />
        )}
      </section>
    </>
  );
}
