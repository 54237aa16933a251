import type { ReactNode } from "react";
import { classNames } from "./class-names";
import styles from "./tag.module.css";

export type TagTone = "ok" | "warn" | "bad" | "info" | "off" | "demo";

/** A status word; the word carries the meaning, the colour only repeats it. */
export function Tag({ tone, children }: { tone: TagTone; children: ReactNode }) {
  return <span className={classNames(styles.tag, styles[tone])}>{children}</span>;
}
