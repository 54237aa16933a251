import { sql } from "drizzle-orm";
import { fromStored } from "@/domain/facts/stored-value";
import type { CellId, EditionId, TableId } from "@/domain/form/edition";
import { allCellIds, tableIds } from "@/domain/form/editions";
import { editionMarks } from "@/domain/rollup/edition-marks";
import type { Reader } from "../client";
import { factColumnName } from "../reports/fact-column";

/** The sum of a cell over the reports that state it, and how many do; no sum when none does. */
export interface CellSum {
  readonly cell: CellId;
  readonly sum: number | null;
  readonly count: number;
}

/** Sums over several versions: every cell of every edition, and how many reports were filed on which form. */
export interface FactSums {
  readonly cells: readonly CellSum[];
  readonly editions: readonly { readonly table: TableId; readonly edition: EditionId; readonly count: number }[];
}

const marks = tableIds.flatMap((table) => editionMarks(table).map((mark) => ({ table, ...mark })));
const columns = [
  ...allCellIds.flatMap((cell) => [`sum(${factColumnName(cell)})`, `count(${factColumnName(cell)})`]),
  ...marks.map(({ cells }) => `count(coalesce(${cells.map(factColumnName).join(", ")}))`),
].join(", ");

/** Adds the figures of these versions where they lie: one scan, exact integers (money in 分). */
export function sumFacts(reader: Reader, versionIds: readonly number[]): FactSums {
  const wanted = JSON.stringify(versionIds);
  const [row = []] = reader.values<(number | null)[]>(
    sql`select ${sql.raw(columns)} from facts where version_id in (select value from json_each(${wanted}))`,
  );
  return {
    cells: allCellIds.map((cell, at) => {
      const sum = row[2 * at] ?? null;
      return { cell, sum: sum === null ? null : fromStored(cell, sum), count: row[2 * at + 1] ?? 0 };
    }),
    editions: marks.map(({ table, edition }, at) => ({ table, edition, count: row[2 * allCellIds.length + at] ?? 0 })),
  };
}

/** The stored values of one cell by version; versions that do not state it are left out. */
export function readCell(reader: Reader, versionIds: readonly number[], cell: CellId): ReadonlyMap<number, number> {
  const column = sql.raw(factColumnName(cell));
  const wanted = JSON.stringify(versionIds);
  const rows = reader.values<[number, number]>(
    sql`select version_id, ${column} from facts where version_id in (select value from json_each(${wanted})) and ${column} is not null`,
  );
  return new Map(rows.map(([versionId, value]) => [versionId, fromStored(cell, value)]));
}
