import type { Facts } from "@/domain/facts/facts";
import type { CellId, FormBlock } from "@/domain/form/edition";
import { edition2021 } from "@/domain/form/edition-2021";
import { shanxi2024Facts } from "./shanxi-2024-facts";

export interface ReportWords {
  readonly body: string;
  readonly year: number;
  /** The figures printed; those of a real report when left out. Cells without a value are printed empty. */
  readonly facts?: Facts;
  /** Sentences of section one. */
  readonly statements?: readonly string[];
}

/** A report as a tab separated text file, in the order and words of the 2021 form. */
export function reportText({ body, year, facts = shanxi2024Facts, statements = [] }: ReportWords): Uint8Array {
  const { disclosure, applications, disputes } = edition2021.tables;
  const lines = [
    `${body}${year}年政府信息公开工作年度报告`,
    "一、总体情况",
    ...statements,
    "二、主动公开政府信息情况",
    ...disclosure.blocks.flatMap((block) => blockLines("disclosure", block, facts)),
    "三、收到和处理政府信息公开申请情况",
    ["申请人情况", ...(applications.blocks[0]?.columns.map(({ label }) => label) ?? [])].join("\t"),
    ...applications.blocks.flatMap((block) => rowLines("applications", block, facts)),
    "四、政府信息公开行政复议、行政诉讼情况",
    ["行政复议", "未经复议直接起诉", "复议后起诉"].join("\t"),
    disputes.blocks.flatMap(({ rows, columns }) => rows.flatMap(() => columns.map(({ label }) => label))).join("\t"),
    disputes.blocks.flatMap((block) => block.rows.flatMap((row) => valuesOf("disputes", row.id, { block, facts }))).join("\t"),
    "五、存在的主要问题及改进情况",
    "目录更新还不够及时，今后按季度核对目录并补齐缺项。",
    "六、其他需要报告的事项",
    "本年度没有收取信息处理费。",
  ];
  return new TextEncoder().encode(lines.join("\n"));
}

function blockLines(table: string, block: FormBlock, facts: Facts): string[] {
  const width = "\t".repeat(block.columns.length);
  return [
    `${block.article}${width}`,
    ["信息内容", ...block.columns.map(({ label }) => label)].join("\t"),
    ...rowLines(table, block, facts),
  ];
}

function rowLines(table: string, block: FormBlock, facts: Facts): string[] {
  return block.rows.map((row) => [row.label, ...valuesOf(table, row.id, { block, facts })].join("\t"));
}

function valuesOf(table: string, row: string, { block, facts }: { block: FormBlock; facts: Facts }): string[] {
  return block.columns.map(({ id }) => String(facts.values[`${table}.${row}.${id}` as CellId] ?? ""));
}
