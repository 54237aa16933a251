import type { CalendarDate } from "@/domain/deadlines/deadline";
import type { NarrativeFigure } from "@/domain/reading/reading";
import type { FindingView } from "../reports/report-view";
import { quotesOf } from "./finding-words";

/** What a notice is about. */
export interface NoticeSubject {
  readonly bodyName: string;
  readonly year: number;
  readonly versionNumber: number;
  readonly findings: readonly FindingView[];
  readonly narrative: readonly NarrativeFigure[];
  /** Who sends it, and on which day. */
  readonly sender: string;
  readonly today: CalendarDate;
  /** The last day for mending; null leaves it to be filled in by hand. */
  readonly due: CalendarDate | null;
}

/** A numbered entry of the notice with the lines below it. */
export interface NoticeItem {
  readonly text: string;
  readonly lines: readonly string[];
}

/** A 整改通知 as an official letter, still without layout. */
export interface Notice {
  readonly title: readonly string[];
  readonly addressee: string;
  readonly opening: string;
  readonly sections: readonly { readonly heading: string; readonly items: readonly NoticeItem[] }[];
  readonly closing: { readonly heading: string; readonly paragraphs: readonly string[] };
  readonly sender: string;
  readonly date: string;
}

const numerals = ["一", "二", "三"] as const;

/** 2025年2月10日; without a date the blanks to be filled in. */
function printedDate(date: CalendarDate | null): string {
  if (date === null) return "　　年　　月　　日";
  const [year, month, day] = date.split("-").map(Number);
  return `${year}年${month}月${day}日`;
}

/** The open errors and warnings of a report, the only ones a body has to do something about. */
export function findingsForNotice(findings: readonly FindingView[]): readonly FindingView[] {
  return findings.filter(({ severity, explanation }) => severity !== "info" && explanation === null);
}

function itemOf(finding: FindingView, narrative: readonly NarrativeFigure[]): NoticeItem {
  const said = finding.verdicts.filter(({ kind, current }) => current && (kind === "rejected" || kind === "problem"));
  const opinion = said[said.length - 1];
  return {
    text: `${finding.message.zh}。`,
    lines: [...quotesOf(finding, narrative).map((quote) => `原文：“${quote}”`), ...(opinion ? [`审核意见：${opinion.text}`] : [])],
  };
}

/** The notice for one body: errors, then warnings, each numbered through with its arithmetic, the original sentence and the reviewer's words. */
export function composeNotice(subject: NoticeSubject): Notice {
  const { bodyName, year, narrative, due } = subject;
  const open = findingsForNotice(subject.findings);
  const ofLevel = (level: FindingView["severity"]) =>
    open.filter(({ severity }) => severity === level).map((one) => itemOf(one, narrative));
  const errors = ofLevel("error");
  const warnings = ofLevel("warn");
  const parts = [
    { name: "需要更正的错误", items: errors },
    { name: "需要核实说明的事项", items: warnings },
  ].filter(({ items }) => items.length > 0);
  return {
    title: [`关于整改${year}年度政府信息公开工作`, "年度报告有关问题的通知"],
    addressee: `${bodyName}：`,
    opening: `经核对，你单位${year}年度政府信息公开工作年度报告（第${subject.versionNumber}版）存在${open.length}处问题，其中错误${errors.length}处、需要核实的事项${warnings.length}处。现将有关情况通知如下。`,
    sections: parts.map(({ name, items }, at) => ({ heading: `${numerals[at] ?? ""}、${name}`, items })),
    closing: {
      heading: `${numerals[parts.length] ?? ""}、整改要求`,
      paragraphs: [
        `请于${printedDate(due)}前逐项核对台账，更正有误的数据后重新报送；数据确属真实的，请逐项说明理由。`,
        "报告已经对外公布的，更正后请同步更新公布的文本，保持前后一致。",
      ],
    },
    sender: subject.sender,
    date: printedDate(subject.today),
  };
}
