import type { Dice } from "./dice";
import { label, line, type Part, type PrintedCell, type PrintedLine, paragraph, placeCells, table } from "./printed-report";
import type { Plan } from "./variations";

type Lines = readonly PrintedLine[];

const isFigure = (cell: PrintedCell) => cell.cell !== null;
const hasFigures = ({ cells }: PrintedLine) => cells.some(isFigure);

function pickSome<Item>(items: readonly Item[], most: number, dice: Dice): ReadonlySet<Item> {
  return new Set(items.length === 0 ? [] : Array.from({ length: 1 + dice.below(most) }, () => dice.pick(items)));
}

function changeSome(lines: Lines, dice: Dice, change: (cells: readonly PrintedCell[]) => readonly PrintedCell[]): Lines {
  const chosen = pickSome(lines.filter(hasFigures), 4, dice);
  return lines.map((one) => (chosen.has(one) ? { ...one, cells: change(one.cells) } : one));
}

function changeLabel(cells: readonly PrintedCell[], change: (text: string) => string): readonly PrintedCell[] {
  const at = cells.findIndex(isFigure) - 1;
  return cells.map((cell, index) => (index === at ? { ...cell, text: change(cell.text) } : cell));
}

function loseCell(cells: readonly PrintedCell[], dice: Dice): readonly PrintedCell[] {
  const lost = dice.pick(cells.filter(isFigure));
  return cells.filter((cell) => cell !== lost);
}

/** Rows that no label from above reaches into: only there can a row be put in without disturbing the grid. */
function freeRows(lines: Lines): readonly number[] {
  const places = placeCells(lines);
  return lines.flatMap((one, index) =>
    hasFigures(one) && places[index]?.[0] === 0 && one.cells.every(({ rows }) => rows === 1) ? [index] : [],
  );
}

function putAfter(lines: Lines, dice: Dice, make: (one: PrintedLine) => PrintedLine): Lines {
  const chosen = pickSome(freeRows(lines), 3, dice);
  return lines.flatMap((one, index) => (chosen.has(index) ? [one, make(one)] : [one]));
}

/** Figures that are not the report's; a blank stays blank. */
function otherFigure(cell: PrintedCell): PrintedCell {
  const digits = cell.text.replace(/\D/gu, "");
  return isFigure(cell) && digits !== "" ? { ...cell, text: `${digits}7` } : cell;
}

const otherNumbers = ({ cells }: PrintedLine): PrintedLine => line(...cells.map(otherFigure));

/** Two rows of the grid become one whose cells hold both. */
function mergeRows(lines: Lines, dice: Dice): Lines {
  const pairs = lines.flatMap((one, index) => {
    const next = lines[index + 1];
    return next && hasFigures(one) && one.cells.length === next.cells.length && one.cells.every(({ rows }) => rows === 1) ? [index] : [];
  });
  if (pairs.length === 0) return lines;
  const at = dice.pick(pairs);
  return lines.flatMap((one, index) => {
    if (index === at + 1) return [];
    const next = lines[at + 1];
    return index === at && next
      ? [line(...one.cells.map((cell, position) => ({ ...cell, text: `${cell.text}\n${next.cells[position]?.text ?? ""}` })))]
      : [one];
  });
}

function addColumn(lines: Lines, add: (cells: readonly PrintedCell[], row: number) => readonly PrintedCell[]): Lines {
  return lines.map((one, row) => ({ ...one, cells: add(one.cells, row) }));
}

/** An empty column through the whole grid, so many columns behind the first figures: cells that reach over it become wider. */
function addInside(lines: Lines, after: number): Lines {
  const places = placeCells(lines);
  const width = Math.max(
    ...lines.map(({ cells }, row) => cells.reduce((end, { columns }, at) => Math.max(end, (places[row]?.[at] ?? 0) + columns), 0)),
  );
  const row = lines.findIndex(hasFigures);
  const figures = places[row]?.[lines[row]?.cells.findIndex(isFigure) ?? 0] ?? 0;
  const column = Math.min(width, figures + after);
  return lines.map((one, index) => {
    const starts = places[index] ?? [];
    const over = one.cells.findIndex(({ columns }, at) => (starts[at] ?? 0) < column && column < (starts[at] ?? 0) + columns);
    if (over >= 0) return { ...one, cells: one.cells.map((cell, at) => (at === over ? { ...cell, columns: cell.columns + 1 } : cell)) };
    const behind = starts.findIndex((start) => start >= column);
    const at = behind === -1 ? one.cells.length : behind;
    return { ...one, cells: [...one.cells.slice(0, at), label(""), ...one.cells.slice(at)] };
  });
}

