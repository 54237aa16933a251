import { isSeveralReports, isUnreliableText, missingParts } from "@/domain/reading/judge-document";
import type { Reading } from "@/domain/reading/reading";
import type { Extracted } from "./extracted";
import { refuse } from "./refusals";

/** Refuses a document that is no report, holds several, or cannot be trusted; says which parts were not found. */
export function refuseUnreadable({ document, pictures }: Extracted, reading: Reading): void {
  if (isSeveralReports(document)) refuse("severalReports");
  if (isUnreliableText(document)) refuse("unreliableText");
  const missed = missingParts(document, reading);
  if (missed.length === 0) return;
  if (missed.every((part) => part === "tables") && pictures > 0) refuse("tablesArePictures");
  const names = {
    title: { zh: "标题“政府信息公开工作年度报告”", en: "the title 政府信息公开工作年度报告" },
    sections: { zh: "“一、总体情况”等六个部分", en: "the six sections beginning with 一、总体情况" },
    tables: { zh: "法定表格（表二至表四）", en: "the statutory tables" },
  };
  refuse("notAReport", {
    zh: `这不像政府信息公开工作年度报告：没有找到${missed.map((part) => names[part].zh).join("、")}。请确认所传文件后重新上传。`,
    en: `This does not look like an annual report on government information disclosure: ${missed.map((part) => names[part].en).join(", ")} not found. Check the file and upload it again.`,
  });
}
