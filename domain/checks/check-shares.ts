import type { Facts } from "../facts/facts";
import type { NarrativeFigure, StatedPercentage } from "../reading/reading";
import { failed, settled, type Verdict } from "./assess";
import { statesPercentage } from "./check-percentages";
import { evaluateReading } from "./evaluate-reading";

const RULE = "N12-PCT";

const received = "applications.newReceived.total";
/** What a share of the outcomes may be taken of. */
const bases = ["applications.concluded.total", received, `${received} + applications.carriedIn.total`];
const statedBases = ["applicationsConcluded", "applicationsReceived"];

const names: Readonly<Record<string, string>> = {
  granted: "予以公开",
  partlyGranted: "部分公开",
  grantedOrPartly: "予以公开及部分公开",
  denied: "不予公开",
  unavailable: "无法提供",
  notProcessed: "不予处理",
  other: "其他处理",
};

/** A share of something else than the applications (占予以公开的…) is not judged. */
const ofApplications = /^(?:全部|总|所有|受理|收到|办结|答复|办理|申请|的|数|量|件|结果|比|政府信息公开)*$/u;

function growthVerdict({ of, operand, former, value }: StatedPercentage): Verdict | null {
  if (former === null || former === 0) return null;
  const computed = ((operand - former) / former) * 100;
  const scope = { rule: RULE, scope: `growth:${of}`, cells: [] };
  if (statesPercentage(value, computed)) return settled(scope, "passed");
  const exact = computed.toFixed(2);
  return failed(scope, {
    message: {
      zh: `正文写由 ${former} 变为 ${operand}，同比 ${value} %，按所列数字应为 ${exact} %`,
      en: `The text states ${value}% from ${former} to ${operand}; its numbers give ${exact}%`,
    },
    narrative: [of],
    stated: [value, operand, former],
  });
}

function shareVerdict(facts: Facts, narrative: readonly NarrativeFigure[], { of, operand, base, value }: StatedPercentage): Verdict | null {
  const name = names[of];
  if (!name || (base !== null && !ofApplications.test(base))) return null;
  const scope = { rule: RULE, scope: `share:${of}`, cells: [] };
  const printed = bases.map((formula) => evaluateReading(facts, formula)?.value ?? null);
  const stated = narrative.filter(({ id }) => statedBases.includes(id)).map((figure) => figure.value);
  const all = [...printed, ...stated].filter((whole): whole is number => whole !== null && whole > 0);
  if (all.some((whole) => statesPercentage(value, (operand / whole) * 100))) return settled(scope, "passed");
  const [concluded] = printed;
  if (!concluded || printed.includes(null)) return settled(scope, "notAssessable");
  const exact = ((operand / concluded) * 100).toFixed(2);
  return failed(scope, {
    message: {
      zh: `正文写${name} ${operand} 件，占 ${value} %，按表三（七）总计 ${concluded} 件应为 ${exact} %`,
      en: `The text states ${value}% for ${name} (${operand}); of the ${concluded} concluded in table 3 it is ${exact}%`,
    },
    narrative: [of],
    stated: [value, operand],
  });
}

/**
 * Percentages that follow a number (N12): a share of the outcomes must be right of what was concluded, received, or received and
 * carried in; a growth that names last year's number is recomputed from both.
 */
export function checkShares(
  facts: Facts,
  narrative: readonly NarrativeFigure[],
  percentages: readonly StatedPercentage[],
): readonly Verdict[] {
  const first = percentages.filter(({ kind, of }, index) => percentages.findIndex((one) => one.kind === kind && one.of === of) === index);
  return first.flatMap(
    (percentage) => (percentage.kind === "growth" ? growthVerdict(percentage) : shareVerdict(facts, narrative, percentage)) ?? [],
  );
}
