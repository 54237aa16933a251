import { type Rule, rulesOf, scopes } from "../rule";

/** A government's roll-up against the reports it adds up (U). */
export const rollUpRules: readonly Rule[] = rulesOf("roll-up", [
  {
    id: "U04-ROLL-SCOPE",
    level: "error",
    name: { zh: "报告声明口径：本机关或汇总", en: "The report says whether it is its own or a roll-up" },
  },
  {
    id: "U02-ROLL-MISSING",
    level: "warn",
    scope: scopes.rollUp,
    name: { zh: "汇总时下级均已报送", en: "Every part has reported when it is rolled up" },
  },
  {
    id: "U01-ROLL",
    level: "warn",
    scope: scopes.rollUp,
    name: { zh: "汇总值等于各单位之和", en: "The roll-up equals the sum of its parts" },
  },
  { id: "U03-ROLL-LESS", level: "error", scope: scopes.rollUp, name: { zh: "汇总值不小于任一下级", en: "No part exceeds the roll-up" } },
  {
    id: "U05-JOINT",
    level: "info",
    scope: { zh: "汇总报告的复议后起诉", en: "Suits after review of roll-up reports" },
    name: { zh: "共同被告案件只计原行为机关", en: "Suits against joint defendants count at the original body only" },
  },
]);
