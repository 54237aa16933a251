"use client";

import { useState } from "react";
import type { MatrixRow } from "@/server/compliance/compliance-view";
import { useText } from "../messages/text-provider";
import { BatchBar } from "./batch-bar";
import styles from "./matrix-board.module.css";
import { type MatrixQuery, matrixParams } from "./matrix-query";
import { MatrixTable } from "./matrix-table";
import { PageLinks } from "./page-links";
import { filterSummary } from "./prepare-list";
import type { MatrixPage } from "./prepare-matrix";

/** The matrix with its selection, which outlives paging and filtering but not a change of year. */
export function MatrixBoard(props: { page: MatrixPage; year: number; years: readonly number[]; today: string; query: MatrixQuery }) {
  const { page, year, years, today, query } = props;
  const t = useText();
  const [chosen, setChosen] = useState<ReadonlyMap<number, MatrixRow>>(new Map());
  const toggle = (rows: readonly MatrixRow[], on: boolean) =>
    setChosen((before) => {
      const next = new Map(before);
      for (const row of rows) on ? next.set(row.bodyId, row) : next.delete(row.bodyId);
      return next;
    });
  const span = { year, years, season: page.season, contacts: page.contacts };
  return (
    <>
      <section className={styles.board} aria-label={t("office.matrix.label")}>
        <MatrixTable groups={page.groups} span={span} query={query} selection={{ chosen, toggle }} />
      </section>
      <div className={styles.below}>
        <span className="note">{t("office.matrix.found", { found: page.found, total: page.total })}</span>
        <PageLinks page={page.page} pages={page.pages} path="/compliance" query={matrixParams(year, query)} />
      </div>
      {chosen.size > 0 ? (
        <BatchBar
          rows={[...chosen.values()]}
          overdue={page.overdue}
          list={{ year, season: page.season, today }}
          filters={filterSummary(query, year, t)}
          onSelect={(rows) => toggle(rows, true)}
          onClear={() => setChosen(new Map())}
        />
      ) : null}
    </>
  );
}
