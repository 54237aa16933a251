import { cellMetricId } from "@/domain/metrics/cell-metric";
import type { ReconciliationView } from "@/server/rollup/roll-up-view";
import { numberText } from "../charts/result-text";
import { provenanceHref } from "../leader/provenance-address";
import { SourceLink } from "../leader/source-link";
import type { Locale } from "../messages/locale";
import type { Text } from "../messages/server-text";
import { classNames } from "../ui/class-names";
import { DataTable } from "../ui/data-table";
import { agreementWords, type ReconciledCell } from "./prepare-reconciliation";
import styles from "./roll-up.module.css";

interface TableProps {
  readonly view: ReconciliationView;
  readonly cells: readonly ReconciledCell[];
  readonly query: Readonly<Record<string, string>>;
  readonly text: Text;
  readonly locale: Locale;
}

const columns = ["cell", "declared", "sum", "difference", "coverage", "result"] as const;
const numbers: ReadonlySet<string> = new Set(["declared", "sum", "difference", "coverage"]);

/** Cell by cell: declared, sum of the parts, their difference where it may be told; both numbers lead to their source. */
export function ReconciliationTable(props: TableProps) {
  const { view, cells, text } = props;
  return (
    <DataTable label={text("rollup.check.title", { place: view.placeName, year: String(view.year) })}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" data-num={numbers.has(column) ? "" : undefined}>
              {text(`rollup.check.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {cells.map((one) => (
          <Row key={one.cell} one={one} {...props} />
        ))}
      </tbody>
    </DataTable>
  );
}

function Row({ one, view, query, text, locale }: TableProps & { one: ReconciledCell }) {
  const metric = cellMetricId(one.cell);
  const page = { path: "/rollup/check", query };
  const figure = (value: number) => numberText(value, locale, 6, false);
  const { expected } = view.coverage;
  const open = one.count < expected;
  return (
    <tr>
      <td lang="zh-CN">
        {one.label}
        {one.unit === "万元" ? "（万元）" : null}
      </td>
      <td data-num="">
        {one.declared === null ? (
          text("missing")
        ) : (
          <SourceLink href={provenanceHref(page, { metric, bodyId: view.placeId, year: view.year, basis: "report" })}>
            {figure(one.declared)}
          </SourceLink>
        )}
      </td>
      <td data-num="" className={open ? styles.unknown : undefined}>
        <SourceLink href={provenanceHref(page, { metric, group: "rollup", year: view.year })}>
          {one.sum === null ? text("missing") : figure(one.sum)}
        </SourceLink>
      </td>
      <td data-num="" className={one.agreement === "differs" ? styles.differs : undefined}>
        {one.difference === null ? "—" : `${one.difference > 0 ? "+" : ""}${figure(one.difference)}`}
      </td>
      <td data-num="">
        {one.count}/{expected}
      </td>
      <td
        className={classNames(
          styles.result,
          one.agreement === "differs" && styles.differs,
          one.agreement === "incomplete" && styles.unknown,
        )}
      >
        {agreementWords(one, expected, text)}
      </td>
    </tr>
  );
}
