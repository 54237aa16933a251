"use client";

import { useText } from "../messages/text-provider";
import { Button } from "../ui/button";
import type { QueuePlace } from "./prepare-review";
import styles from "./review-panel.module.css";

/** Where this report stands in the queue, with the way to its neighbours. */
export function QueueWalk({ place, onOpen }: { place: QueuePlace | null; onOpen: (reportId: number) => void }) {
  const t = useText();
  const { number = null, total = 0, previous = null, next = null } = place ?? {};
  return (
    <nav className={styles.walk} aria-label={t("review.title")}>
      <span className="note">
        {place === null ? null : number === null ? t("review.notInQueue") : t("review.place", { n: number, total })}
      </span>
      <Button tone="quiet" small disabled={previous === null} aria-keyshortcuts="K" onClick={() => previous && onOpen(previous.id)}>
        <kbd>K</kbd> {t("review.previous")}
      </Button>
      <Button tone="quiet" small disabled={next === null} aria-keyshortcuts="J" onClick={() => next && onOpen(next.id)}>
        <kbd>J</kbd> {t("review.next")}
      </Button>
    </nav>
  );
}
