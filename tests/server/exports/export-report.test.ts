import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import type { CellId } from "@/domain/form/edition";
import { recordBodyAct } from "@/server/bodies/record-body-act";
import { NotFoundError } from "@/server/errors";
import { exportReport } from "@/server/exports/export-report";
import { endIdleChildren } from "@/server/extraction/parser-pool";
import { extractAndRead } from "@/server/extraction/read-file";
import { approveNew, correct, file, ownSummary, ownView } from "@/tests/support/filing";
import { openTestOffice, type TestOffice } from "@/tests/support/test-context";

let office: TestOffice;
beforeEach(async () => {
  office = await openTestOffice();
});
afterEach(() => office.close());
afterAll(endIdleChildren);

async function exported(ctx: Parameters<typeof exportReport>[0], wanted: Parameters<typeof exportReport>[1]) {
  const result = await exportReport(ctx, wanted);
  if (result.outcome !== "exported") throw new Error(result.outcome);
  const read = await extractAndRead(result.bytes, result.fileName);
  if (read.outcome !== "read") throw new Error(read.refusal.message.zh);
  return { ...result, reading: read.reading };
}

describe("any report as the official Word document", () => {
  it("says what the version says, corrections included", async () => {
    const clerk = office.as("clerk");
    await file(clerk);
    const { id: reportId, versionId } = ownSummary(clerk);
    correct(clerk, [{ cell: "disclosure.permits.decisions", value: 7 }]);
    const { fileName, reading } = await exported(clerk, { reportId });
    expect(fileName).toBe("示例省人民政府办公厅2024年政府信息公开工作年度报告.docx");
    const { cells } = ownView(clerk);
    for (const [cell, view] of Object.entries(cells))
      expect([cell, reading.cells[cell as CellId]?.value ?? null]).toEqual([cell, view?.value]);
    expect(reading.cells["disclosure.permits.decisions"]?.value).toBe(7);
    const first = await exported(clerk, { reportId, versionId });
    expect(first.reading.cells["disclosure.permits.decisions"]?.value).toBe(0);
  });

  it("prints the name the body bore at the end of the report's year", async () => {
    const clerk = office.as("clerk");
    await file(clerk);
    const { id: reportId } = ownSummary(clerk);
    const { id: bodyId } = office.bodies.office;
    const rename = (date: string, name: string) => {
      const basis = { date, fromYear: Number(date.slice(0, 4)), documentNumber: null, reason: null };
      return recordBodyAct(office.as("administrator"), { act: { kind: "renamed", bodyId, name, shortName: name }, basis });
    };
    office.clock.now = Date.parse("2025-03-01T01:00:00Z");
    expect(rename("2025-02-20", "示例省人民政府综合办公厅")).toMatchObject({ outcome: "recorded" });
    expect((await exported(clerk, { reportId })).fileName).toBe("示例省人民政府办公厅2024年政府信息公开工作年度报告.docx");
  });

  it("is public once approved, and before that does not exist for anybody outside the scope", async () => {
    const neighbour = office.asViewer(await office.addAccount("clerk", office.bodies.education.id));
    await file(office.as("clerk"), { year: 2023 });
    const { id: draft } = ownSummary(office.as("clerk"), 2023);
    const approved = await approveNew(office, office.as("clerk"));
    for (const outside of [neighbour, office.as("leader")]) {
      await expect(exportReport(outside, { reportId: draft })).rejects.toThrow(NotFoundError);
      await expect(exportReport(outside, { reportId: 99_999 })).rejects.toThrow(NotFoundError);
      expect((await exported(outside, { reportId: approved })).reading.cells["applications.concluded.total"]?.value).toBe(319);
    }
    expect((await exported(office.as("reviewer"), { reportId: draft })).outcome).toBe("exported");
    for (const role of ["administrator", "auditor"] as const)
      await expect(exportReport(office.as(role), { reportId: approved })).rejects.toThrow(NotFoundError);
  });

  it("does not give out a version of another report", async () => {
    await file(office.as("clerk"), { year: 2023 });
    await file(office.as("clerk"));
    const [a, b] = [ownSummary(office.as("clerk"), 2023), ownSummary(office.as("clerk"))];
    await expect(exportReport(office.as("clerk"), { reportId: a.id, versionId: b.versionId })).rejects.toThrow(NotFoundError);
  });
});
