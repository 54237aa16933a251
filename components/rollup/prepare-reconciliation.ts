import type { ExportSheet } from "@/domain/export/export-sheet";
import { cellLabel } from "@/domain/facts/cell-label";
import { fromStored, toStored } from "@/domain/facts/stored-value";
import type { CellId, TableId } from "@/domain/form/edition";
import { cellById, tableIds } from "@/domain/form/editions";
import type { Agreement } from "@/domain/rollup/agreement";
import type { ReconciliationView } from "@/server/rollup/roll-up-view";
import type { Locale } from "../messages/locale";
import type { Text } from "../messages/server-text";

/** A cell of the reconciliation as it is printed; the difference only where it may be told. */
export interface ReconciledCell {
  readonly cell: CellId;
  readonly table: TableId;
  readonly label: string;
  readonly unit: "件" | "万元";
  readonly declared: number | null;
  /** Over the parts that state the cell: a sum of everything only where `agreement` is `same` or `differs`. */
  readonly sum: number | null;
  readonly count: number;
  readonly difference: number | null;
  readonly agreement: Agreement;
}

interface Words {
  readonly text: Text;
  readonly locale: Locale;
}

/** The cells of a reconciliation in the order of the form. */
export function reconciledCells(view: ReconciliationView, locale: Locale): readonly ReconciledCell[] {
  return view.cells.map((cell, at) => {
    const { table, kind } = cellById(cell) ?? { table: tableIds[0] ?? "disclosure", kind: "count" };
    const [declared, sum] = [view.declared[at] ?? null, view.sums[at] ?? null];
    const agreement = view.agreements[at] ?? "incomplete";
    const told = agreement === "same" || agreement === "differs";
    return {
      ...{ cell, table, declared, sum, agreement },
      label: cellLabel(cell)[locale],
      unit: kind === "money" ? "万元" : "件",
      count: view.counts[at] ?? 0,
      difference: told && declared !== null && sum !== null ? differenceOf(cell, declared, sum) : null,
    };
  });
}

/** Exact: money in 分. */
function differenceOf(cell: CellId, declared: number, sum: number): number {
  return fromStored(cell, toStored(cell, declared) - toStored(cell, sum));
}

/** How many cells stand which way. */
export function countAgreements({ agreements }: ReconciliationView): Readonly<Record<Agreement, number>> {
  const count = (agreement: Agreement) => agreements.filter((one) => one === agreement).length;
  return { same: count("same"), differs: count("differs"), incomplete: count("incomplete"), undeclared: count("undeclared") };
}

/** The result of a cell in words. */
export function agreementWords({ agreement, count }: ReconciledCell, expected: number, text: Text): string {
  return text(`rollup.check.result.${agreement}`, { count: expected - count });
}

/** The reconciliation as it is taken away: the same cells as on the screen, with what they rest on. */
export function reconciliationSheet(
  view: ReconciliationView,
  cells: readonly ReconciledCell[],
  { text, locale, address, shown }: Words & { readonly address: string; readonly shown: string },
): ExportSheet {
  const { placeName: place, year, coverage } = view;
  const title = text("rollup.check.title", { place, year: String(year) });
  const { included, expected, absent } = coverage;
  const covered = text(included < expected ? "leader.incomplete" : "leader.coverage", { included, expected });
  return {
    fileName: title,
    title,
    subtitle: text("rollup.check.rule", { place }),
    filters: [{ label: text("rollup.check.show"), text: shown }],
    base: covered,
    asOf: view.asOf,
    source: text("rollup.check.source", { place, year: String(year) }),
    address,
    columns: [
      { label: text("rollup.check.cell"), unit: "", kind: "text" },
      { label: text("rollup.check.declared"), unit: "", kind: "number" },
      { label: text("rollup.check.sum"), unit: "", kind: "number" },
      { label: text("rollup.check.difference"), unit: "", kind: "number" },
      { label: text("rollup.check.coverage"), unit: "", kind: "text" },
      { label: text("rollup.check.result"), unit: "", kind: "text" },
    ],
    rows: cells.map((one) => [
      one.unit === "万元" ? `${one.label}（万元）` : one.label,
      one.declared ?? { state: view.declaredReport ? "blank" : "unreported" },
      one.sum ?? { state: included === 0 ? "unreported" : "blank" },
      one.difference,
      `${one.count}/${expected}`,
      agreementWords(one, expected, text),
    ]),
    notes:
      absent.length === 0
        ? []
        : [
            {
              label: text("rollup.absent", { count: absent.length }),
              text: absent.map(({ name }) => name).join(locale === "zh" ? "、" : ", "),
            },
          ],
  };
}
