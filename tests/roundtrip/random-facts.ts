import fc from "fast-check";
import type { Facts, MissingReason } from "@/domain/facts/facts";
import type { CellId, EditionId, TableId } from "@/domain/form/edition";
import { cellById, cellsOfTable, editionById, tableIds } from "@/domain/form/editions";
import { balancedFacts } from "../support/balanced-facts";
import type { Dice } from "./dice";
import type { Plan } from "./variations";

type Values = Partial<Record<CellId, number>>;

const people = ["naturalPerson", "business", "research", "publicWelfare", "legalService", "otherOrganization"] as const;
const sums = new Set(["newReceived", "carriedIn", "concluded", "carriedOut", "total"]);

function editionsOf(plan: Plan): Record<TableId, EditionId> {
  const dice = plan.dice("editions");
  const main: EditionId = dice.chance(0.6) ? "2021" : "2019";
  const other: EditionId = main === "2021" ? "2019" : "2021";
  const mixed = plan.has("mixedEditions");
  const applications = mixed ? other : main;
  return { disclosure: main, applications, disputes: applications };
}

/** Most cells of a real report are 0; sums follow. */
function thinOut(values: Values, dice: Dice): void {
  for (const id of Object.keys(values) as CellId[]) {
    const [, row = "", column = ""] = id.split(".");
    if (!sums.has(row) && !sums.has(column) && dice.chance(0.75)) values[id] = 0;
  }
}

function addUp(values: Values, applications: EditionId): void {
  const { rows = [] } = editionById(applications).tables.applications.blocks[0] ?? {};
  const outcomes = rows.map(({ id }) => id).filter((id) => !sums.has(id));
  const at = (row: string, column: string) => values[`applications.${row}.${column}`] ?? 0;
  for (const person of people) {
    const concluded = outcomes.reduce((sum, row) => sum + at(row, person), 0);
    const carriedIn = Math.min(at("carriedIn", person), concluded + at("carriedOut", person));
    values[`applications.concluded.${person}`] = concluded;
    values[`applications.carriedIn.${person}`] = carriedIn;
    values[`applications.newReceived.${person}`] = concluded + at("carriedOut", person) - carriedIn;
  }
  for (const { id } of rows) values[`applications.${id}.total`] = people.reduce((sum, person) => sum + at(id, person), 0);
  for (const row of ["reconsideration", "litigationDirect", "litigationAfterReconsideration"] as const) {
    const results = ["upheld", "corrected", "other", "pending"].map((result) => values[`disputes.${row}.${result}`] ?? 0);
    values[`disputes.${row}.total`] = results.reduce((sum, value) => sum + value, 0);
  }
}

function enlarge(values: Values, dice: Dice): void {
  for (const id of Object.keys(values) as CellId[]) {
    const [, row = "", column = ""] = id.split(".");
    if (!sums.has(row) && !sums.has(column) && dice.chance(0.3)) values[id] = dice.below(10 ** (1 + dice.below(7)));
  }
}

/** Money to the 分, changes that may be negative. */
function giveKinds(values: Values, dice: Dice): void {
  for (const id of Object.keys(values) as CellId[]) {
    const kind = cellById(id)?.kind;
    const value = values[id] ?? 0;
    if (kind === "change" && dice.chance(0.5) && value !== 0) values[id] = -value;
    if (kind === "money") values[id] = Number(`${value}.${dice.pick(["0", "37", "2449", "000001", "5", "128305"])}`);
  }
}

function plantErrors(values: Values, dice: Dice): void {
  const ids = (Object.keys(values) as CellId[]).filter((id) => cellById(id)?.kind === "count");
  for (let count = 1 + dice.below(6); count > 0; count -= 1) values[dice.pick(ids)] = dice.below(500);
}

function reasonsOf(values: Values, plan: Plan): Partial<Record<CellId, MissingReason>> {
  const missing: Partial<Record<CellId, MissingReason>> = {};
  const dice = plan.dice("missing");
  const share = dice.pick([0.02, 0.1, 0.4, 0.9]);
  for (const id of Object.keys(values) as CellId[]) {
    const [blank, dash] = [dice.chance(share), dice.chance(share)];
    if (plan.has("zerosBlank") && values[id] === 0) missing[id] = "blank";
    if (plan.has("dashes") && dash) missing[id] = "dash";
    if (plan.has("blanks") && blank) missing[id] = "blank";
  }
  return missing;
}

/** Facts to print: balanced over the whole form, then thinned out, enlarged, damaged or with gaps as planned. */
export function randomFacts(plan: Plan): Facts {
  const editions = editionsOf(plan);
  const values: Values = {};
  for (const table of tableIds) {
    const [balanced] = fc.sample(balancedFacts(editions[table]), { seed: plan.seed, numRuns: 1 });
    for (const { id } of cellsOfTable(editionById(editions[table]).tables[table])) values[id] = balanced?.values[id] ?? 0;
  }
  if (plan.has("sparse")) thinOut(values, plan.dice("sparse"));
  if (plan.has("bigNumbers")) enlarge(values, plan.dice("bigNumbers"));
  addUp(values, editions.applications);
  giveKinds(values, plan.dice("kinds"));
  if (plan.has("wrongSums")) plantErrors(values, plan.dice("wrongSums"));
  const missing = reasonsOf(values, plan);
  for (const id of Object.keys(missing) as CellId[]) delete values[id];
  return { editions, values, missing };
}
