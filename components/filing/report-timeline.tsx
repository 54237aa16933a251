import Link from "next/link";
import { shanghaiTime } from "@/components/layout/shanghai-time";
import type { Locale } from "@/components/messages/locale";
import type { Text } from "@/components/messages/server-text";
import { Sheet } from "@/components/ui/sheet";
import { Tag, type TagTone } from "@/components/ui/tag";
import type { DecisionKind } from "@/domain/report/life";
import { isOfPart, type TimelineEntry, type TimelinePart, timelineParts } from "./prepare-timeline";
import styles from "./report-timeline.module.css";
import { TimelineDetail } from "./timeline-detail";

interface TimelineProps {
  readonly title: string;
  readonly entries: readonly TimelineEntry[];
  readonly part: TimelinePart;
  /** The address of the page with another part shown. */
  readonly address: (part: TimelinePart) => string;
  readonly locale: Locale;
  readonly text: Text;
}

/** Everything that happened to a report in one stream, latest first, to be narrowed to one kind. */
export function ReportTimeline({ title, entries, part, address, locale, text }: TimelineProps) {
  const shown = entries.filter((entry) => isOfPart(part, entry));
  const choices = timelineParts.map((one) => ({ one, n: entries.filter((entry) => isOfPart(one, entry)).length }));
  return (
    <Sheet
      title={title}
      aside={
        <nav className={styles.parts} aria-label={title}>
          {choices.map(({ one, n }) => (
            <Link key={one} href={address(one)} aria-current={one === part ? "true" : undefined} scroll={false}>
              {text(`timeline.${one}`, { n })}
            </Link>
          ))}
        </nav>
      }
    >
      {shown.length === 0 ? <p className="muted">{text("timeline.none")}</p> : null}
      <ol className={styles.stream}>
        {shown.map((entry) => (
          <li key={entry.key}>
            <time dateTime={new Date(entry.at).toISOString()}>{shanghaiTime(entry.at)}</time>
            <span className={styles.kind}>
              <Tag tone={toneOf(entry)}>{text(`timeline.${wordOf(entry)}`)}</Tag>
            </span>
            <div className={styles.what}>
              <TimelineDetail entry={entry} locale={locale} text={text} />
            </div>
            <span className={styles.by}>{entry.by}</span>
          </li>
        ))}
      </ol>
    </Sheet>
  );
}

const wordOf = (entry: TimelineEntry) => (entry.kind === "decision" ? entry.decision.decision : entry.kind);

const decisionTones: Readonly<Record<DecisionKind, TagTone>> = {
  approved: "ok",
  returned: "bad",
  passed: "info",
  handedBack: "warn",
  reopened: "warn",
};

function toneOf(entry: TimelineEntry): TagTone {
  if (entry.kind === "decision") return decisionTones[entry.decision.decision];
  if (entry.kind === "reminder") return "warn";
  return entry.kind === "submission" || entry.kind === "publication" ? "info" : "off";
}
