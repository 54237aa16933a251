import { shanghaiTime } from "@/components/layout/shanghai-time";
import type { Locale } from "@/components/messages/locale";
import type { Text } from "@/components/messages/server-text";
import { classNames } from "@/components/ui/class-names";
import { Sheet } from "@/components/ui/sheet";
import { Tag } from "@/components/ui/tag";
import type { FilingHome } from "@/server/reports/filing-home";
import { printDate } from "./print-date";
import styles from "./publication.module.css";
import { PublicationForm } from "./publication-form";

interface PublicationProps {
  readonly home: FilingHome;
  readonly locale: Locale;
  readonly text: Text;
}

/** The second clock: publishing to society, and the record of where and when that was done. */
export function PublicationSheet({ home, locale, text }: PublicationProps) {
  const { publishing, publication, year, today } = home;
  if (!publishing) return null;
  return (
    <Sheet flush className={styles.publication}>
      <div className={styles.clock}>
        <h2 className={styles.title}>{text("publication.title")}</h2>
        <p className="note">{text("publication.by", { date: printDate(publishing.by, locale) })}</p>
      </div>
      <div className={styles.record}>
        {publication ? (
          <p>
            <b>{text("publication.done", { date: publication.publishedOn })}</b>{" "}
            <Tag tone={publication.publishedOn > publishing.by ? "warn" : "ok"}>
              {text(publication.publishedOn > publishing.by ? "publication.late" : "publication.inTime")}
            </Tag>{" "}
            <span className="note">{text("publication.recordedBy", { by: publication.by, at: shanghaiTime(publication.at) })}</span>
            <br />
            <a className={styles.address} href={publication.address} target="_blank" rel="noopener noreferrer nofollow">
              {publication.address}
            </a>
          </p>
        ) : (
          <p className={classNames(publishing.daysLeft < 0 && styles.late)}>{leftText(publishing, text)}</p>
        )}
        <PublicationForm key={publication?.id ?? 0} year={year} today={today} known={publication} />
      </div>
    </Sheet>
  );
}

function leftText({ daysLeft, workingDaysLeft }: NonNullable<FilingHome["publishing"]>, text: Text): string {
  if (daysLeft < 0) return text("publication.overdue", { n: -daysLeft });
  if (daysLeft === 0) return text("publication.today");
  return workingDaysLeft === null
    ? text("publication.left", { n: daysLeft })
    : text("publication.leftWorking", { n: daysLeft, working: workingDaysLeft });
}
