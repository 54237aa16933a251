import type { BodyView } from "@/server/bodies/body-view";

/** Rows of bodies one page may hold: each mounts about fourteen nodes, and a table may mount 1,400. */
export const BODIES_PER_PAGE = 80;

/** One page of a list; a page beyond the last is the last. */
export function slicePage<T>(all: readonly T[], page: number, size: number): { rows: readonly T[]; page: number; pages: number } {
  const pages = Math.max(1, Math.ceil(all.length / size));
  const shown = Math.min(page, pages);
  return { rows: all.slice((shown - 1) * size, shown * size), page: shown, pages };
}

/** Other names as typed, separated by 、 comma or semicolon; empty ones and repetitions are dropped. */
export function splitAliases(text: string): string[] {
  const names = text.split(/[、,，;；\n]/).map((name) => name.trim());
  return [...new Set(names.filter((name) => name !== ""))];
}

/** A report year as typed; null when the field is empty. */
export function yearTyped(text: string): number | null {
  return /^\d{4}$/.test(text) ? Number(text) : null;
}

/** The names of the parents of the bodies shown. */
export function parentNames(rows: readonly BodyView[], all: readonly BodyView[]): Readonly<Record<number, string>> {
  const wanted = new Set(rows.map(({ parentId }) => parentId));
  return Object.fromEntries(all.filter(({ id }) => wanted.has(id)).map(({ id, name }) => [id, name]));
}
