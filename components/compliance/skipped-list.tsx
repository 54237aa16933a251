"use client";

import type { SkippedBody } from "@/server/reminders/reminder-view";
import { shanghaiTime } from "../layout/shanghai-time";
import { useText } from "../messages/text-provider";
import styles from "./reminder-dialog.module.css";

/** Who is not reminded, and why. */
export function SkippedList({ skipped }: { skipped: readonly SkippedBody[] }) {
  const t = useText();
  if (skipped.length === 0) return null;
  const why = ({ reason, at, placeholder }: SkippedBody) =>
    t(`reminders.skip.${reason}`, { at: at === null ? "" : shanghaiTime(at), fact: placeholder ?? "" });
  return (
    <details className={styles.skipped} open={skipped.length <= 5}>
      <summary>{t("reminders.dialog.skipped", { n: skipped.length })}</summary>
      <ul>
        {skipped.map((one) => (
          <li key={one.bodyId}>
            {one.name}　<span className="note">{why(one)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
