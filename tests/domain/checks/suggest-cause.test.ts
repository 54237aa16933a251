import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkEquations } from "@/domain/checks/check-equations";
import { suggestCause, suggestCauses } from "@/domain/checks/suggest-cause";
import type { Facts } from "@/domain/facts/facts";
import { balancedFacts, withCells } from "@/tests/support/balanced-facts";
import { shanxi2024Facts } from "@/tests/support/shanxi-2024-facts";

const causeOf = (facts: Facts) => suggestCause(facts, checkEquations(facts).assessments);

describe("suggested causes", () => {
  it("finds the mistyped cell where its row and column cross", () => {
    expect(causeOf(withCells(shanxi2024Facts, { "applications.granted.naturalPerson": 123 }))).toEqual({
      cell: "applications.granted.naturalPerson",
      value: 132,
      mends: ["T3-ROW:granted", "T3-COL:naturalPerson"],
    });
  });

  it("finds a mistyped total", () => {
    expect(causeOf(withCells(shanxi2024Facts, { "applications.newReceived.total": 302 }))).toMatchObject({
      cell: "applications.newReceived.total",
      value: 320,
    });
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
          expect(causeOf(withCells(facts, { [cell]: right + more }))).toMatchObject({ cell, value: right });
        },
      ),
      { numRuns: 150 },
    );
  });

  it("suggests nothing when several cells could be wrong", () => {
    expect(causeOf(withCells(shanxi2024Facts, { "disputes.reconsideration.total": 10 }))).toBeNull();
  });

  it("suggests the total where it is smaller than each part allows", () => {
    const facts = withCells(shanxi2024Facts, {
      "disputes.reconsideration.upheld": 10,
      "disputes.reconsideration.corrected": 1,
      "disputes.reconsideration.other": 0,
      "disputes.reconsideration.total": 0,
    });
    expect(causeOf(facts)).toEqual({ cell: "disputes.reconsideration.total", value: 11, mends: ["T4-ROW-REVIEW"] });
  });

  it("names a cause for each group of equations but none for the whole when two mistakes were made", () => {
    const facts = withCells(shanxi2024Facts, { "applications.granted.business": 40, "disputes.litigationDirect.total": 0 });
    expect(causeOf(facts)).toBeNull();
    expect(suggestCauses(facts, checkEquations(facts).assessments)).toEqual([
      { cell: "applications.granted.business", value: 4, mends: ["T3-ROW:granted", "T3-COL:business"] },
      { cell: "disputes.litigationDirect.total", value: 4, mends: ["T4-ROW-DIRECT"] },
    ]);
  });

  it("suggests nothing when nothing is broken", () => {
    expect(suggestCauses(shanxi2024Facts, checkEquations(shanxi2024Facts).assessments)).toEqual([]);
  });
});
