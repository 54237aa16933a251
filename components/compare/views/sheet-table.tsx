import { absentWord } from "@/domain/export/absent-state";
import type { ExportCell, ExportColumn, ExportSheet } from "@/domain/export/export-sheet";
import { numberText } from "../../charts/result-text";
import styles from "../../charts/rows.module.css";
import type { Screen } from "../../leader/screen";
import { SourceLink } from "../../leader/source-link";

/** Rows mounted at a time; the files hold all of them. */
export const SHEET_PAGE = 40;

export interface SheetTableProps {
  readonly sheet: ExportSheet;
  readonly links: readonly (readonly (string | null)[])[];
  /** From 1. */
  readonly page: number;
  readonly screen: Screen;
}

function cellText(
  cell: ExportCell,
  column: ExportColumn,
  { locale }: Screen,
): { readonly value: string; readonly fraction: string | null } {
  if (cell === null) return { value: "", fraction: null };
  if (typeof cell === "string") return { value: cell, fraction: null };
  const number = (value: number) => numberText(value, locale, column.decimals ?? 0, column.decimals === 2);
  if (typeof cell === "number") return { value: column.kind === "year" ? String(cell) : number(cell), fraction: null };
  if ("state" in cell) return { value: absentWord(cell.state, locale), fraction: null };
  const { value, numerator, denominator } = cell;
  const side = (n: number) => numberText(n, locale, 6, false);
  const fraction = numerator === null || denominator === null ? null : `${side(numerator)}/${side(denominator)}`;
  if (typeof value === "number") return { value: number(value), fraction };
  return value === "tooSmall" && fraction ? { value: fraction, fraction: null } : { value: absentWord(value, locale), fraction: null };
}

function Cell({ cell, column, href, screen }: { cell: ExportCell; column: ExportColumn; href: string | null; screen: Screen }) {
  const { value, fraction } = cellText(cell, column, screen);
  return (
    <td>
      {href && value !== "" ? <SourceLink href={href}>{value}</SourceLink> : value} {fraction ? <small>{fraction}</small> : null}
    </td>
  );
}

/** Two bodies may bear one name; where their numbers come from tells them apart. */
function keyOf([first, second]: readonly ExportCell[], links: readonly (string | null)[] | undefined): string {
  return JSON.stringify([first, links ?? second]);
}

/** The numbers of a view as a table, exactly those its files hold; each leads to its source. */
export function SheetTable({ sheet, links, page, screen }: SheetTableProps) {
  const { columns } = sheet;
  const name = columns.findIndex(({ kind }) => kind === "text");
  const from = (page - 1) * SHEET_PAGE;
  return (
    <table className={styles.rows} aria-label={sheet.title}>
      <thead>
        <tr>
          {columns.map(({ label, unit }, at) => (
            <th key={label} scope="col" className={at === name ? styles.name : undefined}>
              {unit === "" ? label : `${label} ${unit}`}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sheet.rows.slice(from, from + SHEET_PAGE).map((row, index) => (
          <tr key={keyOf(row, links[from + index])}>
            {columns.map((column, at) =>
              at === name ? (
                <th key={column.label} scope="row" className={styles.name}>
                  {cellText(row[at] ?? null, column, screen).value}
                </th>
              ) : (
                <Cell key={column.label} cell={row[at] ?? null} column={column} href={links[from + index]?.[at] ?? null} screen={screen} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
