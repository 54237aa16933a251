import { describe, expect, it } from "vitest";
import { checkReport } from "@/domain/checks/check-report";
import type { Facts } from "@/domain/facts/facts";
import type { NarrativeClaim, NarrativeFigure } from "@/domain/reading/reading";
import { withCells } from "@/tests/support/balanced-facts";
import { figure } from "@/tests/support/narrative-figure";
import { shanxi2024Facts, shanxi2024Narrative } from "@/tests/support/shanxi-2024-facts";

const findingsOf = (narrative: readonly NarrativeFigure[], facts: Facts = shanxi2024Facts) =>
  checkReport({ facts, narrative, claims: [] }).findings;
const outcomeOf = (narrative: readonly NarrativeFigure[], facts: Facts = shanxi2024Facts) =>
  checkReport({ facts, narrative, claims: [] }).assessments.find(({ rule }) => rule.startsWith("N"))?.outcome;
const claim = (id: NarrativeClaim["id"]): NarrativeClaim => ({ id, quote: "", source: { kind: "span", block: 0, start: 0, end: 1 } });

describe("figures of the text against the tables", () => {
  it("raises nothing on a real report whose text and tables agree", () => {
    expect(
      checkReport({
        facts: shanxi2024Facts,
        narrative: shanxi2024Narrative,
        claims: [],
        year: 2024,
        titleYear: 2024,
        body: { kind: "office", level: "province" },
      }).findings,
    ).toEqual([]);
  });

  it.each([
    ["applicationsConcluded", 319],
    ["applicationsConcluded", 295],
    ["applicationsConcluded", 344],
    ["applicationsReceived", 320],
    ["applicationsReceived", 344],
    ["litigation", 9],
    ["litigation", 5],
    ["litigation", 4],
    ["litigationDirect", 3],
    ["denied", 18],
    ["other", 6],
    ["grantedOrPartly", 138],
    ["normativeDocumentsIssued", 20],
  ])("accepts %s %i as one of its right readings", (id, value) => {
    expect(outcomeOf([figure(id, value)])).toBe("passed");
  });

  it.each([
    ["applicationsConcluded", 296, "N02-CLOSED:applicationsConcluded"],
    ["applicationsReceived", 319, "N01-NEW:applicationsReceived"],
    ["applicationsCarriedIn", 25, "N03-CARRYIN:applicationsCarriedIn"],
    ["applicationsCarriedOut", 24, "N04-CARRYOUT:applicationsCarriedOut"],
    ["granted", 132, "N05-OUTCOME:granted"],
    ["reconsiderations", 8, "N06-REVIEW:reconsiderations"],
    ["litigationAfterReconsideration", 9, "N07-LIT:litigationAfterReconsideration"],
    ["regulationsInForce", 113, "N11-REGS:regulationsInForce"],
  ])("warns of %s %i", (id, value, key) => {
    expect(findingsOf([figure(id, value)])).toMatchObject([{ key, severity: "warn", narrative: [id], stated: [value] }]);
  });

  it("says what was stated and what the table has", () => {
    expect(findingsOf([figure("applicationsReceived", 2)])[0]?.message).toEqual({
      zh: "正文写明新收申请 2 件，表三相应的数是 320（本年新收）或 344（本年新收＋上年结转）",
      en: "The text states 2 for new applications; Table 3 has 320 (本年新收) or 344 (本年新收＋上年结转)",
    });
  });

  it("takes 300余 and 约 at their word and no further", () => {
    const about = (value: number): NarrativeFigure => ({ ...figure("applicationsReceived", value), approximate: true });
    expect(findingsOf([about(300)])).toEqual([]);
    expect(findingsOf([about(200)])).toHaveLength(1);
  });

  it("only records a second number beside one that agrees", () => {
    expect(findingsOf([figure("applicationsReceived", 320), figure("applicationsReceived", 200)])).toMatchObject([{ severity: "info" }]);
  });

  it("cannot assess a statement whose cell is missing, unless the filled-in cells already disprove it", () => {
    const facts = withCells(shanxi2024Facts, { "applications.granted.total": null });
    const of = (value: number) =>
      checkReport({ facts, narrative: [figure("granted", value)], claims: [] }).assessments.find(({ rule }) => rule === "N05-OUTCOME")
        ?.outcome;
    expect([of(138), of(150), of(137)]).toEqual(["notAssessable", "notAssessable", "failed"]);
  });

  it("leaves the documents of the 2019 form alone, which counts them otherwise", () => {
    const facts: Facts = { editions: { disclosure: "2019", applications: "2019", disputes: "2019" }, values: {}, missing: {} };
    expect(outcomeOf([figure("regulationsInForce", 3)], facts)).toBeUndefined();
  });
});

describe("claims of the text", () => {
  const claims = (id: NarrativeClaim["id"], facts: Facts = shanxi2024Facts) =>
    checkReport({ facts, narrative: [], claims: [claim(id)] }).findings.map(({ key }) => key);

  it("fails a denial of disputes or applications that the tables show", () => {
    expect(claims("noDispute")).toEqual(["N09-NODISPUTE:noDispute"]);
    expect(claims("noReconsideration")).toEqual(["N09-NODISPUTE:noReconsideration"]);
    expect(claims("noLitigation")).toEqual(["N09-NODISPUTE:noLitigation"]);
    expect(claims("noApplication")).toEqual(["N10-NOAPP:noApplication"]);
  });

  it("accepts that nothing was corrected until a correction stands in the table", () => {
    expect(claims("noCorrection")).toEqual([]);
    const corrected = withCells(shanxi2024Facts, { "disputes.reconsideration.upheld": 7, "disputes.reconsideration.corrected": 1 });
    expect(claims("noCorrection", corrected)).toEqual(["N08-NOLOSS:noCorrection"]);
  });

  it("cannot assess a claim about a missing cell", () => {
    const facts = withCells(shanxi2024Facts, { "disputes.reconsideration.corrected": null });
    const result = checkReport({ facts, narrative: [], claims: [claim("noCorrection")] });
    expect(result.assessments.find(({ rule }) => rule === "N08-NOLOSS")?.outcome).toBe("notAssessable");
  });
});
