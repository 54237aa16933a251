import type { Metadata } from "next";
import { currentLocale } from "@/app/locale";
import { serverApi } from "@/app/server-api";
import { pageOf } from "@/components/compliance/matrix-query";
import { readQuery, type SearchParams } from "@/components/leader/page-query";
import { textOf } from "@/components/messages/server-text";
import { ReminderLog } from "@/components/reminders/reminder-log";
import { ReminderRuleBoard } from "@/components/reminders/reminder-rule-board";
import styles from "@/components/reminders/reminders.module.css";
import { TemplateBoard } from "@/components/reminders/template-board";
import { PageTitle } from "@/components/ui/page-title";
import { shanghaiDate } from "@/domain/deadlines/deadline";

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await currentLocale())("reminders.title") };
}

/** Reminders (催报): the automatic ones, the texts, and for reviewers the log of who was reminded. */
export default async function Reminders({ searchParams }: { searchParams: SearchParams }) {
  const [locale, url, api] = await Promise.all([currentLocale(), readQuery(searchParams), serverApi()]);
  const t = textOf(locale);
  const [{ role }, { now }] = await Promise.all([api.session.me(), api.session.installation()]);
  const [rules, templates] = await Promise.all([api.reminders.rules(), api.reminders.templates()]);
  const log = role === "reviewer" ? await api.reminders.log({ page: pageOf(url) }) : null;
  return (
    <>
      <PageTitle>{t("reminders.title")}</PageTitle>
      <div className={styles.stack}>
        <ReminderRuleBoard start={rules} />
        <TemplateBoard start={templates} year={Number(shanghaiDate(now).slice(0, 4)) - 1} />
        {log ? <ReminderLog log={log} t={t} /> : null}
      </div>
    </>
  );
}
