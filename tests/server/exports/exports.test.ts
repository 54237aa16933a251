import { unzipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { listAudit } from "@/db/audit";
import type { Document } from "@/domain/document/document";
import { NotAllowedError, NotFoundError } from "@/server/errors";
import { exportReportFindings, exportScopeFindings } from "@/server/exports/export-findings";
import { exportNotice, exportNotices } from "@/server/exports/export-notice";
import type { ExportResult } from "@/server/exports/exported-file";
import { arithmeticOf } from "@/server/exports/finding-words";
import { extractDocx } from "@/server/extraction/extract-docx";
import { extractXlsx } from "@/server/extraction/sheets/extract-xlsx";
import { getReport } from "@/server/reports/get-report";
import { judgeFinding } from "@/server/reviews/judge-finding";
import { changedFacts, explainAll, file, ownSummary, ownView, submit } from "@/tests/support/filing";
import { openTestOffice, type TestOffice } from "@/tests/support/test-context";

const WRONG = changedFacts({ "applications.carriedOut.total": 26 });
const everything = { year: 2024, levels: [], openOnly: false, language: "zh" } as const;

let office: TestOffice;
beforeEach(async () => {
  office = await openTestOffice();
  await file(office.as("clerk"), { facts: WRONG, statements: ["省长信箱受理来信 9903 件，办结 9297 件，办结率 95%。"] });
});
afterEach(() => office.close());

function exported(result: ExportResult) {
  if (result.outcome !== "exported") throw new Error(result.outcome);
  return result;
}

const tablesOf = ({ document }: { document: Pick<Document, "blocks"> }) =>
  document.blocks.flatMap((block) => (block.kind === "table" ? [block.rows.map((row) => row.map(({ text }) => text))] : []));
const linesOf = (bytes: Uint8Array) =>
  extractDocx(bytes).document.blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : []));

