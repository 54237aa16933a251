/** Which number is asked about: a metric of a body and year. */
export interface NumberKey {
  readonly metric: string;
  readonly bodyId: number;
  readonly year: number;
  /** `report`: the body's own report even where it usually stands for a sum. `sum`: the bodies below it even where it does not. */
  readonly basis?: "report" | "sum" | undefined;
}

/** A sum over the bodies that the page's own address names: the `total` of a comparison, or a cell of a `rollup`. */
export interface GroupKey {
  readonly metric: string;
  readonly group: "total" | "rollup";
  readonly year: number;
}

/** Any number that leads to its source. */
export type SourceKey = NumberKey | GroupKey;

/** The page's own address, so that the link to a number reproduces the page around it. */
export interface PageAddress {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
}

/** The address that opens the source of a number over the page: ?…&from=metric.body.year, or metric.total.year. */
export function provenanceHref({ path, query }: PageAddress, key: SourceKey): string {
  const search = new URLSearchParams({ ...query, from: printSourceKey(key) });
  return `${path}?${search.toString()}`;
}

function printSourceKey(key: SourceKey): string {
  const whose = "group" in key ? key.group : key.bodyId;
  const basis = "group" in key || !key.basis ? [] : [key.basis];
  return [key.metric, whose, key.year, ...basis].join(".");
}

/** Ids of metrics; which of them there are is for the server to say. */
const metricId = /^[A-Za-z0-9]+(?::[A-Za-z0-9.]+)?$/;

/** The number that ?from= names, or null when it names none. */
export function parseSourceKey(from: string | null): SourceKey | null {
  const [, metric = "", whose = "", year = "", basis] =
    /^(.+)\.([1-9]\d{0,8}|total|rollup)\.(\d{4})(?:\.(report|sum))?$/.exec(from ?? "") ?? [];
  if (!metricId.test(metric)) return null;
  if (whose === "total" || whose === "rollup") return basis ? null : { metric, group: whose, year: Number(year) };
  const key: NumberKey = { metric, bodyId: Number(whose), year: Number(year) };
  return basis === "report" || basis === "sum" ? { ...key, basis } : key;
}

/** The read-only page of the approved report behind a number, with its places lit. */
export function sourceHref({ metric, bodyId, year }: NumberKey): string {
  return `/bodies/${bodyId}/source/${year}?metric=${metric}#lit`;
}
