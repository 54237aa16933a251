import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { listAudit } from "@/db/audit";
import { listPublications } from "@/server/deadlines/list-publications";
import { recordPublication } from "@/server/deadlines/record-publication";
import { saveDeadline } from "@/server/deadlines/save-deadline";
import { NotAllowedError, NotFoundError } from "@/server/errors";
import { getHome } from "@/server/reports/get-home";
import { file, ownSummary, ownView } from "../../support/filing";
import { openTestOffice, type TestOffice } from "../../support/test-context";

let office: TestOffice;
beforeEach(async () => {
  office = await openTestOffice();
});
afterEach(() => office.close());

const ADDRESS = "https://www.example.gov.cn/xxgk/ndbg/2024.html";
const told = (publishedOn: string, more: { address?: string; replaces?: number | null; year?: number } = {}) => ({
  year: 2024,
  address: ADDRESS,
  publishedOn,
  replaces: null,
  ...more,
});
const record = (input: Parameters<typeof recordPublication>[1]) => recordPublication(office.as("clerk"), input);
const actions = () => listAudit(office.db, { path: "/1/", page: 1, pageSize: 50 }).entries.map(({ entry }) => entry.action);

describe("a publication", () => {
  it("is recorded by the body's clerk, stands at home, and keeps what it corrects", async () => {
    await file(office.as("clerk"));
    const first = record(told("2025-01-10"));
    if (first.outcome !== "recorded") throw new Error(first.outcome);
    expect(getHome(office.as("clerk"), {}).publication).toMatchObject({ address: ADDRESS, publishedOn: "2025-01-10" });
    expect(record(told("2025-01-10"))).toMatchObject({ outcome: "recorded", repeated: true });
    expect(record(told("2025-01-12"))).toEqual({ outcome: "stale" });
    expect(record(told("2025-01-12", { replaces: first.publication.id }))).toMatchObject({ outcome: "recorded", repeated: false });
    const reportId = ownSummary(office.as("clerk")).id;
    expect(listPublications(office.as("reviewer"), { reportId }).map(({ publishedOn }) => publishedOn)).toEqual([
      "2025-01-12",
      "2025-01-10",
    ]);
    expect(actions().filter((action) => action === "publication.record")).toHaveLength(2);
  });

  it.each([
    ["2025-01-10", { address: "ftp://www.example.gov.cn/" }, "notAnAddress"],
    ["2025-01-10", { address: "javascript:alert(1)" }, "notAnAddress"],
    ["2025-01-10", { address: "www.example.gov.cn" }, "notAnAddress"],
    ["2025-01-10", { address: "https://admin:secret@www.example.gov.cn/" }, "notAnAddress"],
    ["2025-01-10", { address: "http://localhost/report" }, "notAnAddress"],
    ["2025-01-10", { address: "http://192.168.1.4/report" }, "notAnAddress"],
    ["2025-02-30", {}, "notADate"],
    ["", {}, "notADate"],
    ["2024-12-31", {}, "beforeYearEnd"],
    ["2025-01-16", {}, "inFuture"],
    ["2019-01-10", { year: 2018 }, "notDue"],
  ])("on %s with %o is refused and nothing is kept", (publishedOn, more, reason) => {
    expect(record(told(publishedOn, more))).toEqual({ outcome: "refused", reason });
    expect(getHome(office.as("clerk"), {}).publication).toBeNull();
    expect(actions()).toEqual([]);
  });

  it("may be of today until midnight in Shanghai", () => {
    office.clock.now = Date.parse("2025-01-16T00:00:00+08:00");
    expect(record(told("2025-01-16"))).toMatchObject({ outcome: "recorded" });
  });

  it("decides over the checks of the report's dates, against the last day for publishing", async () => {
    saveDeadline(office.as("administrator"), { year: 2024, kind: "office", date: "2025-01-31", publishBy: "2025-01-10" });
    await file(office.as("clerk"));
    const rulesBroken = () => ownView(office.as("clerk")).findings.map(({ rule }) => rule);
    expect(rulesBroken()).not.toContain("Y04-DEADLINE-DEPT");
    const warnings = ownSummary(office.as("clerk")).warnings;
    const first = record(told("2025-01-12"));
    expect(rulesBroken()).toContain("Y04-DEADLINE-DEPT");
    expect(ownSummary(office.as("clerk")).warnings).toBe(warnings + 1);
    if (first.outcome !== "recorded") throw new Error(first.outcome);
    record(told("2025-01-10", { replaces: first.publication.id }));
    expect(rulesBroken()).not.toContain("Y04-DEADLINE-DEPT");
    expect(ownSummary(office.as("clerk")).warnings).toBe(warnings);
  });

  it.each(["reviewer", "leader", "administrator", "auditor"] as const)("is not recorded by a %s", (role) => {
    expect(() => recordPublication(office.as(role), told("2025-01-10"))).toThrow(NotAllowedError);
  });

  it("is not read from outside the scope", async () => {
    await file(office.as("clerk"));
    const cityReviewer = office.asViewer(await office.addAccount("reviewer", office.bodies.city.id));
    for (const reportId of [ownSummary(office.as("clerk")).id, 987_654])
      expect(() => listPublications(cityReviewer, { reportId })).toThrow(NotFoundError);
  });
});
