import type { Facts } from "@/domain/facts/facts";
import { fitsCell } from "@/domain/facts/stored-value";
import type { CellId } from "@/domain/form/edition";
import { cellsOfTable, editionById } from "@/domain/form/editions";
import type { Dice } from "../roundtrip/dice";

/** The ways in which an error is planted. */
export const plantedKinds = [
  "other value",
  "transposed digits",
  "dropped digit",
  "doubled digit",
  "last year's value",
  "part counted twice in a total",
  "group counted twice in every total",
  "one case in the next column",
  "one case in the next row",
  "swapped with the next column",
  "swapped with the next row",
  "row slipped to the right",
  "row slipped to the left",
  "column slipped down",
  "column slipped up",
  "wrong number added into its total",
  "fees in yuan",
] as const;

export type PlantedKind = (typeof plantedKinds)[number];

type Changes = Readonly<Partial<Record<CellId, number>>>;

interface Field {
  readonly facts: Facts;
  readonly lastYear: Facts;
  readonly dice: Dice;
}

const at = ({ facts }: Field, cell: CellId) => facts.values[cell] ?? 0;

function tableOf({ facts }: Field, id: "applications" | "disputes"): { rows: string[]; columns: string[] } {
  const block = editionById(facts.editions[id] ?? "2021").tables[id].blocks[0];
  return { rows: block?.rows.map((row) => row.id) ?? [], columns: block?.columns.map((column) => column.id) ?? [] };
}

/** A row or column, one time in five of 表四. */
function lineOf(field: Field, direction: "row" | "column"): CellId[] {
  const id = direction === "row" && field.dice.chance(0.2) ? "disputes" : "applications";
  const { rows, columns } = tableOf(field, id);
  const [row, column] = [field.dice.pick(rows), field.dice.pick(columns)];
  return direction === "row" ? columns.map((one): CellId => `${id}.${row}.${one}`) : rows.map((one): CellId => `${id}.${one}.${column}`);
}

function anyCell(field: Field, wanted: (value: number) => boolean): CellId | null {
  const id = field.dice.chance(0.2) ? "disputes" : "applications";
  const edition = editionById(field.facts.editions[id] ?? "2021");
  const cells = cellsOfTable(edition.tables[id]).flatMap((cell) => (wanted(at(field, cell.id)) ? [cell.id] : []));
  return cells.length > 0 ? field.dice.pick(cells) : null;
}

function retyped(field: Field, wanted: (value: number) => boolean, retype: (digits: string) => string): Changes | null {
  const cell = anyCell(field, wanted);
  return cell && { [cell]: Number(retype(String(at(field, cell)))) };
}

function neighbours(field: Field, direction: "row" | "column"): [CellId, CellId] {
  const line = lineOf(field, direction);
  const index = field.dice.below(line.length - 1);
  const pair: [CellId, CellId] = [line[index] as CellId, line[index + 1] as CellId];
  return field.dice.chance(0.5) ? pair : [pair[1], pair[0]];
}

function oneCase(field: Field, direction: "row" | "column"): Changes | null {
  const [from, to] = neighbours(field, direction);
  return at(field, from) === 0 ? null : { [from]: at(field, from) - 1, [to]: at(field, to) + 1 };
}

function swapped(field: Field, direction: "row" | "column"): Changes | null {
  const [from, to] = neighbours(field, direction);
  return at(field, from) === at(field, to) ? null : { [from]: at(field, to), [to]: at(field, from) };
}

/** Every number goes on by one cell, the first leaves a zero or stays, the last is lost. */
function slipped(field: Field, line: readonly CellId[]): Changes | null {
  const values = line.map((cell) => at(field, cell));
  if (values.filter((value) => value > 0).length < 2) return null;
  const filler = field.dice.chance(0.7) ? 0 : (values[0] ?? 0);
  return Object.fromEntries(line.map((cell, index) => [cell, index === 0 ? filler : (values[index - 1] ?? 0)]));
}

function partOfColumn(field: Field): CellId[] {
  const line = lineOf(field, "column");
  const start = field.dice.below(line.length - 6);
  return line.slice(start, start + 4 + field.dice.below(line.length - start - 4));
}

const organizations = ["business", "research", "publicWelfare", "legalService", "otherOrganization"];

function sumOf(field: Field, cells: readonly CellId[]): number {
  return cells.reduce((sum, cell) => sum + at(field, cell), 0);
}

function partTwice(field: Field): Changes | null {
  const row = lineOf(field, "row");
  const total = row[row.length - 1] as CellId;
  const isApplication = total.startsWith("applications.");
  const parts = isApplication && field.dice.chance(0.6) ? row.slice(1, -1) : [field.dice.pick(row.slice(0, -1))];
  const sum = sumOf(field, parts);
  return sum === 0 ? null : { [total]: at(field, total) + sum };
}

