"use client";

import Link from "next/link";
import { useText } from "../messages/text-provider";
import styles from "./likeness.module.css";

/** The ways from a report to what it is compared with: other texts, and its peers. */
export function ComparisonLinks({ reportId }: { reportId: number }) {
  const text = useText();
  return (
    <p className={styles.links}>
      {text("likeness.compare")}
      <Link href={`/reports/${reportId}/likeness`} prefetch={false}>
        {text("likeness.link")}
      </Link>
      <Link href={`/reports/${reportId}/peers`} prefetch={false}>
        {text("peers.link")}
      </Link>
    </p>
  );
}
