import { failed, settled, type Verdict } from "./assess";
import type { Likeness, PeerOutlier } from "./check-input";
import type { ThresholdOf } from "./rule-settings";

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** Sections one and five against the body's former years and other bodies (XY-TEXT). */
export function checkLikeness(likeness: readonly Likeness[], thresholdOf: ThresholdOf): Verdict {
  const scope = { rule: "XY-TEXT", scope: null, cells: [] };
  const limit = thresholdOf("XY-TEXT", "share");
  const alike = likeness.filter(({ share }) => share > limit).sort((a, b) => b.share - a.share);
  if (alike.length === 0) return settled(scope, "passed");
  const zh = alike.map(({ body, year, share }) => `${body === null ? "本单位" : body} ${year} 年度报告（${percent(share)}）`).join("、");
  const en = alike.map(({ body, year, share }) => `${body ?? "its own report"} ${year} (${percent(share)})`).join(", ");
  return failed(scope, {
    message: {
      zh: `第一、第五部分与${zh}高度雷同，请核实是否照抄`,
      en: `Sections one and five are largely the same as ${en}; please check for copying`,
    },
    stated: alike.map(({ share }) => Math.round(share * 100)),
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
    stated: [bodies],
  });
}

/** Metrics far from the median of the peer group (P08), as hints. */
export function checkPeers(peers: readonly PeerOutlier[], thresholdOf: ThresholdOf): readonly Verdict[] {
  return peers.map((peer) => checkPeer(peer, thresholdOf("P08-PEERS", "deviations")));
}
