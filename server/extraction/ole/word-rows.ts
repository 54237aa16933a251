import type { Modifier } from "./word-properties";

/** A cell as its row defines it: its edges (twentieths of a point) and how it is merged with its neighbours. */
export interface CellDefinition {
  readonly left: number;
  readonly right: number;
  readonly goesOnLeft: boolean;
  readonly vertical: "none" | "start" | "continue";
}

const DEFINITION = 0xd608;
const VERTICAL = 0xd62b;
const MERGE = 0x5624;
const CELL_BYTES = 20;

/** The cells of a row, from the properties of its end mark; null when it defines none. */
export function cellsOfRow(modifiers: readonly Modifier[]): CellDefinition[] | null {
  const definition = modifiers.filter(({ code }) => code === DEFINITION).pop();
  if (!definition) return null;
  const bytes = Buffer.from(definition.operand);
  const count = Math.min(bytes[0] ?? 0, 63);
  if (bytes.length < 1 + (count + 1) * 2) return null;
  const edge = (index: number) => bytes.readInt16LE(1 + index * 2);
  const flags = (index: number) => {
    const at = 1 + (count + 1) * 2 + index * CELL_BYTES;
    return at + 2 <= bytes.length ? bytes.readUInt16LE(at) : 0;
  };
  const cells = Array.from({ length: count }, (_, i) => ({
    left: edge(i),
    right: edge(i + 1),
    goesOnLeft: (flags(i) & 3) === 1,
    vertical: verticalOf((flags(i) >> 5) & 3),
  }));
  for (const { code, operand } of modifiers) applyMerge(cells, code, operand);
  return cells;
}

function verticalOf(flag: number): CellDefinition["vertical"] {
  return flag === 1 ? "continue" : flag === 0 ? "none" : "start";
}

type OpenDefinition = { -readonly [Key in keyof CellDefinition]: CellDefinition[Key] };

/** Merges that stand apart from the definition. */
function applyMerge(cells: readonly OpenDefinition[], code: number, operand: Uint8Array): void {
  const [first = 0, second = 0] = operand;
  if (code === MERGE) for (const cell of cells.slice(first + 1, second)) cell.goesOnLeft = true;
  const cell = code === VERTICAL ? cells[first] : undefined;
  if (cell) cell.vertical = verticalOf(second & 3);
}

/** Edges nearer than this (twips) are one. */
const SAME = 20;

/** The distinct vertical edges of a table, from left to right. */
export function gridOf(rows: readonly (readonly CellDefinition[])[]): number[] {
  const edges = rows.flatMap((cells) => cells.flatMap(({ left, right }) => [left, right])).sort((a, b) => a - b);
  return edges.filter((edge, i) => i === 0 || edge - (edges[i - 1] ?? edge) > SAME);
}

/** How many columns of the grid a cell covers. */
export function columnSpanOf({ left, right }: CellDefinition, grid: readonly number[]): number {
  return Math.max(1, grid.filter((edge) => edge > left + SAME && edge <= right + SAME).length);
}
