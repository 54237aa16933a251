import { isSeveralReports, isUnreliableText, missingParts } from "@/domain/reading/judge-document";
import type { Reading } from "@/domain/reading/reading";
import { splitReports } from "@/domain/reading/split-reports";
import type { Extracted } from "./extracted";
import { refuse, refuseSeveral } from "./refusals";

/** Refuses a document that is no report, holds several, or cannot be trusted; says which parts were not found. */
export function refuseUnreadable({ document, pictures }: Extracted, reading: Reading): void {
  if (isSeveralReports(document)) refuseSeveral(splitReports(document));
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
    parts: {
      zh: missed.map((part) => names[part].zh).join("、"),
      en: missed.map((part) => names[part].en).join(", "),
    },
  });
}
