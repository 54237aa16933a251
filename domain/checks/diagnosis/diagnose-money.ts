import type { Facts } from "../../facts/facts";
import { fitsCell } from "../../facts/stored-value";
import type { CellId } from "../../form/edition";
import { causeSentence } from "./cause-sentence";
import type { Diagnosis, Explanation } from "./explanation";

const FEES: CellId = "disclosure.fees.amount";
const KEY = "F03-FEE-UNIT";
const YUAN = 10_000;

/** Fees that are thousands of times last year's were most likely stated in 元: the form asks for 万元. */
export function diagnoseMoney(facts: Facts, lastYear: Facts): readonly Diagnosis[] {
  const [from, before] = [facts.values[FEES], lastYear.values[FEES]];
  if (!from || !before || from / before < YUAN / 2 || from / before > YUAN * 2 || !fitsCell(FEES, from / YUAN)) return [];
  const changes = [{ cell: FEES, from, to: from / YUAN }];
  const explanation: Explanation = {
    kind: "yuan",
    changes,
    mends: [KEY],
    sentence: causeSentence({ kind: "yuan", changes }),
    plausibility: 90,
  };
  return [{ keys: [KEY], explanations: [explanation], suggestion: explanation }];
}
