import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { NotFoundError } from "@/server/errors";
import { getHome } from "@/server/reports/get-home";
import { openOriginal } from "@/server/reports/open-original";
import { approveNew, changedFacts, file, ownReport, ownSummary } from "@/tests/support/filing";
import { openTestOffice, type TestOffice } from "@/tests/support/test-context";

describe("an original", () => {
  let office: TestOffice;
  beforeEach(async () => {
    office = await openTestOffice();
  });
  afterEach(() => office.close());

  it("opens for those who file or review it, with the clerk's file name and the bytes as filed", async () => {
    const clerk = office.as("clerk");
    await file(clerk);
    const { versionId } = ownSummary(clerk);
    const original = openOriginal(clerk, versionId);
    expect(original).toMatchObject({ fileName: "年报.txt", format: "text", size: ownReport(clerk.viewer).length });
    expect(new Uint8Array(readFileSync(original.path))).toEqual(ownReport(clerk.viewer));
    expect(openOriginal(office.as("reviewer"), versionId)).toEqual(original);
  });

  it("opens for everyone who may see approved figures once it is in force, and not a moment before", async () => {
    const clerk = office.as("clerk");
    await file(clerk);
    const draft = ownSummary(clerk).versionId;
    const stranger = office.asViewer(await office.addAccount("clerk", office.bodies.education.id));
    for (const ctx of [office.as("leader"), stranger]) expect(() => openOriginal(ctx, draft)).toThrow(NotFoundError);
    await approveNew(office, clerk, { year: 2023, facts: changedFacts({ "applications.carriedOut.total": 24 }) });
    const { versionId } = ownSummary(clerk, 2023);
    for (const ctx of [office.as("leader"), stranger]) expect(openOriginal(ctx, versionId).fileName).toBe("年报.txt");
    for (const role of ["auditor", "administrator"] as const) expect(() => openOriginal(office.as(role), versionId)).toThrow(NotFoundError);
    expect(() => openOriginal(clerk, 12345)).toThrow(NotFoundError);
  });

  it("stands behind the numbers a clerk's home sets beside last year's approved ones", async () => {
    const clerk = office.as("clerk");
    await approveNew(office, clerk, { year: 2023, facts: changedFacts({ "applications.carriedOut.total": 24 }) });
    await file(clerk);
    const home = getHome(clerk, {});
    expect(home).toMatchObject({ year: 2024, report: { state: "received", year: 2024 }, latestDecision: null });
    expect(home.comparison.find(({ cell }) => cell === "applications.carriedOut.total")).toMatchObject({ thisYear: 25, lastYear: 24 });
    expect(home.history.map(({ year, state }) => [year, state])).toEqual([
      [2024, "received"],
      [2023, "approved"],
    ]);
    expect(JSON.parse(JSON.stringify(home))).toStrictEqual(home);
  });
});
