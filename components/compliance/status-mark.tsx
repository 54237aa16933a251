import Link from "next/link";
import type { FilingStatus } from "@/domain/deadlines/filing-status";
import type { Locale } from "../messages/locale";
import type { Text } from "../messages/server-text";
import { classNames } from "../ui/class-names";
import { statusMarks } from "./filing-status";
import styles from "./status-mark.module.css";

/** The letter of a status in its own form, a link when there is a report; the word stands in its title and for screen readers. */
export function StatusMark(props: { status: FilingStatus; locale: Locale; label: string; href: string | null }) {
  const { status, locale, label, href } = props;
  const look = classNames(styles.mark, styles[status]);
  const letter = statusMarks[status][locale];
  return href === null ? (
    <span className={look} role="img" aria-label={label} title={label}>
      {letter}
    </span>
  ) : (
    <Link className={look} href={href} aria-label={label} title={label} prefetch={false}>
      {letter}
    </Link>
  );
}

/** What every letter means. */
export function StatusLegend({ statuses, locale, t }: { statuses: readonly FilingStatus[]; locale: Locale; t: Text }) {
  return (
    <p className={styles.legend}>
      {statuses.map((status) => (
        <span key={status} className={styles.entry}>
          <span className={classNames(styles.mark, styles.small, styles[status])} aria-hidden="true">
            {statusMarks[status][locale]}
          </span>
          {t(`office.status.${status}`)}
        </span>
      ))}
      <span className={styles.entry}>{t("office.matrix.newForm")}</span>
    </p>
  );
}
