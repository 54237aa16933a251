"use client";

import Link from "next/link";
import { useText } from "../messages/text-provider";
import { classNames } from "../ui/class-names";
import styles from "./likeness.module.css";

/** The ways from a report to what it is compared with: other texts, and its peers. `inset` where nothing around it has a margin. */
export function ComparisonLinks({ reportId, inset = false }: { reportId: number; inset?: boolean }) {
  const text = useText();
  return (
    <p className={classNames(styles.links, inset && styles.inset)}>
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
