/** Search parameters as Next hands them to a page. */
export type SearchParams = Promise<Readonly<Record<string, string | string[] | undefined>>>;

/** The first value of every parameter; the drawer's own one is left out, it belongs to no page. */
export async function readQuery(searchParams: SearchParams): Promise<Readonly<Record<string, string>>> {
  const entries = Object.entries(await searchParams).flatMap(([key, value]) => {
    const first = Array.isArray(value) ? value[0] : value;
    return first === undefined || key === "from" ? [] : [[key, first] as const];
  });
  return Object.fromEntries(entries);
}

/** A report year from an address, or `otherwise` when it is none. */
export function readYear(text: string | undefined, otherwise: number): number {
  return text !== undefined && /^20\d\d$/.test(text) ? Number(text) : otherwise;
}

/** The report year that is being filed at an instant (Asia/Shanghai): the calendar year before. */
export function filingYear(now: number): number {
  return new Date(now + 8 * 3_600_000).getUTCFullYear() - 1;
}

/** The address of a page with some parameters changed; an empty one is dropped. */
export function withQuery(path: string, query: Readonly<Record<string, string>>, change: Readonly<Record<string, string>>): string {
  const search = new URLSearchParams({ ...query, ...change });
  for (const [key, value] of [...search]) if (value === "") search.delete(key);
  const text = search.toString();
  return text === "" ? path : `${path}?${text}`;
}
