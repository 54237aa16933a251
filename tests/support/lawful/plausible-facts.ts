import type { Facts } from "@/domain/facts/facts";
import type { CellId, EditionId } from "@/domain/form/edition";
import { cellsOfTable, editionById } from "@/domain/form/editions";
import type { Dice } from "../../roundtrip/dice";

export type Level = "province" | "city" | "county" | "township";
type Values = Partial<Record<CellId, number>>;

const people = ["naturalPerson", "business", "research", "publicWelfare", "legalService", "otherOrganization"] as const;
/** How often each outcome comes in a hundred; the rest is granted. */
const shares: readonly (readonly [row: string, share: number])[] = [
  ["partlyGranted", 8],
  ["deniedByLaw", 1],
  ["deniedThirdParty", 2],
  ["deniedInternalAffairs", 4],
  ["deniedDeliberative", 3],
  ["deniedEnforcementFile", 2],
  ["deniedAdministrativeQuery", 3],
  ["unavailableNotHeld", 21],
  ["unavailableNeedsCreation", 4],
  ["unavailableUnclear", 2],
  ["notProcessedPetition", 5],
  ["notProcessedRepeat", 2],
  ["otherNotCorrected", 2],
  ["otherOther", 1],
];

function outcomeFor(dice: Dice, rows: readonly string[]): string {
  let left = dice.below(100);
  for (const [row, share] of shares) {
    left -= share;
    if (left < 0 && rows.includes(row)) return row;
  }
  return "granted";
}

function fillPerson(
  values: Values,
  person: string,
  given: { readonly dice: Dice; readonly cases: number; readonly rows: readonly string[] },
): void {
  const { dice, cases, rows } = given;
  for (const row of rows) values[`applications.${row}.${person}`] = 0;
  for (let one = 0; one < cases; one += 1) {
    const cell: CellId = `applications.${outcomeFor(dice, rows)}.${person}`;
    values[cell] = (values[cell] ?? 0) + 1;
  }
  const carried = () => (dice.chance(0.5) ? 0 : dice.below(Math.ceil(cases / 6) + 1));
  const [carriedIn, carriedOut] = [Math.min(cases, carried()), carried()];
  Object.assign(values, {
    [`applications.concluded.${person}`]: cases,
    [`applications.carriedIn.${person}`]: carriedIn,
    [`applications.carriedOut.${person}`]: carriedOut,
    [`applications.newReceived.${person}`]: cases + carriedOut - carriedIn,
  });
}

function fillDisputes(values: Values, dice: Dice, cases: number): void {
  const reconsiderations = cases === 0 ? 0 : dice.below(Math.min(20, Math.ceil(cases / 8)) + 1);
  const after = dice.below(Math.min(3, reconsiderations) + 1);
  const counts = {
    reconsideration: reconsiderations,
    litigationDirect: cases === 0 ? 0 : dice.below(3),
    litigationAfterReconsideration: after,
  };
  for (const [row, total] of Object.entries(counts)) {
    const parts = { upheld: total, corrected: 0, other: 0, pending: 0 };
    for (const result of ["corrected", "other", "pending"] as const) {
      const some = dice.chance(0.25) ? dice.below(parts.upheld + 1) : 0;
      parts[result] = some;
      parts.upheld -= some;
    }
    for (const [result, value] of Object.entries({ ...parts, total })) values[`disputes.${row}.${result}`] = value;
  }
}

