import type { Ruling } from "./rulings";

/** Lines nearer than this are one line drawn twice. */
export const SAME = 2.5;
/** How far a line may miss the one it should meet. */
export const REACH = 3;

/** Joins pieces of one line: cells draw their own borders, so most lines come in many pieces and twice. */
export function mergeRulings(rulings: readonly Ruling[]): Ruling[] {
  const sorted = [...rulings].sort((a, b) => Number(a.horizontal) - Number(b.horizontal) || a.at - b.at || a.from - b.from);
  const lines: Ruling[][] = [];
  for (const ruling of sorted) {
    const line = lines[lines.length - 1];
    const first = line?.[0];
    if (line && first && first.horizontal === ruling.horizontal && ruling.at - first.at <= SAME) line.push(ruling);
    else lines.push([ruling]);
  }
  return lines.flatMap(joinPieces);
}

function joinPieces(line: readonly Ruling[]): Ruling[] {
  const at = line.reduce((sum, piece) => sum + piece.at, 0) / line.length;
  const joined: { from: number; to: number }[] = [];
  for (const { from, to } of [...line].sort((a, b) => a.from - b.from)) {
    const last = joined[joined.length - 1];
    if (last && from <= last.to + REACH) last.to = Math.max(last.to, to);
    else joined.push({ from, to });
  }
  const horizontal = line[0]?.horizontal ?? true;
  return joined.map(({ from, to }) => ({ horizontal, at, from, to }));
}

function crosses(h: Ruling, v: Ruling): boolean {
  return h.at >= v.from - REACH && h.at <= v.to + REACH && v.at >= h.from - REACH && v.at <= h.to + REACH;
}

/** Groups of lines that meet: each is one table (or a box around a picture, which then has too few lines). */
export function groupRulings(rulings: readonly Ruling[]): Ruling[][] {
  const group = rulings.map((_, i) => i);
  const find = (i: number): number => {
    let root = i;
    while (group[root] !== root) root = group[root] ?? root;
    return root;
  };
  rulings.forEach((a, i) => {
    if (!a.horizontal) return;
    rulings.forEach((b, j) => {
      if (!b.horizontal && crosses(a, b)) group[find(i)] = find(j);
    });
  });
  const groups = new Map<number, Ruling[]>();
  rulings.forEach((ruling, i) => {
    const root = find(i);
    const members = groups.get(root);
    if (members) members.push(ruling);
    else groups.set(root, [ruling]);
  });
  return [...groups.values()];
}
