import Link from "next/link";
import type { Locale } from "@/components/messages/locale";
import type { Text } from "@/components/messages/server-text";
import { rules } from "@/domain/checks/rules";
import { cellLabel } from "@/domain/facts/cell-label";
import type { TimelineEntry } from "./prepare-timeline";
import styles from "./report-timeline.module.css";
import { VersionDetail } from "./version-detail";

interface DetailProps<E extends TimelineEntry = TimelineEntry> {
  readonly entry: E;
  readonly locale: Locale;
  readonly text: Text;
}

/** What an entry of the timeline says. */
export function TimelineDetail({ entry, locale, text }: DetailProps) {
  switch (entry.kind) {
    case "version":
      return <VersionDetail version={entry.version} locale={locale} text={text} />;
    case "submission":
      return (
        <>
          {text(entry.again ? "timeline.resubmissionText" : "timeline.submissionText", { n: entry.receipt.versionNumber })}　
          <Link href={`/receipts/${entry.receipt.number}`}>{text("versions.receipt.submission", { number: entry.receipt.number })}</Link>
        </>
      );
    case "decision":
      return <Decision entry={entry} locale={locale} text={text} />;
    case "answer":
      return <>{text("timeline.answerText", { n: entry.number, text: entry.text })}</>;
    case "verdict":
      return (
        <>
          <b>{ruleName(entry.findingKey, locale)}</b>　{text(`verdict.${entry.verdict}`)}：{entry.text}
        </>
      );
    case "comment":
      return (
        <>
          {entry.cell ? <b>{cellLabel(entry.cell)[locale]}　</b> : null}
          {entry.findingKey ? <b>{ruleName(entry.findingKey, locale)}　</b> : null}
          {entry.text}
        </>
      );
    case "reminder":
      return (
        <details>
          <summary>
            {entry.days === null ? entry.text.slice(0, SHORT) : `${text("timeline.byRule")}　${entry.text.slice(0, SHORT)}`}…
          </summary>
          <p className={styles.letter}>{entry.text}</p>
        </details>
      );
    case "publication":
      return (
        <>
          {text("timeline.publicationText", { date: entry.publishedOn })}{" "}
          <a className={styles.address} href={entry.address} target="_blank" rel="noopener noreferrer nofollow">
            {entry.address}
          </a>
        </>
      );
    case "extension":
      return <>{text("timeline.extensionText", { date: entry.date, text: entry.text })}</>;
    case "exemption":
      return <>{text("timeline.exemptionText", { ground: text(`obligation.ground.${entry.ground}`), text: entry.text })}</>;
    case "revoked":
      return <>{entry.text}</>;
  }
}

/** Characters of a reminder shown before it is opened. */
const SHORT = 60;

const ruleName = (findingKey: string, locale: Locale) =>
  rules.find(({ id }) => id === findingKey.split(":")[0])?.name[locale] ?? findingKey;

function Decision({ entry: { decision, versionNumber: n }, locale, text }: DetailProps<Extract<TimelineEntry, { kind: "decision" }>>) {
  const { round, level, reasons } = decision;
  return (
    <>
      {text(level > 1 ? "timeline.decisionLevel" : "timeline.decisionText", { n, round, level })}
      {reasons.length > 0 ? (
        <ol className={styles.reasons}>
          {reasons.map(({ cell, passage, text: reason }, index) => (
            <li key={`${cell}-${reason}`}>
              {index + 1}. {cell ? <b>{cellLabel(cell)[locale]}　</b> : null}
              {passage ? <b>{text("reason.passage", { quote: passage.quote })}　</b> : null}
              {reason}
            </li>
          ))}
        </ol>
      ) : null}
    </>
  );
}