describe("the findings of a report as xlsx", () => {
  it("are the findings of the screen, row for row", () => {
    const { bytes, fileName } = exported(
      exportReportFindings(office.as("clerk"), { reportId: ownSummary(office.as("clerk")).id, language: "zh" }),
    );
    const [rows = []] = tablesOf(extractXlsx(bytes));
    const { findings } = ownView(office.as("clerk"));
    expect(findings.length).toBeGreaterThan(2);
    expect(rows.slice(1).map((row) => [row[5], row[7], row[9]])).toEqual(
      findings.map(({ rule, ruleVersion, message }) => [rule, ruleVersion, message.zh]),
    );
    const broken = findings.find(({ key }) => key === "T3-ROW:carriedOut");
    expect(rows.map((row) => row[10])).toContain(broken && arithmeticOf(broken, "zh"));
    expect(rows.flat()).toContain("省长信箱受理来信 9903 件，办结 9297 件，办结率 95%。");
    expect(fileName).toBe("示例省人民政府办公厅 2024 问题清单.xlsx");
  });

  it("say what was said of each finding, by whom and when", () => {
    explainAll(office.as("clerk"));
    submit(office.as("clerk"));
    const { id: reportId, revision } = ownSummary(office.as("clerk"));
    const seen =
      ownView(office.as("clerk"))
        .findings.find(({ key }) => key === "T3-ROW:carriedOut")
        ?.verdicts.at(-1)?.id ?? null;
    judgeFinding(office.as("reviewer"), {
      reportId,
      revision,
      findingKey: "T3-ROW:carriedOut",
      judgement: "rejected",
      text: "请附台账。",
      seen,
    });
    const { bytes } = exported(exportReportFindings(office.as("reviewer"), { reportId, language: "zh" }));
    const row = tablesOf(extractXlsx(bytes))[0]?.find((cells) => cells[5] === "T3-ROW");
    expect(row?.slice(12)).toEqual([
      "说明未采纳",
      "2025-01-15 09:00 clerk 甲 已说明：已逐项核对，情况属实。\n2025-01-15 09:00 reviewer 甲 说明未采纳：请附台账。",
    ]);
  });

  it("keep text that looks like a formula a text, in the file and when it is edited", () => {
    const clerk = office.as("clerk");
    const { id: reportId } = ownSummary(clerk);
    const renamed = { ...clerk, viewer: { ...clerk.viewer, name: "@SUM(A1)" } };
    const { bytes } = exported(exportReportFindings(renamed, { reportId, language: "zh" }));
    const notes = tablesOf(extractXlsx(bytes))[1] ?? [];
    expect(notes.find(([label]) => label === "导出人")?.[1]).toBe("@SUM(A1)");
    const sheets = Object.entries(unzipSync(bytes)).filter(([name]) => name.startsWith("xl/worksheets/"));
    const xml = sheets.map(([, part]) => Buffer.from(part).toString("utf8")).join("");
    expect(xml).not.toContain("<f>");
    expect(xml).toMatch(/<c r="B3" s="2" t="inlineStr"><is><t xml:space="preserve">@SUM\(A1\)/);
  });

  it("tell date, filter, coverage and rule versions of a whole scope", async () => {
    const { bytes } = exported(await exportScopeFindings(office.as("reviewer"), { ...everything, levels: ["error"], openOnly: true }));
    const [rows = [], notes = []] = tablesOf(extractXlsx(bytes));
    const errors = ownView(office.as("clerk")).findings.filter(({ severity }) => severity === "error");
    expect(rows.slice(1).map((row) => row[9])).toEqual(errors.map(({ message }) => message.zh));
    const told = new Map(notes.map(([label = "", value = ""]) => [label, value]));
    expect(told.get("截至时间")).toBe("2025-01-15 09:00（北京时间）");
    expect(told.get("筛选")).toBe("错误、仅待处理");
    expect(told.get("覆盖范围")).toContain("应报机关 6 个，已有报告 1 个，尚无报告 5 个");
    expect(told.get("错误")).toBe(String(errors.length));
    expect(told.get("T3-ROW 1")).toContain("表三每行");
    expect(notes.map((row) => row.at(-1))).toContain("甲市教育局");
  });

  it("reach as far as the role: a clerk's own body, a reviewer's subtree", async () => {
    const stranger = office.asViewer(await office.addAccount("clerk", office.bodies.education.id));
    const { id: reportId } = ownSummary(office.as("clerk"));
    expect(() => exportReportFindings(stranger, { reportId, language: "zh" })).toThrow(NotFoundError);
    for (const role of ["leader", "administrator", "auditor"] as const) {
      expect(() => exportReportFindings(office.as(role), { reportId, language: "zh" })).toThrow(NotAllowedError);
      await expect(exportScopeFindings(office.as(role), everything)).rejects.toThrow(NotAllowedError);
    }
    const { bytes } = exported(await exportScopeFindings(stranger, everything));
    const [rows = [], notes = []] = tablesOf(extractXlsx(bytes));
    expect(rows).toHaveLength(1);
    expect(new Map(notes.map(([label = "", value = ""]) => [label, value])).get("覆盖范围")).toContain("应报机关 1 个，已有报告 0 个");
  });
});

