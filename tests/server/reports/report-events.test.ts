import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { deadline } from "@/db/schema/deadlines";
import type { SignedInContext } from "@/server/context";
import { grantExtension } from "@/server/deadlines/grant-extension";
import { NotFoundError } from "@/server/errors";
import { addComment } from "@/server/reports/add-comment";
import { compareVersions } from "@/server/reports/compare-versions";
import { listEvents } from "@/server/reports/list-events";
import { changedFacts, correct, file, ownSummary, ownView } from "@/tests/support/filing";
import { openTestOffice, type TestOffice } from "@/tests/support/test-context";

const permits = "disclosure.permits.decisions";

describe("what happened around a report", () => {
  let office: TestOffice;
  let clerk: SignedInContext;
  let reportId: number;
  beforeEach(async () => {
    office = await openTestOffice();
    office.db.insert(deadline).values({ year: 2024, kind: "office", level: null, date: "2025-01-31" }).run();
    clerk = office.as("clerk");
    await file(clerk);
    reportId = ownSummary(clerk).id;
  });
  afterEach(() => office.close());

  it("tells comments and grants with who, when and what, latest first", () => {
    const reviewer = office.as("reviewer");
    addComment(reviewer, { reportId, cell: permits, findingKey: null, text: "请核对" });
    office.clock.now += 1000;
    grantExtension(office.as("reviewer"), {
      bodyId: clerk.viewer.bodyId,
      year: 2024,
      date: "2025-02-20",
      publishBy: null,
      reason: "机构调整",
    });
    expect(listEvents(clerk, { reportId })).toMatchObject([
      { kind: "extension", date: "2025-02-20", text: "机构调整", by: reviewer.viewer.name },
      { kind: "comment", cell: permits, text: "请核对", by: reviewer.viewer.name },
    ]);
  });

  it("compares any two versions in either direction: cells with both values, text and file", async () => {
    const before = ownView(clerk).cells[permits]?.value ?? null;
    correct(clerk, [{ cell: permits, value: 77 }]);
    correct(clerk, [{ cell: permits, value: null }]);
    const differ = (from: number, to: number) => compareVersions(clerk, { reportId, from, to });
    expect(differ(1, 2).cells).toEqual([{ cell: permits, before, now: 77 }]);
    expect(differ(3, 2).cells).toEqual([{ cell: permits, before: null, now: 77 }]);
    expect(differ(2, 2)).toMatchObject({ cells: [], texts: [], formerFile: null });
    await file(clerk, { facts: changedFacts({ [permits]: 78 }), statements: ["全年另举办一次培训。"] });
    const last = differ(1, 4);
    expect(last.formerFile).not.toBeNull();
    expect(last.texts.map(({ kind, text }) => [kind, text])).toContainEqual(["added", "全年另举办一次培训。"]);
  });

  it("shows neither to anybody outside the scope, nor a version the report does not have", async () => {
    const stranger = office.asViewer(await office.addAccount("clerk", office.bodies.education.id));
    expect(() => listEvents(stranger, { reportId })).toThrow(NotFoundError);
    expect(() => compareVersions(stranger, { reportId, from: 1, to: 1 })).toThrow(NotFoundError);
    expect(() => compareVersions(clerk, { reportId, from: 1, to: 99 })).toThrow(NotFoundError);
  });
});
