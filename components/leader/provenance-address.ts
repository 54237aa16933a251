/** Which number is asked about: a metric of a body and year. */
export interface NumberKey {
  readonly metric: string;
  readonly bodyId: number;
  readonly year: number;
  /** The body's own report even where the body usually stands for the sum of those below it. */
  readonly basis?: "report" | undefined;
}

/** The page's own address, so that the link to a number reproduces the page around it. */
export interface PageAddress {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
}

/** The address that opens the source of a number over the page: ?…&from=metric.body.year. */
export function provenanceHref({ path, query }: PageAddress, { metric, bodyId, year, basis }: NumberKey): string {
  const search = new URLSearchParams({ ...query, from: [metric, bodyId, year, ...(basis ? [basis] : [])].join(".") });
  return `${path}?${search.toString()}`;
}

/** The number that ?from= names, or null when it names none. */
export function parseNumberKey(from: string | null): NumberKey | null {
  const match = /^([A-Za-z0-9]+)\.(\d+)\.(\d{4})(\.report)?$/.exec(from ?? "");
  if (!match?.[1]) return null;
  return { metric: match[1], bodyId: Number(match[2]), year: Number(match[3]), basis: match[4] ? "report" : undefined };
}

/** The read-only page of the approved report behind a number, with its places lit. */
export function sourceHref({ metric, bodyId, year }: NumberKey): string {
  return `/bodies/${bodyId}/source/${year}?metric=${metric}#lit`;
}
