"use client";

import { useText } from "@/components/messages/text-provider";
import type { IdentityEvidence } from "@/domain/reading/identity-evidence";
import styles from "./evidence-list.module.css";

/** The passages of the file that tell whose report it is, each with the words it was told from. */
export function EvidenceList({ evidence }: { evidence: readonly IdentityEvidence[] }) {
  const text = useText();
  return (
    <dl className={styles.evidence} aria-label={text("upload.evidence")}>
      {evidence.map(({ what, value, text: passage, start, end }) => (
        <div key={`${what} ${value}`} data-against={what === "otherYear" ? "" : undefined}>
          <dt>{text(`upload.evidence.${what}`, { value })}</dt>
          <dd lang="zh-CN">
            {passage.slice(0, start)}
            <mark>{passage.slice(start, end)}</mark>
            {passage.slice(end)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
