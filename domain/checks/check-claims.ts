import type { Facts } from "../facts/facts";
import type { NarrativeClaim } from "../reading/reading";
import { failed, type Scope, settled, type Verdict } from "./assess";
import { evaluateReading } from "./evaluate-reading";
import type { Bilingual } from "./finding";

interface ClaimRule {
  readonly rule: string;
  /** Must be zero when the text makes the claim. */
  readonly formula: string;
  readonly claim: Bilingual;
  readonly place: Bilingual;
}

const reviewsAndSuits: Bilingual = { zh: "表四行政复议、行政诉讼", en: "table 4" };

/** What each claim says, and the sum that must be zero then. */
export const claimRules: Readonly<Record<NarrativeClaim["id"], ClaimRule>> = {
  noCorrection: {
    rule: "N08-NOLOSS",
    formula: "disputes.all.corrected",
    claim: { zh: "没有被纠错或败诉的情况", en: "no decision was corrected" },
    place: { zh: "表四“结果纠正”", en: "结果纠正 in table 4" },
  },
  noDispute: {
    rule: "N09-NODISPUTE",
    formula: "disputes.all.total",
    claim: { zh: "没有发生行政复议、行政诉讼", en: "there were no reviews or suits" },
    place: reviewsAndSuits,
  },
  noReconsideration: {
    rule: "N09-NODISPUTE",
    formula: "disputes.reconsideration.total",
    claim: { zh: "没有发生行政复议", en: "there were no reviews" },
    place: { zh: "表四行政复议", en: "行政复议 in table 4" },
  },
  noLitigation: {
    rule: "N09-NODISPUTE",
    formula: "disputes.litigation.total",
    claim: { zh: "没有发生行政诉讼", en: "there were no lawsuits" },
    place: { zh: "表四行政诉讼", en: "行政诉讼 in table 4" },
  },
  noApplication: {
    rule: "N10-NOAPP",
    formula: "applications.newReceived.total",
    claim: { zh: "没有收到政府信息公开申请", en: "no application was received" },
    place: { zh: "表三本年新收", en: "本年新收 in table 3" },
  },
};

function checkClaim(facts: Facts, id: NarrativeClaim["id"]): Verdict | null {
  const { rule, formula, claim, place } = claimRules[id];
  const reading = evaluateReading(facts, formula);
  if (!reading) return null;
  const scope: Scope = { rule, scope: id, cells: reading.cells };
  if (reading.atLeast > 0) {
    return failed(scope, {
      message: {
        zh: `正文称${claim.zh}，${place.zh}却有 ${reading.atLeast} 件`,
        en: `The text says that ${claim.en}, but ${place.en} has ${reading.atLeast}`,
      },
    });
  }
  return settled(scope, reading.value === null ? "notAssessable" : "passed");
}

/** Statements that something did not happen must meet zeros in the tables (N08 to N10). */
export function checkClaims(facts: Facts, claims: readonly NarrativeClaim[]): readonly Verdict[] {
  const ids = [...new Set(claims.map(({ id }) => id))];
  return ids.map((id) => checkClaim(facts, id)).filter((verdict) => verdict !== null);
}
