import { appendAudit } from "@/db/audit";
import { inTransaction } from "@/db/client";
import { textsOf } from "@/domain/body/compare-register";
import { indexNames, parentLabel } from "@/domain/body/parent-label";
import { columnTitles, kindWords, levelWords, registerColumns } from "@/domain/body/register-columns";
import type { SignedInContext } from "../context";
import { contentTypes, type ExportResult } from "../exports/exported-file";
import { type WorkbookSheet, writeWorkbook } from "../exports/write-workbook";
import { requireAction } from "../require-action";
import { readRegisterGround } from "./register-ground";

const widths = [8, 34, 20, 34, 8, 10, 22, 14, 13, 13, 24, 28];
const head = registerColumns.map((column) => columnTitles[column][0] ?? column);

/** The bodies of the viewer's scope, ended ones too, in the layout that is imported: read back unchanged, nothing changes. */
export function exportRegister(ctx: SignedInContext): ExportResult {
  requireAction(ctx, "body.manage");
  const { bodies } = readRegisterGround(ctx.db, ctx.viewer);
  const labels = indexNames(bodies);
  const byId = new Map(bodies.map((body) => [body.id, body]));
  const rows = bodies
    .filter(({ inScope }) => inScope)
    .map((body) => {
      const parent = body.parentId === null ? null : (byId.get(body.parentId) ?? null);
      const texts = { ...textsOf(body), number: body.id, parent: parentLabel(parent, labels) };
      return registerColumns.map((column) => texts[column]);
    });
  note(ctx, { kind: "register", bodies: rows.length });
  return workbook(`${ctx.viewer.bodyName} 机构登记册`, [{ name: "登记册", widths, headRows: 1, rows: [head, ...rows] }, notes]);
}

/** An empty sheet of the register, with what each column wants. */
export function exportRegisterTemplate(ctx: SignedInContext): ExportResult {
  requireAction(ctx, "body.manage");
  return workbook("机构登记册模板", [{ name: "登记册", widths, headRows: 1, rows: [head] }, notes]);
}

/** Whom to call at the living bodies of the viewer's scope. Names are public, contacts are told only to those a body reports to. */
export function exportContacts(ctx: SignedInContext): ExportResult {
  requireAction(ctx, "compliance.read");
  const { bodies } = readRegisterGround(ctx.db, ctx.viewer);
  const byId = new Map(bodies.map((body) => [body.id, body]));
  const rows = bodies
    .filter(({ inScope, validTo }) => inScope && validTo === null)
    .map((body) => {
      const { name, shortName, level, kind, contact } = { ...textsOf(body) };
      return [name, shortName, body.parentId === null ? "" : (byId.get(body.parentId)?.name ?? ""), level, kind, contact];
    });
  note(ctx, { kind: "contacts", bodies: rows.length });
  const titles = ["全称", "简称", "上级机构", "层级", "类别", "联系人"];
  const sheet = { name: "联系人", widths: [34, 20, 34, 8, 10, 40], headRows: 1, rows: [titles, ...rows] };
  return workbook(`${ctx.viewer.bodyName} 联系人名单`, [sheet]);
}

const notes: WorkbookSheet = {
  name: "填写说明",
  widths: [22, 90],
  headRows: 1,
  rows: [
    ["列", "怎么填"],
    ["编号", "系统给出的编号；新机构留空，已有机构请勿改动"],
    ["全称", "必填，2 至 60 个字；同一上级之下现存机构不能同名"],
    ["简称", "留空时新机构用全称"],
    ["上级机构", "必填（最上级除外）：全称、统一社会信用代码，或 # 加编号；同名时用后两种"],
    [
      "层级",
      `必填：${Object.values(levelWords)
        .flatMap(([word]) => word ?? [])
        .join("、")}`,
    ],
    [
      "类别",
      `必填：${Object.values(kindWords)
        .flatMap(([word]) => word ?? [])
        .join("、")}`,
    ],
    ["统一社会信用代码", "18 位，校验码须正确"],
    ["行政区划代码", "6 至 12 位数字"],
    ["首个报告年度", "新机构必填，四位年份"],
    ["末个报告年度", "存续的机构留空；填写后机构终止"],
    ["别名", "用顿号分开"],
    ["联系人", "姓名和电话，200 字以内"],
  ],
};

function note(ctx: SignedInContext, detail: Readonly<Record<string, unknown>>): void {
  const { viewer } = ctx;
  const entry = { at: ctx.now(), viewer, action: "body.export", bodyId: viewer.bodyId, reportId: null, detail };
  inTransaction(ctx.db, (tx) => appendAudit(tx, entry));
}

function workbook(name: string, sheets: readonly WorkbookSheet[]): ExportResult {
  return { outcome: "exported", fileName: `${name}.xlsx`, contentType: contentTypes.xlsx, bytes: writeWorkbook(sheets) };
}
