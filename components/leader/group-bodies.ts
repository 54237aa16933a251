import type { BodyView } from "@/server/bodies/body-view";

export interface BodyShelf {
  readonly key: number;
  /** The government whose bodies stand here; null for the top. */
  readonly title: string | null;
  readonly bodies: readonly BodyView[];
}

/** Bodies by the government above them: the top and what stands directly below it, then each city with its own. */
export function groupBodies(bodies: readonly BodyView[]): readonly BodyShelf[] {
  const present = new Set(bodies.map(({ id }) => id));
  const tops = bodies.filter(({ parentId }) => parentId === null || !present.has(parentId));
  const below = (id: number) => bodies.filter(({ parentId }) => parentId === id);
  const first = tops.flatMap((top) => [top, ...below(top.id)]);
  const shelves = first.flatMap((body): BodyShelf[] => {
    const own = tops.includes(body) ? [] : below(body.id);
    return own.length === 0 ? [] : [{ key: body.id, title: body.name, bodies: own }];
  });
  return first.length === 0 ? shelves : [{ key: 0, title: null, bodies: first }, ...shelves];
}
