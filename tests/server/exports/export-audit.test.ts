import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { auditLayout } from "@/components/audit/audit-layout";
import { readAuditFilter } from "@/components/audit/prepare-audit";
import { textOf } from "@/components/messages/server-text";
import { appendAudit } from "@/db/audit";
import { inTransaction } from "@/db/client";
import { NotAllowedError } from "@/server/errors";
import { exportAudit } from "@/server/exports/export-audit";
import { extractXlsx } from "@/server/extraction/sheets/extract-xlsx";
import { openTestOffice, type TestOffice } from "@/tests/support/test-context";

const t = textOf("zh");
const rowsOf = (bytes: Uint8Array) =>
  extractXlsx(bytes).document.blocks.flatMap((block) =>
    block.kind === "table" ? [block.rows.map((row) => row.map((cell) => cell.text))] : [],
  );
const layoutFor = (url: Readonly<Record<string, string>>) => auditLayout(url, null, t);

describe("the exported audit log", () => {
  let office: TestOffice;
  beforeEach(async () => {
    office = await openTestOffice();
    inTransaction(office.db, (tx) => {
      for (let at = 0; at < 70; at++)
        appendAudit(tx, { at: at * 1000, viewer: null, action: "report.submit", bodyId: null, reportId: 7, detail: { note: `=${at}` } });
    });
  });
  afterEach(() => office.close());

  it("holds everything the filter finds, not a page, and names the filters on a sheet of its own", () => {
    const url = { action: "report.submit", login: "system" };
    const made = exportAudit(office.as("auditor"), { filter: readAuditFilter(url), format: "xlsx", layout: layoutFor(url) });
    if (made.outcome !== "exported") throw new Error(made.outcome);
    const [entries, about] = rowsOf(made.bytes);
    expect(entries).toHaveLength(71);
    expect(entries?.[1]?.slice(2)).toEqual(["system", "提交年报", "", "7", "note：=69"]);
    expect(Object.fromEntries((about ?? []).map(([name, value]) => [name, value]))).toMatchObject({
      账号: "system",
      操作: "提交年报",
      "机构（全称或简称）": "不限",
      自: "不限",
      记录数: "70",
    });
  });

  it("tells the same in CSV, safe to open in a spreadsheet", () => {
    const made = exportAudit(office.as("auditor"), { filter: { reportId: 7 }, format: "csv", layout: layoutFor({ report: "7" }) });
    if (made.outcome !== "exported") throw new Error(made.outcome);
    const lines = new TextDecoder().decode(made.bytes).trim().split("\r\n");
    expect(lines).toContain("报告编号,7");
    expect(lines.filter((line) => line.includes("提交年报"))).toHaveLength(70);
  });

  it("is itself written into the log, and is for those alone who may read it", () => {
    const input = { filter: {}, format: "csv", layout: layoutFor({}) } as const;
    exportAudit(office.as("auditor"), input);
    const again = exportAudit(office.as("auditor"), input);
    if (again.outcome !== "exported") throw new Error(again.outcome);
    expect(new TextDecoder().decode(again.bytes)).toContain("类别：审计日志");
    expect(() => exportAudit(office.as("clerk"), input)).toThrow(NotAllowedError);
  });
});