function alterRows(lines: Lines, plan: Plan, dice: Dice): Lines {
  let altered = lines;
  if (plan.has("labelMissing")) altered = changeSome(altered, dice.fork("label"), (cells) => changeLabel(cells, () => ""));
  if (plan.has("labelDamaged")) {
    const own = dice.fork("damage");
    const damage = (text: string) => [...text].filter(() => !own.chance(0.25)).join("");
    altered = changeSome(altered, own, (cells) => changeLabel(cells, damage));
  }
  if (plan.has("cellsLost")) altered = changeSome(altered, dice.fork("lost"), (cells) => loseCell(cells, dice.fork("which")));
  if (plan.has("repeatedRow")) altered = putAfter(altered, dice.fork("repeated"), ({ cells }) => line(...cells));
  if (plan.has("contradictingRow")) altered = putAfter(altered, dice.fork("contradicting"), otherNumbers);
  if (plan.has("hiddenRows")) altered = putAfter(altered, dice.fork("hidden"), (one) => ({ ...otherNumbers(one), hidden: true }));
  return plan.has("mergedRows") ? mergeRows(altered, dice.fork("merged")) : altered;
}

function alterColumns(lines: Lines, plan: Plan, dice: Dice): Lines {
  let altered = lines;
  if (plan.has("emptyColumnEnd")) altered = addColumn(altered, (cells) => [...cells, label("")]);
  if (plan.has("emptyColumnStart")) altered = addColumn(altered, (cells) => [label(""), ...cells]);
  if (plan.has("emptyColumnInside")) {
    const after = 1 + dice.fork("inside").below(6);
    altered = addInside(altered, after);
  }
  if (plan.has("numberColumn")) altered = addColumn(altered, (cells, row) => [label(row === 0 ? "序号" : String(row)), ...cells]);
  return altered;
}

/** Labels that reach over the break: their rest stands, empty, at the head of the second part. */
function breakAt(lines: Lines, at: number): readonly [Lines, Lines] {
  const places = placeCells(lines);
  const rest: { column: number; cell: PrintedCell }[] = [];
  const first = lines.slice(0, at).map(({ cells }, row) =>
    line(
      ...cells.map((cell, index) => {
        const over = row + cell.rows - at;
        if (over <= 0) return cell;
        rest.push({ column: places[row]?.[index] ?? 0, cell: { ...label("", cell.columns, over) } });
        return { ...cell, rows: cell.rows - over };
      }),
    ),
  );
  const heads = rest.sort((left, right) => left.column - right.column).map(({ cell }) => cell);
  const [next, ...others] = lines.slice(at);
  return [first, next ? [{ ...next, cells: [...heads, ...next.cells] }, ...others] : []];
}

function breakTable(lines: Lines, plan: Plan, dice: Dice): Part[] {
  const figures = lines.flatMap((one, index) => (hasFigures(one) && index > 0 ? [index] : []));
  const start = lines.findIndex(hasFigures);
  const possible = figures.filter((index) => index > start);
  if (possible.length === 0) return [table(lines)];
  const [first, second] = breakAt(lines, dice.pick(possible));
  const between = dice.chance(0.5) ? [paragraph(dice.pick(["- 3 -", "— 4 —", "第 5 页 共 9 页"]))] : [];
  const width = lines[0]?.cells.reduce((sum, { columns }) => sum + columns, 0) ?? 1;
  const wrong = line(label("信息内容"), label("本年处理决定数量", Math.max(1, width - 1)));
  const header = plan.has("brokenTableHeader") ? lines.slice(0, start) : plan.has("brokenTableWrongHeader") ? [wrong] : [];
  return [table(first), ...between, table([...header, ...second])];
}

/** The table with its rows and columns altered as planned, in one part or two. */
export function alterTable(lines: Lines, plan: Plan, dice: Dice): Part[] {
  const altered = alterColumns(alterRows(lines, plan, dice), plan, dice);
  const breaks = plan.has("brokenTable") || plan.has("brokenTableHeader") || plan.has("brokenTableWrongHeader");
  return breaks ? breakTable(altered, plan, dice.fork("break")) : [table(altered)];
}
