import type { RegisterEntry } from "./register";

/** A body as a sheet of the register tells it, and what the comparison must know beside it. */
export interface RegisteredBody extends RegisterEntry {
  readonly aliases: readonly string[];
  readonly regionCode: string | null;
  readonly contact: string | null;
  readonly formerNames: readonly string[];
  /** Who compares may change it. */
  readonly inScope: boolean;
  /** The last year it has filed a report for; null without any. */
  readonly lastFiledYear: number | null;
}

export type NameIndex = ReadonlyMap<string, readonly RegisteredBody[]>;

export function indexNames(bodies: readonly RegisteredBody[]): NameIndex {
  const index = new Map<string, RegisteredBody[]>();
  for (const body of bodies) {
    const same = index.get(body.name);
    if (same) same.push(body);
    else index.set(body.name, [body]);
  }
  return index;
}

/** How a sheet names a parent: by its name where that is one body's alone, else by #number; empty at the top. */
export function parentLabel(parent: RegisteredBody | null, names: NameIndex): string {
  if (!parent) return "";
  return names.get(parent.name)?.length === 1 ? parent.name : `#${parent.id}`;
}