describe("the notice", () => {
  const reportId = () => ownSummary(office.as("clerk")).id;

  it("numbers the open errors and warnings of the screen, with arithmetic and original sentence", async () => {
    const result = exported(await exportNotice(office.as("reviewer"), { reportId: reportId(), due: "2025-02-10" }));
    const lines = linesOf(result.bytes);
    const { findings } = getReport(office.as("reviewer"), { reportId: reportId() });
    const open = [...findings.filter(({ severity }) => severity === "error"), ...findings.filter(({ severity }) => severity === "warn")];
    expect(lines.filter((line) => /^\d+\. /.test(line))).toEqual(open.map(({ message }, at) => `${at + 1}. ${message.zh}。`));
    expect(lines).toContain("2. 表三「总计」列：第一项＋第二项 = 320＋24 = 344，第三项＋第四项 = 319＋26 = 345，相差 1。");
    expect(lines).toContain("原文：“省长信箱受理来信 9903 件，办结 9297 件，办结率 95%。”");
    expect(lines.slice(0, 2).join("")).toBe("关于整改2024年度政府信息公开工作年度报告有关问题的通知");
    expect(lines).toContain("示例省人民政府办公厅：");
    expect(lines.join("")).toContain("请于2025年2月10日前逐项核对台账");
    expect(lines.slice(-2)).toEqual(["示例省人民政府", "2025年1月15日"]);
    expect(result.fileName).toBe("示例省人民政府办公厅 2024年度报告整改通知.docx");
  });

  it("has the page of an official letter: A4, margins 37, 35, 28 and 26 mm, official fonts with substitutes", async () => {
    const { bytes } = exported(await exportNotice(office.as("reviewer"), { reportId: reportId(), due: null }));
    const parts = unzipSync(bytes);
    const xml = (name: string) => Buffer.from(parts[name] ?? []).toString("utf8");
    const mm = (twips: string | undefined) => Math.round((Number(twips) / 1440) * 25.4);
    const attribute = (element: string, name: string) =>
      new RegExp(`<w:${element}[^>]* w:${name}="(\\d+)"`).exec(xml("word/document.xml"))?.[1];
    expect(["top", "bottom", "left", "right"].map((side) => mm(attribute("pgMar", side)))).toEqual([37, 35, 28, 26]);
    expect(["w", "h"].map((side) => mm(attribute("pgSz", side)))).toEqual([210, 297]);
    expect(xml("word/document.xml")).toContain('w:eastAsia="方正小标宋简体"');
    expect(xml("word/fontTable.xml")).toContain('<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋"/>');
    expect(linesOf(bytes).join("")).toContain("请于　　年　　月　　日前");
  });

  it("leaves out what was explained, and gives the reviewer's reason where that was rejected", async () => {
    explainAll(office.as("clerk"));
    submit(office.as("clerk"));
    expect(await exportNotice(office.as("reviewer"), { reportId: reportId(), due: null })).toEqual({ outcome: "nothing" });
    const { revision } = ownSummary(office.as("clerk"));
    const seen =
      ownView(office.as("clerk"))
        .findings.find(({ key }) => key === "T3-ROW:carriedOut")
        ?.verdicts.at(-1)?.id ?? null;
    const input = {
      reportId: reportId(),
      revision,
      findingKey: "T3-ROW:carriedOut",
      judgement: "rejected" as const,
      text: "请附台账。",
      seen,
    };
    judgeFinding(office.as("reviewer"), input);
    const lines = linesOf(exported(await exportNotice(office.as("reviewer"), { reportId: reportId(), due: null })).bytes);
    expect(lines.filter((line) => /^\d+\. /.test(line))).toHaveLength(1);
    expect(lines).toContain("审核意见：请附台账。");
  });

  it("comes for many bodies in one archive, one file each", async () => {
    const education = office.asViewer(await office.addAccount("clerk", office.bodies.education.id));
    await file(education, { facts: WRONG });
    const reportIds = [reportId(), ownSummary(education).id, reportId()];
    const result = exported(await exportNotices(office.as("reviewer"), { reportIds, due: "2025-02-10" }));
    const files = unzipSync(result.bytes);
    expect(Object.keys(files).sort()).toEqual(["示例省人民政府办公厅 2024年度报告整改通知.docx", "示例省教育厅 2024年度报告整改通知.docx"]);
    expect(linesOf(files["示例省教育厅 2024年度报告整改通知.docx"] ?? new Uint8Array())).toContain("示例省教育厅：");
    expect(result.fileName).toBe("整改通知 2025-01-15.zip");
    const { entries } = listAudit(office.db, { path: office.bodies.province.path, action: "report.export", page: 1, pageSize: 5 });
    expect(entries.map(({ entry }) => [entry.login, entry.reportId])).toEqual([
      ["reviewer", ownSummary(education).id],
      ["reviewer", reportId()],
    ]);
  });

  it("is for reviewers whose scope holds every one of the bodies", async () => {
    const cityReviewer = office.asViewer(await office.addAccount("reviewer", office.bodies.city.id));
    await expect(exportNotices(cityReviewer, { reportIds: [reportId()], due: null })).rejects.toThrow(NotFoundError);
    for (const role of ["clerk", "leader", "administrator", "auditor"] as const) {
      await expect(exportNotice(office.as(role), { reportId: reportId(), due: null })).rejects.toThrow(NotAllowedError);
    }
    const many = Array.from({ length: 301 }, (_, at) => at + 1);
    expect(await exportNotices(office.as("reviewer"), { reportIds: many, due: null })).toEqual({
      outcome: "tooMany",
      most: 300,
      of: "notices",
    });
  });
});
