import type { Section } from "./edition";

/** The six sections, alike in both editions (格式 一 to 六). */
export const sections: readonly Section[] = [
  { id: "s1", numeral: "一", title: "总体情况", aliases: ["概述"], table: null },
  {
    id: "s2",
    numeral: "二",
    title: "主动公开政府信息情况",
    aliases: ["行政机关主动公开政府信息情况", "主动公开情况"],
    table: "disclosure",
  },
  {
    id: "s3",
    numeral: "三",
    title: "收到和处理政府信息公开申请情况",
    aliases: ["依申请公开情况"],
    table: "applications",
  },
  {
    id: "s4",
    numeral: "四",
    title: "政府信息公开行政复议、行政诉讼情况",
    aliases: [
      "因政府信息公开工作被申请行政复议、提起行政诉讼情况",
      "政府信息公开行政复议和行政诉讼情况",
      "政府信息公开行政复议行政诉讼情况",
      "行政复议、行政诉讼情况",
      "因政府信息公开工作被申请行政复议和提起行政诉讼情况",
    ],
    table: "disputes",
  },
  {
    id: "s5",
    numeral: "五",
    title: "存在的主要问题及改进情况",
    aliases: ["政府信息公开工作存在的主要问题及改进情况", "存在的主要问题及改进措施", "存在主要问题及改进情况", "现存问题与改进举措"],
    table: null,
  },
  {
    id: "s6",
    numeral: "六",
    title: "其他需要报告的事项",
    aliases: ["其他报告的事项", "其他需要报告事项"],
    table: null,
  },
];
