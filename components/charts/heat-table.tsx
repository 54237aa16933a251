import { SourceLink } from "../leader/source-link";
import type { Marks } from "./body-colours";
import styles from "./charts.module.css";
import { MarkSign } from "./mark-sign";
import type { HeatCell, HeatRow } from "./prepare-heat";

const shadeClass = [styles.shade0, styles.shade1, styles.shade2, styles.shade3, styles.shade4] as const;

function classOf(cell: HeatCell): string | undefined {
  if (cell.state !== "value") return styles.void;
  return cell.small ? styles.small : shadeClass[cell.shade];
}

/** Bodies × years with printed values; the shade repeats the value, it does not judge it. */
export function HeatTable({
  label,
  years,
  rows,
  bodyWord,
  marks = [],
}: {
  label: string;
  years: readonly number[];
  rows: readonly HeatRow[];
  bodyWord: string;
  /** Bodies with a sign of their own. */
  marks?: Marks;
}) {
  return (
    <table className={styles.heat} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{bodyWord}</th>
          {years.map((year) => (
            <th key={year} scope="col">
              {year}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <MarkSign marks={marks} bodyId={row.id} />
              {row.name}
            </th>
            {row.cells.map((cell) => (
              <td key={cell.year} className={classOf(cell)}>
                <SourceLink href={cell.href} label={`${row.name} ${cell.year} ${cell.text}`}>
                  {cell.text}
                  {cell.fraction && cell.fraction !== cell.text ? <small>{cell.fraction}</small> : null}
                </SourceLink>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
