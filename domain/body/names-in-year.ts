import type { FormerName } from "./body-event";

/** A body's names of today, and those that ended with the days they ended on. */
export interface NamedBody {
  readonly name: string;
  readonly shortName: string;
  readonly aliases: readonly string[];
  readonly formerNames: readonly FormerName[];
}

/**
 * The names a report for a year may bear. `name`: the official name on 31 December of the year. `official`: those that held at
 * any time from its beginning until the end of the next year, when the report is written. `others`: every other name it has or had.
 */
export function namesInYear(body: NamedBody, year: number) {
  const former = [...body.formerNames].sort((a, b) => (a.until < b.until ? -1 : 1));
  const eras = former.map((one, at) => ({ ...one, since: former[at - 1]?.until ?? "" }));
  const all = [...eras, { name: body.name, shortName: body.shortName, since: former.at(-1)?.until ?? "", until: "9999" }];
  const then = all.find(({ since, until }) => since <= `${year}-12-31` && `${year}-12-31` < until);
  const near = all.filter(({ since, until }) => until > `${year}-01-01` && since <= `${year + 1}-12-31`);
  const official = [...new Set(near.map(({ name }) => name))];
  const names = [...all.flatMap(({ name, shortName }) => [name, shortName]), ...body.aliases];
  const { name, shortName } = then ?? body;
  return { name, shortName, official, others: [...new Set(names)].filter((one) => !official.includes(one)) };
}