function fillDisclosure(values: Values, edition: EditionId, { dice, level }: { readonly dice: Dice; readonly level: Level }): void {
  for (const { id, row, column, kind } of cellsOfTable(editionById(edition).tables.disclosure)) {
    const isStock = row.id === "regulations" || row.id === "normativeDocuments";
    if (!isStock)
      values[id] =
        kind === "change"
          ? dice.below(9) - 4
          : kind === "money"
            ? dice.below(90_000) / 100
            : column.id === "decisions"
              ? 100 + dice.below(400)
              : dice.below(60);
    else values[id] = column.id === "inForce" ? 20 + dice.below(200) : dice.below(12);
    const cannot = row.id === "regulations" && (level === "county" || level === "township");
    if (cannot) values[id] = 0;
  }
  if (edition === "2021") return;
  // What is made in a year is published, and counts among all that is public.
  for (const row of ["regulations", "normativeDocuments"]) {
    const made = values[`disclosure.${row}.newlyMade` as CellId] ?? 0;
    values[`disclosure.${row}.newlyPublished` as CellId] = made;
    values[`disclosure.${row}.publishedTotal` as CellId] = made === 0 ? 0 : made + 40;
  }
}

/** Facts as a careful clerk of such a body would report them: every sum holds and nothing is out of the ordinary. */
export function plausibleFacts(edition: EditionId, dice: Dice, level: Level): Facts {
  const values: Values = {};
  fillDisclosure(values, edition, { dice, level });
  // The province is told by its office, which decides on nobody.
  if (level === "province") for (const cell of Object.keys(values) as CellId[]) if (cell.endsWith(".decisions")) values[cell] = 0;
  const rows = (editionById(edition).tables.applications.blocks[0]?.rows ?? []).map(({ id }) => id);
  const sums = ["newReceived", "carriedIn", "concluded", "carriedOut"];
  const outcomes = rows.filter((row) => !sums.includes(row));
  const cases = dice.pick([0, 0, 1, 2, 5, 12, 25, 60, 140, 320]);
  for (const person of people) {
    const own = person === "naturalPerson" ? cases : dice.chance(0.4) ? dice.below(Math.ceil(cases / 12) + 1) : 0;
    fillPerson(values, person, { dice, cases: own, rows: outcomes });
  }
  for (const row of rows) {
    values[`applications.${row}.total`] = people.reduce((sum, person) => sum + (values[`applications.${row}.${person}`] ?? 0), 0);
  }
  fillDisputes(values, dice, values["applications.concluded.total"] ?? 0);
  return { editions: { disclosure: edition, applications: edition, disputes: edition }, values, missing: {} };
}

/** The year before of the same body: much the same numbers, carrying out what this year carried in. */
export function plausibleBefore(facts: Facts, dice: Dice): Facts {
  const values: Values = { ...facts.values };
  const rows = (editionById(facts.editions.applications ?? "2021").tables.applications.blocks[0]?.rows ?? []).map(({ id }) => id);
  for (const person of people) {
    const at = (row: string): CellId => `applications.${row}.${person}`;
    const more = (person === "naturalPerson" ? 1 : 0) + dice.below(Math.ceil((values[at("granted")] ?? 0) / 4) + 2);
    values[at("granted")] = (values[at("granted")] ?? 0) + more;
    values[at("concluded")] = (values[at("concluded")] ?? 0) + more;
    values[at("carriedOut")] = facts.values[at("carriedIn")] ?? 0;
    values[at("carriedIn")] = 0;
    values[at("newReceived")] = (values[at("concluded")] ?? 0) + (values[at("carriedOut")] ?? 0);
  }
  for (const row of rows) {
    values[`applications.${row}.total`] = people.reduce((sum, person) => sum + (values[`applications.${row}.${person}`] ?? 0), 0);
  }
  for (const row of ["regulations", "normativeDocuments"]) {
    const [issued, repealed, inForce] = ["issued", "repealed", "inForce"].map((column): CellId => `disclosure.${row}.${column}`);
    if (!issued || !repealed || !inForce || values[inForce] === undefined) continue;
    values[inForce] = Math.max(0, (values[inForce] ?? 0) - (values[issued] ?? 0) + (values[repealed] ?? 0));
  }
  for (const cell of Object.keys(values) as CellId[]) if (cell.endsWith(".itemsChange")) values[cell] = 0;
  return { ...facts, values };
}
