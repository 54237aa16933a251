import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { computeMissing } from "@/domain/checks/compute-missing";
import type { Facts } from "@/domain/facts/facts";
import { cellsOfEdition, editionById } from "@/domain/form/editions";
import { balancedFacts, withCells } from "../../support/balanced-facts";
import { shanxi2024Facts } from "../../support/shanxi-2024-facts";

describe("computeMissing", () => {
  it("suggests nothing for complete facts", () => {
    expect(computeMissing(shanxi2024Facts)).toEqual([]);
  });

  it("suggests the total of a row whose parts are known, and says from which equations", () => {
    const facts = withCells(shanxi2024Facts, { "applications.granted.total": null });
    expect(computeMissing(facts)).toEqual([
      { cell: "applications.granted.total", value: 138, computed: true, from: ["T3-ROW:granted", "T3-COL:total"] },
    ]);
  });

  it("suggests a part as well, zero included", () => {
    const facts = withCells(shanxi2024Facts, { "disputes.reconsideration.corrected": null });
    expect(computeMissing(facts)).toEqual([
      { cell: "disputes.reconsideration.corrected", value: 0, computed: true, from: ["T4-ROW-REVIEW"] },
    ]);
  });

  it("suggests nothing where two cells of the equation are missing", () => {
    const facts = withCells(shanxi2024Facts, { "disputes.reconsideration.corrected": null, "disputes.reconsideration.other": null });
    expect(computeMissing(facts)).toEqual([]);
  });

  it("suggests nothing where the equations disagree", () => {
    const facts = withCells(shanxi2024Facts, { "applications.granted.total": null, "applications.granted.business": 5 });
    expect(computeMissing(facts).map(({ cell }) => cell)).not.toContain("applications.granted.total");
  });

  it("suggests nothing below zero", () => {
    const facts = withCells(shanxi2024Facts, { "disputes.reconsideration.corrected": null, "disputes.reconsideration.total": 5 });
    expect(computeMissing(facts)).toEqual([]);
  });

  it("suggests nothing for cells that no equation binds", () => {
    const facts = withCells(shanxi2024Facts, { "disclosure.regulations.issued": null, "disclosure.fees.amount": null });
    expect(computeMissing(facts)).toEqual([]);
  });

  it("leaves the facts as they are and finds the true value whatever single cell of lawful facts is missing", () => {
    const cells = cellsOfEdition(editionById("2021"))
      .map(({ id }) => id)
      .filter((id) => !id.startsWith("disclosure."));
    fc.assert(
      fc.property(balancedFacts("2021"), fc.constantFrom(...cells), (facts, cell) => {
        const gapped: Facts = withCells(facts, { [cell]: null });
        expect(computeMissing(gapped)).toEqual([expect.objectContaining({ cell, value: facts.values[cell] })]);
        expect(gapped.values[cell]).toBeUndefined();
      }),
      { numRuns: 60 },
    );
  });
});
