import type { MessageSet } from "./message-set";

/** Words of the comparison with the peer group (同组比较). */
export const peersMessages = {
  "peers.link": { zh: "同组比较", en: "Peers" },
  "peers.title": { zh: "{body} {year} 年度报告：同组比较", en: "{body}, {year}: beside its peers" },
  "peers.group": {
    zh: "同组：{level}{kind}，有 {year} 年度已通过数字的 {approved} 个，共 {expected} 个。",
    en: "Group: {kind} at {level} level; {approved} of {expected} have approved figures of {year}.",
  },
  "peers.before": {
    zh: "本年度同组已通过的还不到一半，暂以上年度数字为准。",
    en: "Less than half of the group is approved this year, so last year’s figures stand in.",
  },
  "peers.rule": {
    zh: "比率只与办理量为本机关四分之一至四倍、基数足够的机关比；不足 8 个不作判断。偏离 =（本机关 − 中位数）÷ 1.4826 倍绝对中位差与抽样误差中较大者；超过 {limit} 且差距有实际意义的作提示。提示不是差错。",
    en: "Ratios are compared with bodies of a quarter to four times the workload and a sufficient base; fewer than 8 are not judged. Distance = (own − median) ÷ the larger of 1.4826 × MAD and chance; beyond {limit}, and large enough to matter, it is told. A hint is no error.",
  },
  "peers.metric": { zh: "指标", en: "Metric" },
  "peers.own": { zh: "本机关", en: "Own" },
  "peers.median": { zh: "中位数", en: "Median" },
  "peers.count": { zh: "同组数", en: "Peers" },
  "peers.picture": { zh: "分布", en: "Distribution" },
  "peers.result": { zh: "结果", en: "Result" },
  "peers.high": { zh: "偏高（{n}）", en: "high ({n})" },
  "peers.low": { zh: "偏低（{n}）", en: "low ({n})" },
  "peers.usual": { zh: "无异常", en: "usual" },
  "peers.noValue": { zh: "没有数值", en: "no value" },
  "peers.smallBase": { zh: "基数小，不判", en: "base too small" },
  "peers.fewPeers": { zh: "可比机关不足 8 个，不判", en: "fewer than 8 peers" },
  "peers.picture.label": {
    zh: "{metric}：本机关 {own}，同组 {n} 个的中位数 {median}，最小 {low}，最大 {high}",
    en: "{metric}: own {own}; median of {n} peers {median}, from {low} to {high}",
  },
  "peers.legend": { zh: "细线：各机关　粗线：中位数　菱形：本机关", en: "thin line: a body; thick line: median; diamond: this body" },
  "peers.none": { zh: "没有需要提示的指标", en: "No metric stands out" },
  "peers.some": {
    zh: "{n} 项指标与同组差别明显",
    en: "{n, plural, one {# metric differs} other {# metrics differ}} clearly from the group",
  },
} as const satisfies MessageSet;
