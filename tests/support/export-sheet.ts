import type { ExportSheet } from "@/domain/export/export-sheet";

/** A sheet with every kind of cell and every state, and texts that a spreadsheet might run. */
export const everySheet: ExportSheet = {
  fileName: "各市_国家秘密占比_2023—2024",
  title: "示例市 2.02 %（31/1,538）最高，合计 1.07 %，覆盖 5/6 个",
  subtitle: "国家秘密占比 · 各市，本级汇总（6 个） · 2023—2024 年 · %",
  filters: [
    { label: "指标", text: "国家秘密占比（占办理结果总计）" },
    { label: "机构", text: "各市，本级汇总（6 个）" },
    { label: "年度", text: "2023—2024" },
  ],
  base: "本年度办理结果总计；覆盖 5/6 个",
  asOf: Date.UTC(2025, 0, 20, 1, 30),
  source: "明账，各机构经审核通过的年度报告",
  address: "/compare?metric=stateSecretShareOfConcluded&group=cities&since=2023&to=2024",
  columns: [
    { label: "机构", unit: "", kind: "text" },
    { label: "2023年", unit: "%", kind: "ratio", decimals: 2 },
    { label: "2024年", unit: "%", kind: "ratio", decimals: 2 },
    { label: "新收", unit: "件", kind: "number", decimals: 0 },
    { label: "收费", unit: "万元", kind: "number" },
  ],
  rows: [
    ["示例市", ratio(3, 210), { value: (31 / 1538) * 100, numerator: 31, denominator: 1538 }, 1601, 0.251],
    ["乙市", ratio(0, 97), ratio(2, 88), 0, 0],
    ["丙市", absent("unreported"), absent("blank"), { state: "unreported" }, { state: "blank" }],
    ["丁市", absent("notApplicable"), absent("pending"), { state: "pending" }, { state: "notApplicable" }],
    ["戊市", { value: "tooSmall", numerator: 3, denominator: 7 }, absent("notInForm"), -12, null],
    ['=HYPERLINK("http://example.invalid","看")', ratio(1, 30), ratio(1, 31), 1234567, 0.000001],
    ["＋1", ratio(1, 30), ratio(1, 31), 3, 2],
    ["@SUM(1+1)", ratio(1, 30), ratio(1, 31), 3, 2],
    ["-2+3", ratio(1, 30), ratio(1, 31), 3, 2],
  ],
  notes: [
    { label: "算法", text: "国家秘密 ÷ 本年度办理结果总计" },
    { label: "提示", text: "=1+1" },
  ],
};

function ratio(numerator: number, denominator: number) {
  return { value: (numerator / denominator) * 100, numerator, denominator };
}

function absent(value: "unreported" | "blank" | "notApplicable" | "pending" | "notInForm") {
  return { value, numerator: null, denominator: null };
}
