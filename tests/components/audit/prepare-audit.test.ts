import { describe, expect, it } from "vitest";
import { actionWord, bodyNamed, detailLines, readAuditFilter } from "@/components/audit/prepare-audit";
import { textOf } from "@/components/messages/server-text";
import type { AuditView } from "@/server/bodies/body-view";

const t = textOf("zh");
const entry = (change: Partial<AuditView>): AuditView => ({
  ...{
    id: 7,
    at: Date.parse("2025-02-05T01:30:00Z"),
    login: "sxsh01",
    action: "report.submit",
    bodyName: null,
    reportId: null,
    detail: {},
  },
  ...change,
});

describe("the words of an entry", () => {
  it("name known actions and leave unknown ones as they are", () => {
    expect(actionWord("report.submit", t)).toBe("提交年报");
    expect(actionWord("something.new", t)).toBe("something.new");
  });

  it("tell what a change replaced", () => {
    const lines = detailLines(entry({ action: "body.update", detail: { name: ["旧名", "新名"], validTo: [null, 2024] } }), t);
    expect(lines).toEqual(["全称：旧名 → 新名", "末个年度：无 → 2024"]);
  });

  it("leave no field out, known or not", () => {
    expect(detailLines(entry({ detail: { late: false, novelty: 3 } }), t)).toEqual(["迟报：否", "novelty：3"]);
  });

  it("name corrected cells as the form does", () => {
    const detail = { changes: [{ cell: "applications.newReceived.total", value: 5 }] };
    expect(detailLines(entry({ action: "report.correct", detail }), t)[0]).toContain("表三");
  });
});

describe("readAuditFilter", () => {
  it("reads days in Beijing time and includes the last one", () => {
    expect(readAuditFilter({ since: "2025-01-01", until: "2025-01-31" })).toEqual({
      from: Date.parse("2024-12-31T16:00:00Z"),
      before: Date.parse("2025-01-31T16:00:00Z"),
    });
  });

  it("ignores what is no action and no date", () => {
    expect(readAuditFilter({ action: "drop table", since: "yesterday", until: "2025-99-99", login: "  " })).toEqual({});
  });
});

describe("bodyNamed", () => {
  const finance = { name: "某省财政厅", shortName: "省财政厅" };
  const office = { name: "某省财政厅办公室", shortName: "财政办" };

  it("takes the exact name, else the only match", () => {
    expect(bodyNamed([office, finance], "省财政厅")).toBe(finance);
    expect(bodyNamed([office], "财政")).toBe(office);
    expect(bodyNamed([office, finance], "财政")).toBeNull();
    expect(bodyNamed([], "财政")).toBeNull();
  });
});
