import { strToU8, zipSync } from "fflate";
import { applicationRows, disclosureTable, disputeValues, sectionOne, sectionSix, title } from "./sample-figures";

/** A cell to print, with how far it reaches. */
export interface Cell {
  readonly text: string;
  readonly columns?: number;
  readonly rows?: number;
}

export type Part = { readonly paragraph: string } | { readonly table: readonly (readonly Cell[])[] };

const groups: Readonly<Record<string, readonly [label: string, rows: number]>> = {
  denied: ["（三）不予公开", 8],
  unavailable: ["（四）无法提供", 3],
  notProcessed: ["（五）不予处理", 5],
  other: ["（六）其他处理", 3],
};

function applicationTable(): Cell[][] {
  const header: Cell[][] = [
    [
      { text: "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", columns: 3, rows: 3 },
      { text: "申请人情况", columns: 7 },
    ],
    [
      { text: "自然人", rows: 2 },
      { text: "法人或其他组织", columns: 5 },
      { text: "总计", rows: 2 },
    ],
    ["商业\n企业", "科研机构", "社会公益组织", "法律服务机构", "其他"].map((text) => ({ text })),
  ];
  let group: string | null = null;
  const rows = applicationRows.map(({ label, group: own, values }, index): Cell[] => {
    const cells = values.map((text) => ({ text }));
    const outcome: Cell[] = index === 2 ? [{ text: "三、本年度办理结果", rows: 22 }] : [];
    const [groupLabel, count] = groups[own ?? ""] ?? [null, 0];
    const opened: Cell[] = groupLabel && own !== group ? [{ text: groupLabel, rows: count }] : [];
    group = own;
    const columns = own === null ? 3 : groupLabel ? 1 : 2;
    return [...outcome, ...opened, { text: label, columns }, ...cells];
  });
  return [...header, ...rows];
}

function disputeTable(): Cell[][] {
  const results = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"].map((text) => ({ text }));
  return [
    [
      { text: "行政复议", columns: 5 },
      { text: "行政诉讼", columns: 10 },
    ],
    [...results.map((cell) => ({ ...cell, rows: 2 })), { text: "未经复议直接起诉", columns: 5 }, { text: "复议后起诉", columns: 5 }],
    [...results, ...results],
    disputeValues.map((text) => ({ text })),
  ];
}

/** The sample report as parts, in the order of the form. */
export function reportParts(): readonly Part[] {
  return [
    { paragraph: title },
    { paragraph: "一、总体情况" },
    ...sectionOne.map((paragraph) => ({ paragraph })),
    { paragraph: "二、主动公开政府信息情况" },
    { table: disclosureTable.map((row) => row.map((text, index) => ({ text, columns: index === row.length - 1 ? 5 - row.length : 1 }))) },
    { paragraph: "三、收到和处理政府信息公开申请情况" },
    { table: applicationTable() },
    { paragraph: "四、政府信息公开行政复议、行政诉讼情况" },
    { table: disputeTable() },
    { paragraph: "五、存在的主要问题及改进情况" },
    { paragraph: "个别栏目更新不够及时，下一年将逐月检查。" },
    { paragraph: "六、其他需要报告的事项" },
    { paragraph: sectionSix },
  ];
}

const flat = (text: string) => text.replace("\n", "");

/** Tab separated; a cell that reaches over columns leaves them empty, as spreadsheets copy it. */
export function renderTabs(parts: readonly Part[] = reportParts()): string {
  return parts
    .map((part) => {
      if ("paragraph" in part) return part.paragraph;
      return part.table.map((row) => row.map(({ text, columns = 1 }) => flat(text) + "\t".repeat(columns - 1)).join("\t")).join("\n");
    })
    .join("\n\n");
}

/** One cell a line, line breaks inside cells kept. */
export function renderLines(parts: readonly Part[] = reportParts()): string {
  return parts
    .map((part) => ("paragraph" in part ? part.paragraph : part.table.flatMap((row) => row.map(({ text }) => text)).join("\n\n")))
    .join("\n\n");
}

const escapeXml = (text: string) => text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;");

export function renderHtml(parts: readonly Part[] = reportParts()): string {
  const body = parts.map((part) => {
    if ("paragraph" in part) return `<p>${escapeXml(part.paragraph)}</p>`;
    const rows = part.table.map(
      (row) =>
        `<tr>${row.map(({ text, columns = 1, rows: down = 1 }) => `<td colspan="${columns}" rowspan="${down}"><p>${escapeXml(text).replace("\n", "<br>")}</p></td>`).join("")}</tr>`,
    );
    return `<table>${rows.join("")}</table>`;
  });
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}</title></head><body><div>${body.join("\n")}</div></body></html>`;
}

const run = (text: string) => `<w:r><w:t xml:space="preserve">${escapeXml(text).replace("\n", "</w:t><w:br/><w:t>")}</w:t></w:r>`;

function docxTable(table: readonly (readonly Cell[])[]): string {
  const open: { column: number; columns: number; left: number }[] = [];
  const rows = table.map((row) => {
    let column = 0;
    let xml = "";
    const cell = (text: string, columns: number, merge: string) => {
      xml += `<w:tc><w:tcPr><w:gridSpan w:val="${columns}"/>${merge}</w:tcPr><w:p>${text === "" ? "" : run(text)}</w:p></w:tc>`;
      column += columns;
    };
    const goOn = () => {
      for (
        let above = open.find((one) => one.column === column && one.left > 0);
        above;
        above = open.find((one) => one.column === column && one.left > 0)
      ) {
        above.left -= 1;
        cell("", above.columns, "<w:vMerge/>");
      }
    };
    for (const { text, columns = 1, rows: down = 1 } of row) {
      goOn();
      if (down > 1) open.push({ column, columns, left: down - 1 });
      cell(text, columns, down > 1 ? '<w:vMerge w:val="restart"/>' : "");
    }
    goOn();
    return `<w:tr>${xml}</w:tr>`;
  });
  return `<w:tbl>${rows.join("")}</w:tbl>`;
}

/** WordprocessingML of the given body. */
export function documentXml(body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>${body}</w:body></w:document>`;
}

/** A docx file around a body, with further members where a test needs them. */
export function packDocx(body: string, more: Readonly<Record<string, Uint8Array>> = {}): Uint8Array {
  return zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "word/document.xml": strToU8(documentXml(body)), ...more });
}

export function renderDocxBody(parts: readonly Part[] = reportParts()): string {
  return parts.map((part) => ("paragraph" in part ? `<w:p>${run(part.paragraph)}</w:p>` : docxTable(part.table))).join("");
}

export function renderDocx(parts: readonly Part[] = reportParts()): Uint8Array {
  return packDocx(renderDocxBody(parts));
}
