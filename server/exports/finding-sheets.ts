import type { Bilingual } from "@/domain/checks/finding";
import { ruleById } from "@/domain/checks/rules";
import type { NarrativeFigure } from "@/domain/reading/reading";
import { stateWords } from "../reports/report-sentences";
import type { FindingView, ReportSummary } from "../reports/report-view";
import { arithmeticOf, cellsOf, type Language, levelWords, quotesOf, standingWords, verdictLine } from "./finding-words";
import type { CellValue, WorkbookSheet } from "./write-workbook";

/** A report whose findings are exported. */
export interface ExportedReport {
  readonly summary: Pick<ReportSummary, "bodyName" | "year" | "state" | "versionNumber">;
  readonly findings: readonly FindingView[];
  readonly narrative: readonly NarrativeFigure[];
}

/** What a reader of the file must know beside its rows. */
export interface ExportNotes {
  readonly asOf: string;
  readonly by: string;
  /** Whose reports: a body and year, or a scope and year. */
  readonly scope: string;
  /** What was left out, in words; empty when nothing was. */
  readonly filter: string;
  /** Bodies that should have reported, and those of them that have not; null for the export of one report. */
  readonly coverage: { readonly expected: number; readonly missing: readonly string[] } | null;
}

const columns: readonly { readonly title: Bilingual; readonly width: number }[] = [
  { title: { zh: "机关", en: "Body" }, width: 24 },
  { title: { zh: "年度", en: "Year" }, width: 7 },
  { title: { zh: "版本", en: "Version" }, width: 7 },
  { title: { zh: "报告状态", en: "State" }, width: 10 },
  { title: { zh: "级别", en: "Level" }, width: 7 },
  { title: { zh: "规则", en: "Rule" }, width: 15 },
  { title: { zh: "规则名称", en: "Rule name" }, width: 30 },
  { title: { zh: "规则版本", en: "Rule version" }, width: 9 },
  { title: { zh: "单元格", en: "Cells" }, width: 32 },
  { title: { zh: "问题", en: "Finding" }, width: 52 },
  { title: { zh: "算式", en: "Arithmetic" }, width: 36 },
  { title: { zh: "原文", en: "Original sentence" }, width: 36 },
  { title: { zh: "处理情况", en: "Standing" }, width: 12 },
  { title: { zh: "说明与意见", en: "What was said" }, width: 44 },
];

function rowOf({ summary, narrative }: ExportedReport, finding: FindingView, language: Language): readonly CellValue[] {
  return [
    summary.bodyName,
    summary.year,
    summary.versionNumber,
    stateWords[summary.state][language],
    levelWords[finding.severity][language],
    finding.rule,
    ruleById(finding.rule).name[language],
    finding.ruleVersion,
    cellsOf(finding, language),
    finding.message[language],
    arithmeticOf(finding, language),
    quotesOf(finding, narrative).join("\n"),
    standingWords[finding.standing][language],
    finding.verdicts.map((verdict) => verdictLine(verdict, language)).join("\n"),
  ];
}

/** The two sheets of an export of findings: the findings, one row each, and 说明 with date, filters, coverage and rule versions. */
export function findingSheets(reports: readonly ExportedReport[], notes: ExportNotes, language: Language): readonly WorkbookSheet[] {
  const rows = reports.flatMap((report) => report.findings.map((finding) => rowOf(report, finding, language)));
  return [
    {
      name: { zh: "问题清单", en: "Findings" }[language],
      widths: columns.map(({ width }) => width),
      headRows: 1,
      rows: [columns.map(({ title }) => title[language]), ...rows],
    },
    { name: { zh: "说明", en: "Notes" }[language], widths: [22, 80], headRows: 1, rows: noteRows(reports, notes, language) },
  ];
}

function noteRows(reports: readonly ExportedReport[], notes: ExportNotes, language: Language): (readonly CellValue[])[] {
  const say = (zh: string, en: string) => ({ zh, en })[language];
  const findings = reports.flatMap((report) => report.findings);
  const count = (level: FindingView["severity"]) => findings.filter(({ severity }) => severity === level).length;
  const versions = new Map(findings.map(({ rule, ruleVersion }) => [`${rule} ${ruleVersion}`, rule]));
  const { coverage } = notes;
  return [
    [say("政府信息公开工作年度报告核对问题清单", "Findings of the annual disclosure reports"), null],
    [say("截至时间", "As of"), `${notes.asOf}${say("（北京时间）", " (Beijing time)")}`],
    [say("导出人", "Exported by"), notes.by],
    [say("范围", "Scope"), notes.scope],
    [say("筛选", "Filter"), notes.filter || say("无，全部问题", "none, every finding")],
    [say("报告份数", "Reports"), reports.length],
    ...(coverage ? [[say("覆盖范围", "Coverage"), coverageText(coverage, language)]] : []),
    [say("错误", "Errors"), count("error")],
    [say("警告", "Warnings"), count("warn")],
    [say("提示", "Notes"), count("info")],
    [say("来源", "Source"), say("明账：按当时设置的规则逐份重新核对", "Mingzhang: each report checked under the rules as set then")],
    [say("规则与版本", "Rules and versions"), say("小数点后为规则设置的修订号", "after the point: the revision of the settings")],
    ...[...versions].map(([name, rule]) => [name, ruleById(rule).name[language]]),
    ...(coverage && coverage.missing.length > 0 ? [[say("尚无报告的机关", "Bodies without a report"), null]] : []),
    ...(coverage?.missing ?? []).map((name, at) => [at + 1, name]),
  ];
}

function coverageText({ expected, missing }: NonNullable<ExportNotes["coverage"]>, language: Language): string {
  const present = expected - missing.length;
  return {
    zh: `应报机关 ${expected} 个，已有报告 ${present} 个，尚无报告 ${missing.length} 个（名单见下）`,
    en: `${present} of ${expected} bodies have a report; ${missing.length} have none (listed below)`,
  }[language];
}
