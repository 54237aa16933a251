import type { ReminderLog as Log, ReminderEntry } from "@/server/reminders/reminder-view";
import { PageLinks } from "../compliance/page-links";
import { shanghaiTime } from "../layout/shanghai-time";
import type { Text } from "../messages/server-text";
import { DataTable } from "../ui/data-table";
import { EmptyState } from "../ui/empty-state";
import { Sheet } from "../ui/sheet";
import styles from "./reminders.module.css";
import { dayWords } from "./rule-words";

/** Who was reminded when by whom with which text, latest first. */
export function ReminderLog({ log, t }: { log: Log; t: Text }) {
  const { entries, total, page, pageSize } = log;
  const by = ({ by: name, ruleDays }: ReminderEntry) =>
    ruleDays === null ? name : t("reminders.log.byRule", { day: dayWords(ruleDays, t), name });
  if (total === 0)
    return (
      <Sheet title={t("reminders.log")}>
        <EmptyState title={t("reminders.log.none")}>{t("reminders.log.noneText")}</EmptyState>
      </Sheet>
    );
  return (
    <>
      <Sheet title={t("reminders.log")} aside={t("reminders.log.count", { n: total })}>
        <DataTable label={t("reminders.log")}>
          <thead>
            <tr>
              <th scope="col">{t("reminders.log.at")}</th>
              <th scope="col">{t("reminders.log.body")}</th>
              <th data-num scope="col">
                {t("reminders.log.year")}
              </th>
              <th scope="col">{t("reminders.log.by")}</th>
              <th scope="col">{t("reminders.log.what")}</th>
              <th scope="col">{t("reminders.log.take")}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <tr key={entry.id}>
                <td className="nowrap">{shanghaiTime(entry.at)}</td>
                <td>{entry.bodyName}</td>
                <td data-num>{entry.year}</td>
                <td>{by(entry)}</td>
                <td className={styles.words}>{entry.text}</td>
                <td className="nowrap">
                  <a href={`/api/exports/reminders/${entry.batchId}?as=letters`}>{t("reminders.log.letters")}</a>{" "}
                  <a href={`/api/exports/reminders/${entry.batchId}?as=contacts`}>{t("reminders.log.contacts")}</a>
                </td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      </Sheet>
      <PageLinks page={page} pages={Math.max(1, Math.ceil(total / pageSize))} path="/reminders" query={{}} />
    </>
  );
}
