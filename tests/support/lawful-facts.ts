import fc from "fast-check";
import type { Facts } from "@/domain/facts/facts";
import type { CellId, EditionId } from "@/domain/form/edition";
import { editionById } from "@/domain/form/editions";
import { Dice } from "../roundtrip/dice";
import { balancedFacts } from "./balanced-facts";

type Values = Partial<Record<CellId, number>>;

const people = ["naturalPerson", "business", "research", "publicWelfare", "legalService", "otherOrganization"] as const;
const disputeRows = ["reconsideration", "litigationDirect", "litigationAfterReconsideration"] as const;
const results = ["upheld", "corrected", "other", "pending"] as const;
const stocks = ["carriedIn", "carriedOut"];
const sums = ["newReceived", "concluded", ...stocks];

/** How busy a body is: the most cases one outcome has among natural persons. */
const sizes = [2, 6, 20, 90, 400] as const;

function draw(dice: Dice, share: number, most: number): number {
  return dice.chance(share) ? dice.below(most) + 1 : 0;
}

function fillApplications(values: Values, edition: EditionId, dice: Dice): void {
  const { rows = [] } = editionById(edition).tables.applications.blocks[0] ?? {};
  const outcomes = rows.map(({ id }) => id).filter((id) => !sums.includes(id));
  const most = dice.pick(sizes);
  for (const person of people) {
    const natural = person === "naturalPerson";
    const size = natural ? most : Math.ceil(most / 8);
    const share = natural ? 0.45 : 0.12;
    for (const row of outcomes) values[`applications.${row}.${person}`] = draw(dice, share, size);
    const concluded = outcomes.reduce((sum, row) => sum + (values[`applications.${row}.${person}`] ?? 0), 0);
    const carriedOut = draw(dice, share, Math.ceil(size / 2));
    const carriedIn = Math.min(concluded, draw(dice, share, Math.ceil(size / 2)));
    Object.assign(values, {
      [`applications.concluded.${person}`]: concluded,
      [`applications.carriedOut.${person}`]: carriedOut,
      [`applications.carriedIn.${person}`]: carriedIn,
      [`applications.newReceived.${person}`]: concluded + carriedOut - carriedIn,
    });
  }
  for (const { id } of rows) {
    values[`applications.${id}.total`] = people.reduce((sum, person) => sum + (values[`applications.${id}.${person}`] ?? 0), 0);
  }
}

function fillDisputes(values: Values, dice: Dice): void {
  const most = dice.pick([2, 9, 40]);
  for (const row of disputeRows) {
    for (const result of results) values[`disputes.${row}.${result}`] = draw(dice, result === "upheld" ? 0.7 : 0.35, most);
    values[`disputes.${row}.total`] = results.reduce((sum, result) => sum + (values[`disputes.${row}.${result}`] ?? 0), 0);
  }
}

/** Facts as a real body would report them: mostly natural persons, many zeros, every sum of the form holds. */
export function lawfulFacts(edition: EditionId, seed: number): Facts {
  const [balanced] = fc.sample(balancedFacts(edition), { seed, numRuns: 1 });
  if (!balanced) throw new Error("no facts drawn");
  const values: Values = { ...balanced.values };
  const dice = new Dice(seed);
  if (dice.chance(0.85)) {
    fillApplications(values, edition, dice.fork("applications"));
    fillDisputes(values, dice.fork("disputes"));
  }
  return { ...balanced, values };
}

/** Last year's facts of the same body: lawful by themselves, carrying out what this year carried in. */
export function factsBefore(facts: Facts, seed: number): Facts {
  const edition = facts.editions.applications ?? "2021";
  const before = lawfulFacts(edition, seed);
  const values: Values = { ...before.values };
  for (const person of [...people, "total"] as const) {
    const carried = facts.values[`applications.carriedIn.${person}`] ?? 0;
    const more = carried - (values[`applications.carriedOut.${person}`] ?? 0);
    values[`applications.carriedOut.${person}`] = carried;
    values[`applications.newReceived.${person}`] = (values[`applications.newReceived.${person}`] ?? 0) + more;
    if ((values[`applications.newReceived.${person}`] ?? 0) < 0) {
      values[`applications.carriedIn.${person}`] =
        (values[`applications.carriedIn.${person}`] ?? 0) + (values[`applications.newReceived.${person}`] ?? 0);
      values[`applications.newReceived.${person}`] = 0;
    }
  }
  for (const row of ["regulations", "normativeDocuments"] as const) {
    if (edition !== "2021") continue;
    const [issued = 0, repealed = 0, inForce = 0] = ["issued", "repealed", "inForce"].map(
      (column) => facts.values[`disclosure.${row}.${column}` as CellId],
    );
    values[`disclosure.${row}.inForce`] = inForce - issued + repealed;
  }
  return { ...before, values };
}
