import type { MatrixGroup } from "@/server/compliance/compliance-view";

/** No page may mount more nodes of table than this. */
export const MAX_TABLE_NODES = 1400;
/** Tables of the desk above the matrix, its head and the rows that stand in for what is not mounted. */
const NODES_BESIDE_ROWS = 330;
/** Row, tick box, name, errors, warnings, time, deadline, contact; each year adds a cell and its mark. */
const NODES_OF_ROW = 12;
const NODES_OF_YEAR = 2;

/** Height of every row in pixels, heads of groups alike. */
export const ROW_HEIGHT = 28;
/** Rows mounted above and below what is seen. */
const BEYOND = 4;

/** One line of the matrix: a body by its place among those found, or the head of a group. */
export type MatrixItem = { readonly place: number } | { readonly group: MatrixGroup };

/** How many lines may be mounted at once, whatever the number of years. */
export function mostMounted(years: number): number {
  return Math.floor((MAX_TABLE_NODES - NODES_BESIDE_ROWS) / (NODES_OF_ROW + NODES_OF_YEAR * years));
}

/** The line on which a body stands. */
export function lineOf(place: number, groups: readonly MatrixGroup[]): number {
  return place + groups.filter(({ start }) => start <= place).length;
}

/** The first and the number of lines to mount for a place of the scroller. */
export function linesInSight(scrollTop: number, height: number, all: { readonly lines: number; readonly years: number }) {
  const wanted = Math.ceil(height / ROW_HEIGHT) + 2 * BEYOND;
  const count = Math.min(wanted, mostMounted(all.years), all.lines);
  const first = Math.max(0, Math.min(Math.floor(scrollTop / ROW_HEIGHT) - BEYOND, all.lines - count));
  return { first, count };
}

/** The lines from one on: bodies with the heads of their groups between them. */
export function itemsFrom(first: number, count: number, groups: readonly MatrixGroup[]): readonly MatrixItem[] {
  const heads = new Map(groups.map((group, at) => [group.start + at, group]));
  let before = groups.filter((group, at) => group.start + at < first).length;
  return Array.from({ length: count }, (_, at): MatrixItem => {
    const group = heads.get(first + at);
    if (!group) return { place: first + at - before };
    before += 1;
    return { group };
  });
}
