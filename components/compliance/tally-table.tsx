import Link from "next/link";
import { type FilingTally, filingCounts } from "@/domain/deadlines/filing-count";
import type { Text } from "../messages/server-text";
import { type MatrixQuery, matrixHref, noFilter } from "./matrix-query";
import styles from "./tally-table.module.css";

/** A row of the desk's table: what it is called, what it narrows the matrix to, and its counts. */
export interface TallyLine {
  readonly key: string;
  readonly label: string;
  readonly filter: Partial<MatrixQuery>;
  readonly tally: FilingTally;
}

/** A count: a link to exactly the bodies counted, plain where there are none. */
function Count({ value, href, label }: { value: number; href: string; label: string }) {
  if (value === 0) return 0;
  return (
    <Link href={href} prefetch={false} scroll={false} aria-label={label}>
      {value}
    </Link>
  );
}

/** The counts of the season by level or by place, and their sum. Every count leads to the bodies it counts. */
export function TallyTable(props: { year: number; query: MatrixQuery; title: string; lines: readonly TallyLine[]; t: Text }) {
  const { year, query, title, lines, t } = props;
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{t("office.tally.identity")}</caption>
      <thead>
        <tr>
          <th scope="col">{title}</th>
          {filingCounts.map((count) => (
            <th key={count} scope="col" data-num>
              {t(`office.count.${count}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, label, filter, tally }) => (
          <tr key={key}>
            <th scope="row">{label}</th>
            {filingCounts.map((count) => (
              <td key={count} data-num data-alert={count === "overdue" && tally.overdue > 0}>
                <Count
                  value={tally[count]}
                  href={matrixHref(year, query, { ...noFilter, ...filter, count })}
                  label={t("office.tally.cell", { place: label, count: t(`office.count.${count}`), n: tally[count] })}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
