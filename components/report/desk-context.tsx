"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { useText } from "@/components/messages/text-provider";
import { classNames } from "@/components/ui/class-names";
import { editionById } from "@/domain/form/editions";
import type { ReportView } from "@/server/reports/report-view";
import grid from "./grid.module.css";
import styles from "./report-desk.module.css";

interface ContextProps {
  readonly report: ReportView;
  readonly versionNumber: number;
  readonly home: string;
  /** What else can be done with the report as a whole. */
  readonly children: ReactNode;
}

/** Whose report this is, which form and version, and what the shapes of the cells mean. */
export function DeskContext({ report, versionNumber, home, children }: ContextProps) {
  const text = useText();
  const { summary, editions } = report;
  const used = [...new Set(Object.values(editions).filter((edition) => edition !== null))];
  const forms = used.map((id) => text("desk.edition", { id, number: editionById(id).documentNumber })).join("、");
  return (
    <div className={styles.context}>
      <span className="note">
        <Link href={home}>{text("desk.back")}</Link>
      </span>
      <h1>{text("desk.title", { body: summary.bodyName, year: summary.year })}</h1>
      <span className={styles.note}>
        {text(`desk.scope.${summary.scope}`)} · {forms} · {text("desk.version", { n: versionNumber })}
      </span>
      <div className={styles.more}>
        <Link href={`/reports/${summary.id}/history`}>{text("desk.versions")}</Link>
        {children}
      </div>
      <span className={styles.grow} />
      <div className={styles.legend} aria-hidden="true">
        <Sample label={text("state.read")} />
        <Sample className={grid.corrected} label={text("state.corrected")} />
        <Sample className={grid.missing} label={text("state.missing")} blank />
        <Sample className={grid.doubtful} label={text("state.doubtful")} />
        <Sample className={grid.faulty} label={text("state.faulty")} />
        <Sample className={grid.locked} label={text("state.locked")} />
      </div>
    </div>
  );
}

function Sample({ className, label, blank = false }: { className?: string | undefined; label: string; blank?: boolean }) {
  return (
    <span className={grid.grid} style={{ minWidth: 0, width: "auto", border: 0 }}>
      <i className={classNames(className)}>{blank ? "" : "8"}</i>
      {label}
    </span>
  );
}
