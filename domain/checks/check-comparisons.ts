import { formatNumber, roundedQuotient } from "../metrics/format-number";
import { failed, settled, type Verdict } from "./assess";
import type { Likeness, PeerOutlier } from "./check-input";
import type { Bilingual } from "./finding";
import type { ThresholdOf } from "./rule-settings";

/** The share with its fraction: 82.4 %（1,031/1,251 字）. */
function shareText({ shared, length }: Likeness): Bilingual {
  const percent = `${roundedQuotient(shared, length, { scale: 100, decimals: 1 })} %`;
  const fraction = `${formatNumber(shared)}/${formatNumber(length)}`;
  return { zh: `${percent}，${fraction} 字`, en: `${percent}, ${fraction} characters` };
}

/**
 * Sections one and five against the body's former years and other bodies (XY-TEXT). A body rightly repeats itself more than others.
 * What is common wording shifts as reports are approved, so an explanation stands until the share moves by a twentieth.
 */
export function checkLikeness(likeness: readonly Likeness[], thresholdOf: ThresholdOf): Verdict {
  const scope = { rule: "XY-TEXT", scope: null, cells: [] };
  const limitOf = ({ body }: Likeness) => thresholdOf("XY-TEXT", body === null ? "former" : "other");
  const alike = likeness.filter((one) => one.shared > limitOf(one) * one.length).sort((a, b) => b.shared * a.length - a.shared * b.length);
  if (alike.length === 0) return settled(scope, "passed");
  const zh = alike.map((one) => `${one.body ?? "本单位"} ${one.year} 年度报告（${shareText(one).zh}）`).join("、");
  const en = alike.map((one) => `${one.body ?? "its own report"} ${one.year} (${shareText(one).en})`).join(", ");
  return failed(scope, {
    message: {
      zh: `第一、第五部分与${zh}高度雷同，请核实是否照抄`,
      en: `Sections one and five are largely the same as ${en}; please check for copying`,
    },
    stated: alike.flatMap(({ year, shared, length }) => [year, Math.floor((20 * shared) / length)]),
  });
}

function checkPeer({ metric, name, cells, value, median, deviations, bodies }: PeerOutlier, limit: number): Verdict {
  const scope = { rule: "P08-PEERS", scope: metric, cells };
  if (Math.abs(deviations) <= limit) return settled(scope, "passed");
  return failed(scope, {
    message: {
      zh: `${name.zh}为 ${value}，同组 ${bodies} 个单位的中位数为 ${median}，明显${deviations > 0 ? "偏高" : "偏低"}，请核实`,
      en: `${name.en} is ${value}, the median of ${bodies} peers is ${median}: unusually ${deviations > 0 ? "high" : "low"}, please verify`,
    },
  });
}

/** Metrics far from the median of the peer group (P08), as hints. */
export function checkPeers(peers: readonly PeerOutlier[], thresholdOf: ThresholdOf): readonly Verdict[] {
  return peers.map((peer) => checkPeer(peer, thresholdOf("P08-PEERS", "deviations")));
}
