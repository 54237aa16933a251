import type { Facts } from "../../facts/facts";
import { causeSentence } from "./cause-sentence";
import { diagnoseMoney } from "./diagnose-money";
import type { Diagnosis, Explanation, Proposal } from "./explanation";
import { proposeExchanges } from "./propose-exchanges";
import { proposeShifts } from "./propose-shifts";
import { proposeSums } from "./propose-sums";
import { proposeValues } from "./propose-values";
import { mendedBy, type Standing, standingOf } from "./standing";

const identity = ({ changes }: Proposal) =>
  changes
    .map(({ cell, to }) => `${cell}=${to}`)
    .sort()
    .join();

type Mending = Omit<Explanation, "sentence">;

/** Proposals that mend something, each set of changes once, under its likeliest name. */
function mendingsOf(standing: Standing): readonly Mending[] {
  const found = new Map<string, Mending>();
  const proposals = [...proposeValues(standing), ...proposeExchanges(standing), ...proposeShifts(standing), ...proposeSums(standing)];
  for (const proposal of proposals) {
    const mends = mendedBy(standing, proposal.changes);
    if (!mends) continue;
    const known = found.get(identity(proposal));
    if (known && known.plausibility >= proposal.plausibility) continue;
    found.set(identity(proposal), { ...proposal, mends });
  }
  return [...found.values()].sort((a, b) => b.mends.length - a.mends.length || b.plausibility - a.plausibility);
}

/** More candidates than these help nobody. */
const MOST_LISTED = 12;

/** The table of a constraint's cells. */
const tableOf = ({ constraints }: Standing, place: number) => constraints[place]?.terms[0]?.cell.split(".")[0];

/** True when it mends every broken sum of the tables it changes, and all sums of the changed cells can be checked. */
function mendsAll(standing: Standing, { mends, changes }: Mending): boolean {
  const { constraints, residuals } = standing;
  const tables = changes.map(({ cell }) => cell.split(".")[0]);
  return constraints.every(({ key, hard, cells }, at) => {
    if (!hard || !tables.includes(tableOf(standing, at))) return true;
    if (residuals[at] === null) return !changes.some(({ cell }) => cells.has(cell));
    return residuals[at] === 0 || mends.includes(key);
  });
}

/**
 * What may have gone wrong in a report whose sums do not hold: for each group of broken equations the likeliest explanations that
 * mend the whole group and break nothing that holds. One is suggested only where it mends every broken sum of its table and
 * nothing else explains any of them. Needs about a millisecond, nothing when every sum holds.
 */
export function diagnose(facts: Facts, lastYear: Facts | null = null): readonly Diagnosis[] {
  const standing = standingOf(facts, lastYear);
  const money = lastYear ? diagnoseMoney(facts, lastYear) : [];
  if (standing.groups.length === 0) return money;
  const mendings = mendingsOf(standing);
  const groups = standing.groups.map(({ keys }) => ({
    keys,
    all: mendings.filter(({ mends }) => keys.every((key) => mends.includes(key))),
  }));
  const isAlone = ({ mends }: Mending) => groups.every(({ keys, all }) => all.length <= 1 || !keys.some((key) => mends.includes(key)));
  const diagnoses = groups.map(({ keys, all }): Diagnosis => {
    const explanations = all.slice(0, MOST_LISTED).map((mending) => ({ ...mending, sentence: causeSentence(mending) }));
    const [first] = explanations;
    return { keys, explanations, suggestion: first && isAlone(first) && mendsAll(standing, first) ? first : null };
  });
  return [...diagnoses, ...money];
}
