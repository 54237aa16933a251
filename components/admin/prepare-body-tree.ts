import type { BodyView } from "@/server/bodies/body-view";

/** A body as a node of a tree; `value` is what a choice of it gives. */
export interface BodyNode {
  readonly key: number;
  readonly value: number;
  readonly title: string;
  readonly body: BodyView;
  readonly children: BodyNode[];
}

/** The bodies as trees; a body whose parent is not among them stands at the top. */
export function growTree(bodies: readonly BodyView[]): BodyNode[] {
  const nodes = new Map<number, BodyNode>();
  for (const body of bodies) nodes.set(body.id, { key: body.id, value: body.id, title: body.name, body, children: [] });
  const tops: BodyNode[] = [];
  for (const node of nodes.values()) {
    const { parentId } = node.body;
    const above = parentId === null ? undefined : nodes.get(parentId);
    (above?.children ?? tops).push(node);
  }
  return tops;
}

/** A body and everything below it. The bodies come as a tree read from the top, parents before children. */
export function subtreeOf(bodies: readonly BodyView[], id: number): ReadonlySet<number> {
  const inside = new Set<number>();
  for (const body of bodies) if (body.id === id || (body.parentId !== null && inside.has(body.parentId))) inside.add(body.id);
  return inside;
}

/** These bodies and everything above them. */
export function withAncestors(bodies: readonly BodyView[], ids: Iterable<number>): ReadonlySet<number> {
  const parents = new Map(bodies.map(({ id, parentId }) => [id, parentId]));
  const kept = new Set<number>();
  for (const id of ids) for (let at: number | null | undefined = id; at != null && !kept.has(at); at = parents.get(at)) kept.add(at);
  return kept;
}

/**
 * Where an administrator may put a body: below the living bodies of their own scope, but not below itself. Where it stands now
 * is always among them. `body`: null for a new one.
 */
export function possibleParents(bodies: readonly BodyView[], scopeId: number, body: BodyView | null): BodyView[] {
  const scope = subtreeOf(bodies, scopeId);
  const below = body ? subtreeOf(bodies, body.id) : new Set<number>();
  return bodies.filter(({ id, validTo }) => id === body?.parentId || (validTo === null && scope.has(id) && !below.has(id)));
}
