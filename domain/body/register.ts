import type { BodyKind, BodyLevel } from "./body";

/** A body as far as the rules of the register need it. `path`: ids from the root to the body, "/1/4/". */
export interface RegisterEntry {
  readonly id: number;
  readonly name: string;
  readonly shortName: string;
  readonly parentId: number | null;
  readonly path: string;
  readonly level: BodyLevel;
  readonly kind: BodyKind;
  readonly unifiedCode: string | null;
  /** First and last report year; `validTo` is null while it exists. */
  readonly validFrom: number;
  readonly validTo: number | null;
}

/** What is wrong with a register: a body above itself, under nobody known, under an ended one, ended before it began, named or coded twice. */
export type RegisterFlaw = "cycle" | "orphan" | "parentEnded" | "endsBeforeStart" | "nameTwice" | "codeTwice" | "wrongPath";

export interface FlawedBody {
  readonly id: number;
  readonly flaw: RegisterFlaw;
  /** The other body of a pair, or the parent; null where there is none. */
  readonly otherId: number | null;
}

/** The body's living twin key: two living bodies under one parent never bear one name. */
export const siblingKey = ({ parentId, name }: Pick<RegisterEntry, "parentId" | "name">) => `${parentId ?? 0}/${name}`;

/**
 * Every breach of the register's rules, in the order of the bodies. The tree is one of supervision: region codes play no part.
 * Where the tree is cut or closed in a ring the paths are not looked at.
 */
export function findFlaws(bodies: readonly RegisterEntry[]): readonly FlawedBody[] {
  const byId = new Map(bodies.map((body) => [body.id, body]));
  const above = walkUp(byId);
  const names = new Map<string, number>();
  const codes = new Map<string, number>();
  return bodies.flatMap((body) => {
    const flaws: FlawedBody[] = [];
    const add = (flaw: RegisterFlaw, otherId: number | null) => flaws.push({ id: body.id, flaw, otherId });
    const parent = body.parentId === null ? null : byId.get(body.parentId);
    if (parent === undefined) add("orphan", body.parentId);
    const path = above(body.id);
    if (path === null) add("cycle", body.parentId);
    else if (parent !== undefined && body.path !== path) add("wrongPath", null);
    if (body.validTo !== null && body.validTo < body.validFrom) add("endsBeforeStart", null);
    if (body.validTo !== null) return flaws;
    if (parent && parent.validTo !== null) add("parentEnded", parent.id);
    const [twin, same] = [names.get(siblingKey(body)), body.unifiedCode === null ? undefined : codes.get(body.unifiedCode)];
    if (twin !== undefined) add("nameTwice", twin);
    if (same !== undefined) add("codeTwice", same);
    names.set(siblingKey(body), twin ?? body.id);
    if (body.unifiedCode !== null) codes.set(body.unifiedCode, same ?? body.id);
    return flaws;
  });
}

/** The path each body should have by its parents; null for one that stands above itself. Every body is walked once. */
function walkUp(byId: ReadonlyMap<number, Pick<RegisterEntry, "id" | "parentId">>): (id: number) => string | null {
  const paths = new Map<number, string | null>();
  return (id) => {
    const chain: number[] = [];
    const seen = new Set<number>();
    let at: number | null = id;
    while (at !== null && byId.has(at) && !paths.has(at) && !seen.has(at)) {
      seen.add(at);
      chain.push(at);
      at = byId.get(at)?.parentId ?? null;
    }
    const ring = at !== null && seen.has(at);
    let path: string | null = ring ? null : at !== null && paths.has(at) ? (paths.get(at) ?? null) : "/";
    for (const one of chain.reverse()) {
      path = path === null ? null : `${path}${one}/`;
      paths.set(one, path);
    }
    return paths.get(id) ?? null;
  };
}

/** The bodies with the paths their parents give them, for a register without rings. */
export function withPaths<T extends Pick<RegisterEntry, "id" | "parentId" | "path">>(bodies: readonly T[]): readonly T[] {
  const pathOf = walkUp(new Map(bodies.map((body) => [body.id, body])));
  return bodies.map((body) => ({ ...body, path: pathOf(body.id) ?? body.path }));
}
