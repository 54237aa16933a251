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
