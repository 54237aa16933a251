import { describe, expect, it } from "vitest";
import { candidatesOf, computedFormula } from "@/components/report/cell-offers";
import { countSettled, openDoubts } from "@/components/report/desk-model";
import { changeDraft, startDraft } from "@/components/report/draft";
import { checkLive } from "@/components/report/live-check";
import { computeMissing } from "@/domain/checks/compute-missing";
import type { CellId } from "@/domain/form/edition";
import { deskReport } from "./desk-report";

const PENDING: CellId = "disputes.reconsideration.pending";
const UPHELD: CellId = "disputes.reconsideration.upheld";
const TOTAL: CellId = "disputes.reconsideration.total";

describe("candidates of a doubtful cell", () => {
  const draft = startDraft(deskReport({ [UPHELD]: 22, [TOTAL]: 16 }, { [UPHELD]: { raw: "22（其中补正16件）", doubt: "remark" } }));
  const { facts } = checkLive(draft, null);

  it("are what was read and the other numbers of the original's cell, each once", () => {
    expect(candidatesOf(draft, facts, UPHELD)).toEqual([
      { value: 22, from: "read" },
      { value: 16, from: "original" },
    ]);
  });

  it("are none for a cell that was read without doubt, or that a person has changed", () => {
    expect(candidatesOf(draft, facts, TOTAL)).toEqual([]);
    const changed = changeDraft(draft, { kind: "set", changes: [{ cell: UPHELD, value: 16 }] });
    expect(candidatesOf(changed, facts, UPHELD)).toEqual([]);
  });

  it("include zero for a stroke, and what the sums ask for", () => {
    const stroke = startDraft(deskReport({ [UPHELD]: null, [TOTAL]: 16 }, { [UPHELD]: { raw: "/", missing: "dash" } }));
    expect(candidatesOf(stroke, checkLive(stroke, null).facts, UPHELD)).toEqual([
      { value: 0, from: "stroke" },
      { value: 16, from: "sums" },
    ]);
  });

  it("stay open until a person confirms the number that was read", () => {
    expect(openDoubts(draft)).toEqual([UPHELD]);
    expect(countSettled(draft).settled).toBe(199);
    const confirmed = changeDraft(draft, { kind: "confirm", cell: UPHELD });
    expect(openDoubts(confirmed)).toEqual([]);
    expect(countSettled(confirmed).settled).toBe(200);
  });
});

describe("a computed value", () => {
  it("is not counted before it is taken, and shows its arithmetic", () => {
    const draft = startDraft(deskReport({ [PENDING]: null, [UPHELD]: 3, [TOTAL]: 5 }));
    const { facts } = checkLive(draft, null);
    const [offer] = computeMissing(facts);
    expect(offer).toMatchObject({ cell: PENDING, value: 2 });
    expect(facts.values[PENDING]).toBeUndefined();
    expect(countSettled(draft).settled).toBe(199);
    expect(offer && computedFormula(offer, facts)).toBe("5 − 3 = 2");
  });

  it("of a total shows the sum of its parts", () => {
    const { facts } = checkLive(startDraft(deskReport({ [TOTAL]: null, [UPHELD]: 3 })), null);
    const [offer] = computeMissing(facts);
    expect(offer && computedFormula(offer, facts)).toBe("3 + 0 + 0 + 0 = 3");
  });
});
