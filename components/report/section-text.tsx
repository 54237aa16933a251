"use client";

import { useText } from "@/components/messages/text-provider";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import type { SectionId } from "@/domain/form/edition";
import type { NarrativeFigure } from "@/domain/reading/reading";
import type { ReportView } from "@/server/reports/report-view";
import { printValue } from "./print-value";
import styles from "./report-desk.module.css";
import { placeOf } from "./source-index";

/** The figures of a section that are stated in prose, each with its sentence; clicking one shows it in the original. */
function figuresOf({ narrative, sections }: ReportView, section: SectionId): NarrativeFigure[] {
  const span = sections.find(({ id }) => id === section);
  return span ? narrative.filter(({ source }) => source.block >= span.from && source.block < span.to) : [];
}

/** A section without a table: what was read from its text. */
export function SectionText({ report, section, onPlace }: { report: ReportView; section: SectionId; onPlace: (place: string) => void }) {
  const text = useText();
  const span = report.sections.find(({ id }) => id === section);
  const figures = figuresOf(report, section);
  if (!span) return <EmptyState title={text("text.missing")}>{text("text.missingText")}</EmptyState>;
  const blocks = report.document.blocks.slice(span.from, span.to);
  const length = blocks.reduce((sum, block) => sum + (block.kind === "paragraph" ? block.text.replace(/\s/g, "").length : 0), 0);
  const show = (figure: NarrativeFigure) => onPlace(placeOf(figure.source));
  return (
    <div className={styles.sectionText}>
      <p className={styles.lead}>
        {figures.length > 0 ? text("text.figures", { n: figures.length, length }) : text("text.noFigures", { length })}
      </p>
      {figures.length > 0 ? (
        <DataTable label={text("text.table")}>
          <thead>
            <tr>
              <th>{text("text.value")}</th>
              <th>{text("text.sentence")}</th>
              <th>{text("text.show")}</th>
            </tr>
          </thead>
          <tbody>
            {figures.map((figure) => (
              <tr key={`${figure.id}-${placeOf(figure.source)}`}>
                <td data-num>
                  <b>
                    {figure.approximate ? text("text.about") : ""}
                    {printValue(figure.value)}
                  </b>{" "}
                  {figure.unit}
                </td>
                <td lang="zh-CN" className={styles.quote}>
                  {figure.quote}
                </td>
                <td>
                  <button type="button" className={styles.link} onClick={() => show(figure)}>
                    {text("finding.locate")}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      ) : null}
    </div>
  );
}
