import { SourceLink } from "../leader/source-link";
import styles from "./charts.module.css";

export interface ChartTableCell {
  readonly text: string;
  readonly href?: string | undefined;
}

/** The numbers of a chart as a table; a cell with an address leads to its source. */
export function ChartTable({
  caption,
  head,
  rows,
}: {
  caption: string;
  head: readonly string[];
  rows: readonly (readonly ChartTableCell[])[];
}) {
  return (
    <table className={styles.numbers} aria-label={caption}>
      <thead>
        <tr>
          {head.map((word) => (
            <th key={word} scope="col">
              {word}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([first, ...rest]) => (
          <tr key={first?.text}>
            <th scope="row">{first?.text}</th>
            {rest.map((cell, index) => (
              <td key={head[index + 1]}>{cell.href ? <SourceLink href={cell.href}>{cell.text}</SourceLink> : cell.text}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
