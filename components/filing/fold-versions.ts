import type { VersionView } from "@/server/reports/report-view";

/** A version as listed: successive corrections of one person are one entry, with what they changed in the end. */
export interface ListedVersion extends VersionView {
  /** Number and time of the first of the versions folded into this entry; its own where it stands alone. */
  readonly from: { readonly number: number; readonly createdAt: number };
}

/** Every saving makes a version; only one that was decided on, submitted or uploaded stands for itself. */
function goesOn(newer: VersionView, older: VersionView): boolean {
  const corrections = newer.origin === "correction" && older.origin === "correction";
  return corrections && newer.createdBy === older.createdBy && older.decisions.length === 0 && older.receipts.length === 0;
}

/** The first old and the last new value of each cell; cells that are back where they were are left out. */
function netChanges(newer: VersionView["corrections"], older: VersionView["corrections"]): VersionView["corrections"] {
  const before = new Map(older.map((change) => [change.cell, change]));
  const joined = newer.map((change) => ({ ...change, oldValue: (before.get(change.cell) ?? change).oldValue }));
  const touched = new Set(newer.map(({ cell }) => cell));
  return [...joined, ...older.filter(({ cell }) => !touched.has(cell))].filter(({ oldValue, newValue }) => oldValue !== newValue);
}

/** Versions newest first, successive corrections of one person between two submissions folded into one entry. */
export function foldVersions(versions: readonly VersionView[]): readonly ListedVersion[] {
  const listed: ListedVersion[] = [];
  let newer: VersionView | null = null;
  for (const version of versions) {
    const { number, createdAt } = version;
    const last = listed[listed.length - 1];
    if (last && newer && goesOn(newer, version))
      listed[listed.length - 1] = { ...last, corrections: netChanges(last.corrections, version.corrections), from: { number, createdAt } };
    else listed.push({ ...version, from: { number, createdAt } });
    newer = version;
  }
  return listed;
}
