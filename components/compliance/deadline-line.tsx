import type { Text } from "../messages/server-text";
import styles from "./compliance-page.module.css";
import type { DeadlineCount } from "./prepare-desk";

function sentence({ date, bodies: n, daysLeft }: DeadlineCount, t: Text): string {
  if (daysLeft === 0) return t("office.deadline.today", { date, n });
  return daysLeft > 0 ? t("office.deadline.left", { date, n, days: daysLeft }) : t("office.deadline.past", { date, n, days: -daysLeft });
}

/** The clocks that run: departments and roll-ups have different last days. */
export function DeadlineLine({ deadlines, t }: { deadlines: readonly DeadlineCount[]; t: Text }) {
  if (deadlines.length === 0) return null;
  return (
    <p className={styles.deadlines}>
      <b>{t("office.deadlines")}</b>
      {deadlines.map((deadline) => (
        <span key={deadline.date}>{sentence(deadline, t)}</span>
      ))}
    </p>
  );
}
