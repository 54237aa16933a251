import type { Bilingual } from "./finding";

/** A figure of the text and every right reading of it: formulas over the tables, any of which may equal what is stated. */
export interface NarrativeReadings {
  readonly rule: string;
  /** Id of the narrative figure. */
  readonly figure: string;
  readonly name: Bilingual;
  readonly readings: readonly string[];
}

const newReceived = "applications.newReceived.total";
const carriedIn = "applications.carriedIn.total";
const concluded = "applications.concluded.total";
const carriedOut = "applications.carriedOut.total";

function outcome(figure: string, zh: string): NarrativeReadings {
  return { rule: "N05-OUTCOME", figure, name: { zh, en: zh }, readings: [`applications.${figure}.total`] };
}

function disputes(rule: string, [figure, zh]: readonly [figure: string, zh: string], rows: readonly string[]): NarrativeReadings {
  const readings = rows.flatMap((row) => [`disputes.${row}.total`, `disputes.${row}.total - disputes.${row}.pending`]);
  return { rule, figure, name: { zh, en: zh }, readings };
}

function documents(figure: string, zh: string, cell: string): NarrativeReadings {
  return { rule: "N11-REGS", figure, name: { zh, en: zh }, readings: [`disclosure.${cell}`] };
}

/**
 * What the text may rightly mean. 办结 may leave out or include the applications carried in; 受理 may include them; disputes may
 * be told without the pending ones; 行政诉讼 may mean all suits or one kind.
 */
export const narrativeReadings: readonly NarrativeReadings[] = [
  {
    rule: "N01-NEW",
    figure: "applicationsReceived",
    name: { zh: "新收申请", en: "new applications" },
    readings: [newReceived, `${newReceived} + ${carriedIn}`],
  },
  {
    rule: "N02-CLOSED",
    figure: "applicationsConcluded",
    name: { zh: "办结申请", en: "concluded applications" },
    readings: [concluded, `${concluded} - ${carriedIn}`, `${newReceived} - ${carriedOut}`, `${newReceived} + ${carriedIn}`],
  },
  {
    rule: "N03-CARRYIN",
    figure: "applicationsCarriedIn",
    name: { zh: "上年结转申请", en: "applications carried in" },
    readings: [carriedIn],
  },
  {
    rule: "N04-CARRYOUT",
    figure: "applicationsCarriedOut",
    name: { zh: "结转下年度申请", en: "applications carried out" },
    readings: [carriedOut],
  },
  outcome("granted", "予以公开"),
  outcome("partlyGranted", "部分公开"),
  {
    rule: "N05-OUTCOME",
    figure: "grantedOrPartly",
    name: { zh: "予以公开及部分公开", en: "予以公开 and 部分公开" },
    readings: ["applications.granted.total + applications.partlyGranted.total"],
  },
  outcome("denied", "不予公开"),
  outcome("unavailable", "无法提供"),
  outcome("notProcessed", "不予处理"),
  outcome("other", "其他处理"),
  disputes("N06-REVIEW", ["reconsiderations", "行政复议"], ["reconsideration"]),
  disputes("N07-LIT", ["litigation", "行政诉讼"], ["litigation", "litigationDirect", "litigationAfterReconsideration"]),
  disputes("N07-LIT", ["litigationDirect", "未经复议直接起诉"], ["litigationDirect"]),
  disputes("N07-LIT", ["litigationAfterReconsideration", "复议后起诉"], ["litigationAfterReconsideration"]),
  documents("regulationsIssued", "本年制发规章", "regulations.issued"),
  documents("regulationsInForce", "现行有效规章", "regulations.inForce"),
  documents("normativeDocumentsIssued", "本年制发行政规范性文件", "normativeDocuments.issued"),
  documents("normativeDocumentsRepealed", "本年废止行政规范性文件", "normativeDocuments.repealed"),
  documents("normativeDocumentsInForce", "现行有效行政规范性文件", "normativeDocuments.inForce"),
];
