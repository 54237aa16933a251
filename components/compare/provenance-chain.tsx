"use client";

import { cellLabel } from "@/domain/facts/cell-label";
import { numberText } from "../charts/result-text";
import { shanghaiTime } from "../layout/shanghai-time";
import { fingerprint } from "../leader/fingerprint";
import { useLocale, useText } from "../messages/text-provider";
import styles from "./provenance.module.css";
import type { SourceView } from "./source-view";

/** Where a person changed a number of the file that this one rests on. */
function Changes({ report }: { report: NonNullable<SourceView["report"]> }) {
  const text = useText();
  const locale = useLocale();
  const shown = (value: number | null) => (value === null ? text("missing") : numberText(value, locale, 6, false));
  if (report.changes.length === 0) return null;
  return (
    <>
      <dt>{text("source.changes")}</dt>
      <dd>
        {report.changes.map(({ cell, oldValue, newValue, by, at }) => (
          <span key={`${cell} ${at}`} className={styles.finding}>
            {text("source.changed", {
              cell: cellLabel(cell)[locale],
              before: shown(oldValue),
              after: shown(newValue),
              by,
              at: shanghaiTime(at),
            })}
          </span>
        ))}
      </dd>
    </>
  );
}

/** From the file to the number: who handed it in, which version, who read and approved it. */
export function ProvenanceChain({ view }: { view: SourceView }) {
  const text = useText();
  const locale = useLocale();
  const { report } = view;
  if (!report) return null;
  return (
    <section className={styles.section}>
      <h3>{text("source.chain")}</h3>
      <dl className={styles.chain}>
        <dt>{text("source.report")}</dt>
        <dd>{text("source.reportOf", { body: view.bodyName, year: String(view.year) })}</dd>
        <dt>{text("source.file")}</dt>
        <dd>
          {report.fileName} <span className={styles.faint}>{text("source.fingerprint", { sha: fingerprint(report.fileSha256) })}</span>
        </dd>
        <dt>{text("source.version")}</dt>
        <dd>{text("source.versionOf", { number: report.versionNumber })}</dd>
        <dt>{text("source.read")}</dt>
        <dd>{text("source.readBy", { at: shanghaiTime(report.receivedAt), by: report.receivedBy, count: report.corrections })}</dd>
        <Changes report={report} />
        <dt>{text("source.approved")}</dt>
        <dd>{text("source.approvedBy", { at: shanghaiTime(report.approvedAt), by: report.approvedBy })}</dd>
        <dt>{text("source.findings")}</dt>
        <dd>
          {report.findings.length === 0 ? text("source.noFindings") : text("source.findingsOf", { count: report.findings.length })}
          {report.findings.slice(0, 3).map((finding) => (
            <span key={finding.key} className={styles.finding}>
              {finding.message[locale]}
            </span>
          ))}
        </dd>
      </dl>
    </section>
  );
}