function groupTwice(field: Field): Changes | null {
  const { rows, columns } = tableOf(field, "applications");
  const changes: Record<CellId, number> = {};
  if (field.dice.chance(0.5)) {
    for (const row of rows) {
      const sum = sumOf(
        field,
        organizations.map((column): CellId => `applications.${row}.${column}`),
      );
      if (sum > 0) changes[`applications.${row}.total`] = at(field, `applications.${row}.total`) + sum;
    }
  } else {
    const group = field.dice.pick(["denied", "unavailable", "notProcessed"]);
    for (const column of columns) {
      const parts = rows.filter((row) => row.startsWith(group)).map((row): CellId => `applications.${row}.${column}`);
      const sum = sumOf(field, parts);
      if (sum > 0) changes[`applications.concluded.${column}`] = at(field, `applications.concluded.${column}`) + sum;
    }
  }
  return Object.keys(changes).length > 1 ? changes : null;
}

function addedIntoTotal(field: Field): Changes {
  const { rows, columns } = tableOf(field, "applications");
  const [row, column] = [field.dice.pick(rows), field.dice.pick(columns.slice(0, -1))];
  const [cell, total]: [CellId, CellId] = [`applications.${row}.${column}`, `applications.${row}.total`];
  const more = 1 + field.dice.below(9);
  return { [cell]: at(field, cell) + more, [total]: at(field, total) + more };
}

const flip = (digits: string, index: number) =>
  digits.slice(0, index) + digits.charAt(index + 1) + digits.charAt(index) + digits.slice(index + 2);

const planters: Readonly<Record<PlantedKind, (field: Field) => Changes | null>> = {
  "other value": (field) =>
    retyped(
      field,
      () => true,
      (digits) => String(Math.abs(Number(digits) + field.dice.below(60) - 20)),
    ),
  "transposed digits": (field) =>
    retyped(
      field,
      (value) => value > 9,
      (digits) => flip(digits, field.dice.below(digits.length - 1)),
    ),
  "dropped digit": (field) =>
    retyped(
      field,
      (value) => value > 9,
      (digits) => {
        const index = field.dice.below(digits.length);
        return digits.slice(0, index) + digits.slice(index + 1);
      },
    ),
  "doubled digit": (field) =>
    retyped(
      field,
      (value) => value > 0,
      (digits) => {
        const index = field.dice.below(digits.length);
        return digits.slice(0, index + 1) + digits.slice(index);
      },
    ),
  "last year's value": (field) => {
    const cell = anyCell(field, () => true);
    return cell && { [cell]: field.lastYear.values[cell] ?? 0 };
  },
  "part counted twice in a total": partTwice,
  "group counted twice in every total": groupTwice,
  "one case in the next column": (field) => oneCase(field, "row"),
  "one case in the next row": (field) => oneCase(field, "column"),
  "swapped with the next column": (field) => swapped(field, "row"),
  "swapped with the next row": (field) => swapped(field, "column"),
  "row slipped to the right": (field) => slipped(field, lineOf(field, "row")),
  "row slipped to the left": (field) => slipped(field, lineOf(field, "row").reverse()),
  "column slipped down": (field) => slipped(field, partOfColumn(field)),
  "column slipped up": (field) => slipped(field, partOfColumn(field).reverse()),
  "wrong number added into its total": addedIntoTotal,
  "fees in yuan": (field) => {
    const fees = field.lastYear.values["disclosure.fees.amount"] ?? 0;
    const truth = at(field, "disclosure.fees.amount");
    return fees > 0 && truth > 0 && truth / fees < 2 && truth / fees > 0.5 ? { "disclosure.fees.amount": truth * 10_000 } : null;
  },
};

/** Lawful facts with one mistake, and what the changed cells held before. */
export interface PlantedError {
  readonly facts: Facts;
  readonly truth: Changes;
}

/** Plants one error of a kind; null where these facts do not lend themselves to it. */
export function plantError(kind: PlantedKind, field: Field): PlantedError | null {
  const planned = Object.entries(planters[kind](field) ?? {}) as [CellId, number][];
  const changes = planned.filter(([cell, value]) => value !== field.facts.values[cell] && fitsCell(cell, value));
  if (changes.length === 0) return null;
  const truth = Object.fromEntries(changes.map(([cell]) => [cell, at(field, cell)]));
  return { facts: { ...field.facts, values: { ...field.facts.values, ...Object.fromEntries(changes) } }, truth };
}
