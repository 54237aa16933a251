import { withoutSpaces } from "../document/normalise";
import type { Facts } from "../facts/facts";
import type { CellId } from "../form/edition";
import { failed, type Scope, settled, type Verdict } from "./assess";
import type { ThresholdOf } from "./rule-settings";

const unpaid: CellId = "applications.otherFeeUnpaid.total";
const amount: CellId = "disclosure.fees.amount";

/** 未发出收费通知, in its many wordings; that nothing was collected is no contradiction. */
const deniesNotices =
  /(?:未|没有|无|不存在)[^。；，,]{0,10}(?:收费|缴费)(?:的)?通知|(?:收费|缴费)通知(?:书)?[^。；，,]{0,6}(?:0|零)(?:件|份|次)/;

/** Applications ended for want of payment need a notice to pay (S08). */
export function checkFeeNotices(facts: Facts, s6: string): Verdict {
  const scope: Scope = { rule: "S08-FEE-ROW", scope: null, cells: [unpaid] };
  const ended = facts.values[unpaid];
  if (ended === undefined) return settled(scope, "notAssessable");
  if (ended === 0 || !deniesNotices.test(withoutSpaces(s6))) return settled(scope, "passed");
  return failed(scope, {
    message: {
      zh: `表三有 ${ended} 件因逾期不缴费不再处理，第六部分却称没有发出收费通知`,
      en: `${ended} applications ended because the fee was not paid, but section six says that no fee notice was sent`,
    },
  });
}

/** An amount thousands of times last year's, or a thousandth of it, was probably stated in 元 (F03). */
export function checkFeeUnit(facts: Facts, lastYear: Facts, thresholdOf: ThresholdOf): Verdict | null {
  if (facts.editions.disclosure !== "2021" || lastYear.editions.disclosure !== "2021") return null;
  const scope: Scope = { rule: "F03-FEE-UNIT", scope: null, cells: [amount] };
  const [now, before] = [facts.values[amount], lastYear.values[amount]];
  if (now === undefined || before === undefined) return settled(scope, "notAssessable");
  if (now === 0 || before === 0) return settled(scope, "passed");
  const ratio = Math.max(now / before, before / now);
  const isLikely = ratio >= thresholdOf("F03-FEE-UNIT", "least") && ratio <= thresholdOf("F03-FEE-UNIT", "most");
  if (!isLikely) return settled(scope, "passed");
  const which = now > before ? { zh: "本年", en: "this year's" } : { zh: "上年", en: "last year's" };
  return failed(scope, {
    message: {
      zh: `收费金额本年 ${now} 万元，上年 ${before} 万元，相差约 ${Math.round(ratio)} 倍，${which.zh}可能误以元填报`,
      en: `Fees are ${now} 万元 this year and ${before} last year, ${Math.round(ratio)} times apart; ${which.en} may be in 元`,
    },
    stated: [before],
  });
}
