"use client";

import { shanghaiTime } from "@/components/layout/shanghai-time";
import { useText } from "@/components/messages/text-provider";
import { classNames } from "@/components/ui/class-names";
import { Tag, type TagTone } from "@/components/ui/tag";
import type { VerdictKind } from "@/domain/verdicts/verdict";
import type { VerdictView } from "@/server/reports/report-view";
import styles from "./verdict-list.module.css";

const tones: Readonly<Record<VerdictKind, TagTone>> = {
  explained: "info",
  accepted: "ok",
  rejected: "bad",
  problem: "bad",
  factual: "ok",
};

/** Everything said of a finding, oldest first; what was said of earlier figures is grey and says so. */
export function VerdictList({ verdicts }: { verdicts: readonly VerdictView[] }) {
  const text = useText();
  if (verdicts.length === 0) return null;
  return (
    <ol className={classNames(styles.list)} aria-label={text("verdict.history")}>
      {verdicts.map(({ id, kind, text: words, by, at, versionNumber, current }) => (
        <li key={id} className={classNames(!current && styles.earlier)}>
          <Tag tone={current ? tones[kind] : "off"}>{text(`verdict.${kind}`)}</Tag> {words}{" "}
          <span className={styles.who}>
            {by} {shanghaiTime(at)}
            {versionNumber === null ? null : ` ${text("verdict.version", { n: versionNumber })}`}
            {current ? null : ` ${text("verdict.earlier")}`}
          </span>
        </li>
      ))}
    </ol>
  );
}
