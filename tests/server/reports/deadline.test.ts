import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { deadline } from "@/db/schema/deadlines";
import { grantExtension } from "@/server/deadlines/grant-extension";
import { recordPublication } from "@/server/deadlines/record-publication";
import { getHome } from "@/server/reports/get-home";
import { explainAll, file, ownSummary, submit } from "@/tests/support/filing";
import { openTestOffice, type TestOffice } from "@/tests/support/test-context";

describe.each(["Asia/Shanghai", "America/Los_Angeles", "Pacific/Kiritimati"])("deadlines on a server set to %s", (zone) => {
  let office: TestOffice;
  const serverZone = process.env.TZ;
  beforeEach(async () => {
    process.env.TZ = zone;
    office = await openTestOffice();
    office.db.insert(deadline).values({ year: 2024, kind: "office", level: null, date: "2025-01-31" }).run();
  });
  afterEach(() => {
    office.close();
    if (serverZone === undefined) delete process.env.TZ;
    else process.env.TZ = serverZone;
  });

  const submitAt = async (instant: string) => {
    const clerk = office.as("clerk");
    office.clock.now = Date.parse(instant);
    await file(clerk);
    explainAll(clerk);
    return submit(clerk);
  };

  it("takes 23:59:59 on the last day in Shanghai as on time", async () => {
    const result = await submitAt("2025-01-31T23:59:59.999+08:00");
    expect(result).toMatchObject({ outcome: "submitted", receipt: { deadline: "2025-01-31", late: false } });
    expect(ownSummary(office.as("clerk")).late).toBe(false);
  });

  it("accepts 00:00:00 on the next day and marks it late", async () => {
    const result = await submitAt("2025-02-01T00:00:00.000+08:00");
    expect(result).toMatchObject({ outcome: "submitted", receipt: { deadline: "2025-01-31", late: true } });
    expect(ownSummary(office.as("clerk")).late).toBe(true);
  });

  it("judges by the extension's last second, and takes a publication of today until midnight, both in Shanghai", async () => {
    const { id: bodyId } = office.bodies.office;
    grantExtension(office.as("reviewer"), { bodyId, year: 2024, date: "2025-02-10", reason: "台账移交未完" });
    const told = { year: 2024, address: "https://www.example.gov.cn/2024", publishedOn: "2025-02-11", replaces: null };
    office.clock.now = Date.parse("2025-02-10T23:59:59.999+08:00");
    expect(recordPublication(office.as("clerk"), told)).toEqual({ outcome: "refused", reason: "inFuture" });
    expect(await submitAt("2025-02-10T23:59:59.999+08:00")).toMatchObject({ receipt: { deadline: "2025-02-10", late: false } });
    office.clock.now = Date.parse("2025-02-11T00:00:00.000+08:00");
    expect(recordPublication(office.as("clerk"), told)).toMatchObject({ outcome: "recorded" });
  });

  it("marks late what comes at 00:00:00 after an extension", async () => {
    const { id: bodyId } = office.bodies.office;
    grantExtension(office.as("reviewer"), { bodyId, year: 2024, date: "2025-02-10", reason: "台账移交未完" });
    expect(await submitAt("2025-02-11T00:00:00.000+08:00")).toMatchObject({ receipt: { deadline: "2025-02-10", late: true } });
  });

  it("counts down in days and working days of the official calendar", () => {
    office.clock.now = Date.parse("2025-01-13T00:30:00+08:00");
    expect(getHome(office.as("clerk"), {})).toMatchObject({
      year: 2024,
      today: "2025-01-13",
      deadline: "2025-01-31",
      daysLeft: 18,
      workingDaysLeft: 11,
      report: null,
    });
  });
});
