import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diagnose } from "@/domain/checks/diagnosis/diagnose";
import type { Facts } from "@/domain/facts/facts";
import type { CellId } from "@/domain/form/edition";
import { balancedFacts, withCells } from "@/tests/support/balanced-facts";
import { measureDiagnosis } from "@/tests/support/measure-diagnosis";
import { plantedKinds } from "@/tests/support/plant-error";
import { shanxi2024Facts } from "@/tests/support/shanxi-2024-facts";

const changed = (changes: Parameters<typeof withCells>[1]) => withCells(shanxi2024Facts, changes);
const suggestionsOf = (facts: Facts, lastYear: Facts | null = null) =>
  diagnose(facts, lastYear).flatMap(({ suggestion }) => suggestion ?? []);
const firstOf = (facts: Facts, lastYear: Facts | null = null) => diagnose(facts, lastYear)[0]?.explanations[0];

describe("the diagnosis of broken sums", () => {
  it("has nothing to say when every sum holds", () => {
    expect(diagnose(shanxi2024Facts)).toEqual([]);
    expect(diagnose(shanxi2024Facts, shanxi2024Facts).map(({ suggestion }) => suggestion)).not.toContainEqual(expect.anything());
  });

  it("suggests the mistyped cell where its row and column cross, and names the slip", () => {
    expect(suggestionsOf(changed({ "applications.granted.naturalPerson": 123 }))).toMatchObject([
      {
        kind: "transposed",
        changes: [{ cell: "applications.granted.naturalPerson", from: 123, to: 132 }],
        mends: ["T3-ROW:granted", "T3-COL:naturalPerson"],
        sentence: { zh: "表三「予以公开」自然人两位数字颠倒，应为 132" },
      },
    ]);
  });

  it.each([
    [{ "applications.newReceived.naturalPerson": 30 }, "droppedDigit"],
    [{ "applications.newReceived.naturalPerson": 3309 }, "doubledDigit"],
    [{ "applications.newReceived.naturalPerson": 319 }, "digit"],
    [{ "applications.newReceived.total": 331 }, "countedTwice"],
    [{ "applications.granted.naturalPerson": 160 }, "value"],
  ] as const)("names what happened to a single cell: %o is %s", (changes, kind) => {
    const [suggestion] = suggestionsOf(changed(changes));
    const [cell] = Object.keys(changes) as CellId[];
    expect(suggestion).toMatchObject({ kind, changes: [{ cell, to: shanxi2024Facts.values[cell as CellId] }] });
  });

  it("recognizes last year's number", () => {
    const lastYear = changed({ "applications.granted.naturalPerson": 97 });
    expect(suggestionsOf(changed({ "applications.granted.naturalPerson": 97 }), lastYear)).toMatchObject([
      { kind: "lastYear", changes: [{ from: 97, to: 132 }] },
    ]);
  });

  it("takes back any single change inside the applications table", () => {
    const people = ["naturalPerson", "business", "research", "publicWelfare", "legalService", "otherOrganization", "total"] as const;
    const rows = ["newReceived", "granted", "deniedByLaw", "unavailableUnclear", "otherOther", "concluded", "carriedOut"] as const;
    fc.assert(
      fc.property(
        balancedFacts("2021"),
        fc.constantFrom(...rows),
        fc.constantFrom(...people),
        fc.integer({ min: 1, max: 99 }),
        (facts, row, person, more) => {
          const cell = `applications.${row}.${person}` as const;
          const right = facts.values[cell] ?? 0;
          expect(firstOf(withCells(facts, { [cell]: right + more }))?.changes).toEqual([{ cell, from: right + more, to: right }]);
        },
      ),
      { numRuns: 100 },
    );
  });

  it("lists the cells that could be wrong, likeliest first, and suggests none of several", () => {
    const [diagnosis] = diagnose(changed({ "disputes.reconsideration.total": 10 }));
    expect(diagnosis?.suggestion).toBeNull();
    expect(diagnosis?.explanations.map(({ kind, changes }) => [kind, changes[0]?.cell, changes[0]?.to])).toContainEqual([
      "countedTwice",
      "disputes.reconsideration.total",
      9,
    ]);
    const order = diagnosis?.explanations.map(({ plausibility }) => plausibility) ?? [];
    expect(order).toEqual([...order].sort((a, b) => b - a));
  });

  it("finds a case in the neighbouring column, and does not insist where it may have been another row", () => {
    const [first] = diagnose(changed({ "applications.granted.naturalPerson": 131, "applications.granted.business": 5 }));
    expect(first?.keys).toEqual(["T3-COL:naturalPerson"]);
    expect(first?.suggestion).toBeNull();
    expect(first?.explanations).toContainEqual(
      expect.objectContaining({
        kind: "oneCase",
        changes: [
          { cell: "applications.granted.naturalPerson", from: 131, to: 132 },
          { cell: "applications.granted.business", from: 5, to: 4 },
        ],
        mends: ["T3-COL:naturalPerson", "T3-COL:business"],
      }),
    );
  });

  it("puts back a row that slipped by one cell, with the number that was lost", () => {
    const columns = ["naturalPerson", "business", "research", "publicWelfare", "legalService", "otherOrganization", "total"];
    const right = columns.map((column) => shanxi2024Facts.values[`applications.newReceived.${column}` as CellId] ?? 0);
    const slipped = Object.fromEntries(columns.map((column, at) => [`applications.newReceived.${column}`, right[at - 1] ?? 0]));
    const [suggestion] = suggestionsOf(changed(slipped));
    expect(suggestion?.kind).toBe("shifted");
    const mended = withCells(changed(slipped), Object.fromEntries(suggestion?.changes.map(({ cell, to }) => [cell, to]) ?? []));
    expect(mended.values).toEqual(shanxi2024Facts.values);
  });

  it("tells two numbers in each other's place", () => {
    const swap = { "applications.granted.naturalPerson": 0, "applications.partlyGranted.naturalPerson": 132 };
    const [diagnosis] = diagnose(changed(swap));
    expect(diagnosis?.explanations[0]).toMatchObject({ kind: "swapped", mends: ["T3-ROW:granted", "T3-ROW:partlyGranted"] });
  });

  it("takes 元 for what they are where fees are ten thousand times last year's", () => {
    const facts = changed({ "disclosure.fees.amount": 1_234_500 });
    expect(suggestionsOf(facts, changed({ "disclosure.fees.amount": 120 }))).toMatchObject([
      { kind: "yuan", changes: [{ to: 123.45 }], mends: ["F03-FEE-UNIT"] },
    ]);
    expect(diagnose(facts)).toEqual([]);
  });

  it("suggests nothing where two mistakes stand in one table, but explains each", () => {
    const facts = changed({ "applications.granted.business": 40, "applications.carriedIn.total": 42 });
    const found = diagnose(facts);
    expect(found.map(({ suggestion }) => suggestion)).toEqual([null, null]);
    expect(found.map(({ explanations }) => explanations[0]?.changes[0]?.to)).toEqual([4, 24]);
  });

  it("suggests nothing that a blank cell keeps from being checked", () => {
    const facts = changed({ "applications.granted.naturalPerson": 123, "applications.granted.research": null });
    expect(suggestionsOf(facts)).toEqual([]);
  });

  it("explains a break with last year's report without taking the suggestion for certain", () => {
    const [diagnosis] = diagnose(shanxi2024Facts, changed({ "disclosure.normativeDocuments.inForce": 444 }));
    expect(diagnosis?.keys).toEqual(["XY-CARRY:naturalPerson"]);
    const stock = diagnose(shanxi2024Facts, changed({ "disclosure.normativeDocuments.inForce": 444 })).find(
      ({ keys }) => keys[0] === "XY-NORM",
    );
    expect(stock?.suggestion).toBeNull();
    expect(stock?.explanations[0]?.kind).toBe("lastYear");
  });
});

describe("planted errors", () => {
  it.each(plantedKinds)("are never answered by a wrong suggestion: %s", (kind) => {
    const tally = measureDiagnosis(kind, 40, 20_260_101);
    expect(tally.planted).toBe(40);
    expect(tally.wronglySuggested).toBe(0);
    expect(tally.uniqueFirst).toBeGreaterThanOrEqual(tally.unique * 0.95);
    expect(tally.listed).toBeGreaterThanOrEqual(tally.planted * 0.75);
  });
});
