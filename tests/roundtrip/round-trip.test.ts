import { afterAll, describe, expect, it } from "vitest";
import { describeFailure, type Outcome, shrink, tryPlan } from "./round-trip";
import { Tally } from "./tally";
import { type Format, formats, Plan, planFor, possibleVariations, variations } from "./variations";

/** Another seed prints other reports; a longer run is `npm run roundtrip -- --runs N`. */
const seed = Number(process.env.ROUND_TRIP_SEED ?? 20_240_131);
const PLAIN = 12;
const RANDOM = 120;

const tally = new Tally();

async function tryAll(plans: readonly Plan[]): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const plan of plans) {
    const outcome = await tryPlan(plan);
    tally.add(outcome);
    outcomes.push(outcome);
  }
  return outcomes;
}

async function describeWrong(outcomes: readonly Outcome[]): Promise<readonly string[]> {
  const failures = outcomes.filter(({ wrong }) => wrong.length > 0).slice(0, 3);
  return Promise.all(failures.map(async (outcome) => describeFailure(await shrink(outcome))));
}

const describeGap = ({ plan: { on }, refused, asked, wrong }: Outcome) =>
  `${[...on].join() || "plain"}: ${refused ?? ""} asked ${asked.length} ${asked[0] ?? ""} wrong ${wrong.length}`;

const plan = (format: Format, index: number, names: Plan["on"]) => new Plan(seed + index, format, names);

afterAll(() => console.log(`round trip, seed ${seed}\n${tally.print(false)}`));

describe.each(formats.filter((format) => format !== "pdf"))("a report printed as %s", (format) => {
  const own = possibleVariations(format);

  it("is read cell by cell where nothing was lost", async () => {
    const lossless = own.filter((name) => variations[name].lossless);
    const plans = [
      ...Array.from({ length: PLAIN }, (_, index) => plan(format, index, new Set())),
      ...lossless.map((name, index) => plan(format, index, new Set([name]))),
    ];
    const incomplete = (await tryAll(plans)).filter(({ refused, asked, wrong }) => refused || asked.length + wrong.length > 0);
    expect(incomplete.map(describeGap)).toEqual([]);
  }, 60_000);

  it("is read or asked about, never wrongly, whatever its layout", async () => {
    const plans = [
      ...own.map((name, index) => plan(format, index, new Set([name]))),
      ...Array.from({ length: RANDOM }, (_, index) => planFor(seed + index, format)),
    ];
    expect(await describeWrong(await tryAll(plans))).toEqual([]);
  }, 60_000);
});
