import type { Facts } from "@/domain/facts/facts";
import type { CellId } from "@/domain/form/edition";
import type { Reading } from "@/domain/reading/reading";
import type { RollUpView } from "../rollup/roll-up-view";
import type { OfficialReport } from "./official-report";

/** A roll-up's tables as the official layout prints them: totals alone, cells without one are blank, never 0. */
export interface OfficialSum extends Pick<OfficialReport, "editions" | "values"> {
  /** The official title of the place's report, and what stands below it: that this is a sum. */
  readonly title: string;
  readonly subtitle: string;
  /** What the numbers rest on, line by line. */
  readonly about: readonly (readonly [label: string, text: string])[];
}

/** The totals of a roll-up: cells that every included report states. */
export function totalsOf({ cells, sums, counts, coverage }: RollUpView): Facts["values"] {
  const totals = cells.flatMap((cell, at) => {
    const sum = sums[at] ?? null;
    return sum !== null && counts[at] === coverage.included ? [[cell, sum] as const] : [];
  });
  return Object.fromEntries(totals);
}

/** The edition of each table of a roll-up. */
export function editionsOf({ tables }: RollUpView): OfficialReport["editions"] {
  const of = (name: RollUpView["tables"][number]["table"]) => tables.find(({ table }) => table === name)?.edition ?? "2021";
  return { disclosure: of("disclosure"), applications: of("applications"), disputes: of("disputes") };
}

/** True when what was read back from a file has exactly the totals: every one of them, and no other number. */
export function readsBack({ values }: OfficialSum, { cells }: Reading): boolean {
  const all = new Set([...Object.keys(values), ...Object.keys(cells)] as CellId[]);
  return [...all].every((cell) => (cells[cell]?.value ?? null) === (values[cell] ?? null));
}
