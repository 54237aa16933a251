"use client";

import Link from "next/link";
import { useEffect, useRef } from "react";
import { useText } from "../messages/text-provider";
import { classNames } from "../ui/class-names";
import { type MatrixQuery, type MatrixSort, matrixHref } from "./matrix-query";
import styles from "./matrix-table.module.css";
import { type Chosen, type MatrixColumns, NEW_FORM_YEAR } from "./matrix-years";

function TickAll({ ids, chosen, onChange }: { ids: readonly number[]; chosen: Chosen; onChange: (on: boolean) => void }) {
  const t = useText();
  const box = useRef<HTMLInputElement>(null);
  const all = chosen.size >= ids.length && ids.every((id) => chosen.has(id));
  const some = chosen.size > 0;
  useEffect(() => {
    if (box.current) box.current.indeterminate = some && !all;
  }, [some, all]);
  return (
    <input
      ref={box}
      type="checkbox"
      checked={all}
      aria-label={t("office.batch.selectFound", { n: ids.length })}
      onChange={(event) => onChange(event.target.checked)}
    />
  );
}

interface SortHeadProps {
  readonly sort: MatrixSort;
  readonly label: string;
  readonly year: number;
  readonly query: MatrixQuery;
  readonly className?: string | undefined;
}

/** A column head that sorts; a second click turns the order round. */
function SortHead({ sort, label, year, query, className }: SortHeadProps) {
  const t = useText();
  const on = query.sort === sort;
  const descending = on ? !query.descending : sort === "errors" || sort === "warnings";
  const direction = query.descending ? "descending" : "ascending";
  return (
    <th scope="col" className={className} aria-sort={on ? direction : "none"}>
      <Link
        href={matrixHref(year, query, { sort, descending })}
        scroll={false}
        prefetch={false}
        title={t("office.matrix.sort", { column: label })}
      >
        {label}
        {on ? (query.descending ? " ↓" : " ↑") : ""}
      </Link>
    </th>
  );
}

interface MatrixHeadProps {
  readonly span: MatrixColumns;
  readonly query: MatrixQuery;
  readonly ids: readonly number[];
  readonly chosen: Chosen;
  readonly onTickAll: (on: boolean) => void;
}

/** The head of the matrix: it stays in sight, and its columns sort. Its box chooses every body found, also those not in sight. */
export function MatrixHead({ span, query, ids, chosen, onTickAll }: MatrixHeadProps) {
  const t = useText();
  const common = { year: span.year, query };
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th className={styles.tick}>
          <TickAll ids={ids} chosen={chosen} onChange={onTickAll} />
        </th>
        <SortHead {...common} sort="name" label={t("office.matrix.body")} className={styles.name} />
        {span.years.map((year, index) => {
          const look = classNames(styles.year, year === NEW_FORM_YEAR && index > 0 && styles.newForm);
          if (year === span.year)
            return <SortHead key={year} {...common} sort="status" label={String(year)} className={classNames(look, styles.season)} />;
          return (
            <th key={year} scope="col" className={look}>
              {year}
            </th>
          );
        })}
        <SortHead {...common} sort="errors" label={t("office.matrix.errors")} className={styles.number} />
        <SortHead {...common} sort="warnings" label={t("office.matrix.warnings")} className={styles.number} />
        <SortHead {...common} sort="submittedAt" label={t("office.matrix.submittedAt")} />
        <SortHead {...common} sort="deadline" label={t("office.matrix.deadline")} />
        {span.contacts ? (
          <th scope="col" className={styles.contact}>
            {t("office.matrix.contact")}
          </th>
        ) : null}
      </tr>
    </thead>
  );
}
