"use client";

import { useEffect, useState } from "react";
import { type FilingStatus, statusAt } from "@/domain/deadlines/filing-status";
import type { ComplianceMatrix } from "@/server/compliance/compliance-view";
import { useText } from "../messages/text-provider";
import { Button } from "../ui/button";
import { BatchBar } from "./batch-bar";
import { ExportLinks } from "./export-links";
import styles from "./matrix-board.module.css";
import type { MatrixQuery } from "./matrix-query";
import { MatrixTable } from "./matrix-table";
import type { Chosen } from "./matrix-years";
import { useMatrixRows } from "./use-matrix-rows";

/** The matrix with its selection, which outlives scrolling and filtering but not a change of year. */
export function MatrixBoard({ matrix, query }: { matrix: ComplianceMatrix; query: MatrixQuery }) {
  const t = useText();
  const known = useMatrixRows(matrix);
  const [chosen, setChosen] = useState<Chosen>(new Map());
  const [printing, setPrinting] = useState(false);
  const choose = (ids: readonly number[], on: boolean) =>
    setChosen((before) => {
      const next = new Map<number, FilingStatus>(before);
      const places = ids.length > 1 ? new Map(matrix.ids.map((id, place) => [id, place])) : null;
      for (const id of ids) {
        const place = places?.get(id) ?? matrix.ids.indexOf(id);
        if (on && place >= 0) next.set(id, statusAt(matrix.statuses, place));
        else next.delete(id);
      }
      return next;
    });
  const clear = () => setChosen(new Map());
  useEffect(() => {
    if (!printing) return;
    window.print();
    setPrinting(false);
  }, [printing]);
  const print = () => void known.load(matrix.ids).then(() => setPrinting(true));
  const overdue = matrix.ids.filter((_, place) => statusAt(matrix.statuses, place) === "overdue");
  return (
    <>
      <section className={styles.board} aria-label={t("office.matrix.label")}>
        <MatrixTable {...{ matrix, query, known, chosen, choose, clear }} whole={printing} />
      </section>
      <div className={styles.below}>
        <span className="note">
          {t("office.matrix.found", { found: matrix.ids.length, total: matrix.total })}　{t("office.matrix.keys")}
        </span>
        <span className={styles.actions}>
          <ExportLinks year={matrix.year} query={query} ids={null} count={matrix.ids.length} />
          <Button small onClick={print}>
            {t("office.matrix.print", { n: matrix.ids.length })}
          </Button>
        </span>
      </div>
      {chosen.size > 0 ? <BatchBar {...{ matrix, query, chosen, overdue, choose, clear }} names={known.rows} load={known.load} /> : null}
    </>
  );
}
