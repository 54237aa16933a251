import type { Block, Document } from "@/domain/document/document";
import { applicationRows, disclosureTable, disputeValues, title } from "../corpus/sample-figures";

export type Rows = readonly (readonly string[])[];

/** The parts of a report that a variation replaces; the rest are those of the sample. */
export interface Variation {
  readonly before?: readonly Block[];
  readonly sectionOne?: readonly string[];
  readonly disclosure?: readonly Block[];
  readonly applications?: readonly Block[];
  readonly disputes?: readonly Block[];
  readonly headings?: Readonly<Partial<Record<2 | 3 | 4 | 5 | 6, string>>>;
}

export const paragraph = (text: string): Block => ({ kind: "paragraph", text });
export const paragraphs = (...lines: readonly string[]): Block[] => lines.map(paragraph);
export const table = (rows: Rows): Block => ({
  kind: "table",
  rows: rows.map((row) => row.map((text) => ({ text, columnSpan: 1, rowSpan: 1 }))),
});

export const applicantLabels = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"];
export const resultLabels = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
export const disputeKinds = ["行政复议", "未经复议直接起诉", "复议后起诉"];

/** 表二 as printed; 表三 with its header and labelled rows; 表四 in one row. */
export const disclosureRows: Rows = disclosureTable;
export const applicationTableRows: Rows = [
  ["申请人情况", ...applicantLabels],
  ...applicationRows.map(({ label, values }) => [label, ...values]),
];
export const disputeRows: Rows = [disputeKinds, disputeKinds.flatMap(() => resultLabels), disputeValues];

/** The sample report as a document, with some of its parts replaced. */
export function sampleDocument(variation: Variation = {}): Document {
  const heading = (index: 2 | 3 | 4 | 5 | 6, text: string) => paragraph(variation.headings?.[index] ?? text);
  return {
    format: "text",
    blocks: [
      ...(variation.before ?? [paragraph(title)]),
      paragraph("一、总体情况"),
      ...paragraphs(...(variation.sectionOne ?? ["全年工作平稳。"])),
      heading(2, "二、主动公开政府信息情况"),
      ...(variation.disclosure ?? [table(disclosureRows)]),
      heading(3, "三、收到和处理政府信息公开申请情况"),
      ...(variation.applications ?? [table(applicationTableRows)]),
      heading(4, "四、政府信息公开行政复议、行政诉讼情况"),
      ...(variation.disputes ?? [table(disputeRows)]),
      heading(5, "五、存在的主要问题及改进情况"),
      paragraph("个别栏目更新不够及时，下一年将逐月检查。"),
      heading(6, "六、其他需要报告的事项"),
      paragraph("本年度没有收取信息处理费。"),
    ],
  };
}
