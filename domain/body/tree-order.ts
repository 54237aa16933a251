/** A body as far as its place in the tree goes. */
interface TreeMember {
  readonly id: number;
  readonly parentId: number | null;
}

/** Bodies as a tree read from the top: parents before children, siblings as given. One whose parent is not among them stands at the top. */
export function inTreeOrder<T extends TreeMember>(rows: readonly T[]): T[] {
  const present = new Set(rows.map(({ id }) => id));
  const children = new Map<number | null, T[]>();
  for (const row of rows) {
    const above = row.parentId !== null && present.has(row.parentId) ? row.parentId : null;
    const siblings = children.get(above);
    if (siblings) siblings.push(row);
    else children.set(above, [row]);
  }
  const ordered: T[] = [];
  const walk = (parentId: number | null) => {
    for (const row of children.get(parentId) ?? []) {
      ordered.push(row);
      walk(row.id);
    }
  };
  walk(null);
  return ordered;
}
