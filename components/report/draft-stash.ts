import type { CellId } from "@/domain/form/edition";
import { isCellId } from "@/domain/form/editions";
import type { ReportView } from "@/server/reports/report-view";
import type { CellChange } from "./paste-block";

/** Changes the server has not got, kept in the browser; each with the server's value they started from. */
export interface Stash {
  readonly changes: readonly (CellChange & { readonly base: number | null })[];
  /** When it was last written; a page that lives keeps writing. */
  readonly at: number;
}

/** Whose page it is: one account's view of one report in one tab. */
export interface StashPlace {
  readonly accountId: number;
  readonly reportId: number;
  readonly tab: string;
}

/** A page writes this often while it has unsaved changes; a stash older than three times this is nobody's. */
export const STASH_BEAT_MS = 20_000;

const prefix = ({ accountId, reportId }: StashPlace) => `mingzhang-draft-${accountId}-${reportId}-`;

function parseStash(text: string | null): Stash | null {
  try {
    const stash = JSON.parse(text ?? "null") as Partial<Stash> | null;
    if (!stash || typeof stash.at !== "number" || !Array.isArray(stash.changes)) return null;
    const number = (value: unknown) => value === null || typeof value === "number";
    return stash.changes.every(({ cell, value, base }) => isCellId(cell) && number(value) && number(base)) ? (stash as Stash) : null;
  } catch {
    return null;
  }
}

/** Keeps the changes of a page, or forgets them when there are none. A browser that refuses to store is borne. */
export function writeStash(storage: Storage, place: StashPlace, stash: Stash): void {
  const key = prefix(place) + place.tab;
  try {
    if (stash.changes.length === 0) storage.removeItem(key);
    else storage.setItem(key, JSON.stringify(stash));
  } catch {
    // A full or forbidden store leaves the changes on the page, as they were.
  }
}

/** Takes what this tab left behind, and what closed tabs of the same account left; the latest word on a cell counts. */
export function takeStash(storage: Storage, place: StashPlace, now: number): Stash["changes"] {
  const keys = Object.keys(storage).filter((key) => key.startsWith(prefix(place)));
  const found = keys.flatMap((key) => {
    const stash = parseStash(storage.getItem(key));
    const ours = key === prefix(place) + place.tab || !stash || now - stash.at > 3 * STASH_BEAT_MS;
    if (ours) storage.removeItem(key);
    return ours && stash ? [stash] : [];
  });
  const latest = new Map<CellId, Stash["changes"][number]>();
  for (const { changes } of found.sort((a, b) => a.at - b.at)) for (const change of changes) latest.set(change.cell, change);
  return [...latest.values()];
}

/** What of a stash still says something, and what of it the server has changed differently meanwhile. */
export function sortStash(
  report: ReportView,
  changes: Stash["changes"],
): { readonly kept: CellChange[]; readonly overtaken: Stash["changes"] } {
  const now = (cell: CellId) => report.cells[cell]?.value ?? null;
  const open = changes.filter(({ cell, value }) => report.cells[cell] !== undefined && now(cell) !== value);
  return {
    kept: open.filter(({ cell, base }) => now(cell) === base),
    overtaken: open.filter(({ cell, base }) => now(cell) !== base),
  };
}
