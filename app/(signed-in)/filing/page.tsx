import type { Metadata } from "next";
import Link from "next/link";
import { currentLocale } from "@/app/locale";
import { serverApi } from "@/app/server-api";
import { DeadlineSheet } from "@/components/filing/deadline-sheet";
import styles from "@/components/filing/filing.module.css";
import { FilingSteps } from "@/components/filing/filing-steps";
import { NextStep } from "@/components/filing/next-step";
import { printDate, printWeekday } from "@/components/filing/print-date";
import { PublicationSheet } from "@/components/filing/publication-sheet";
import { ReportTable } from "@/components/filing/report-table";
import { YearComparison } from "@/components/filing/year-comparison";
import { textOf } from "@/components/messages/server-text";
import { EmptyState } from "@/components/ui/empty-state";
import { PageTitle } from "@/components/ui/page-title";
import { Sheet } from "@/components/ui/sheet";

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await currentLocale())("frame.nav.home") };
}

const RECENT = 4;

export default async function Filing() {
  const locale = await currentLocale();
  const text = textOf(locale);
  const api = await serverApi();
  const home = await api.reports.home({});
  const { bodyName: body, year, today, history } = home;
  const shown = history.slice(0, RECENT);
  return (
    <>
      <PageTitle
        actions={text("home.today", { date: printDate(today, locale), year: today.slice(0, 4), weekday: printWeekday(today, locale) })}
      >
        {text("home.title", { body, year })}
      </PageTitle>
      <DeadlineSheet home={home} locale={locale} text={text} />
      <PublicationSheet home={home} locale={locale} text={text} />
      <FilingSteps home={home} text={text} />
      <div className={styles.two}>
        <NextStep home={home} locale={locale} text={text} />
        <YearComparison home={home} locale={locale} text={text} />
      </div>
      <Sheet
        title={text("home.history")}
        aside={
          <>
            {text("home.historyCount", { n: history.length, shown: shown.length })}　<Link href="/filing/history">{text("home.all")}</Link>
          </>
        }
      >
        {shown.length > 0 ? (
          <ReportTable reports={shown} text={text} />
        ) : (
          <EmptyState title={text("history.empty")}>{text("history.emptyText")}</EmptyState>
        )}
      </Sheet>
    </>
  );
}
