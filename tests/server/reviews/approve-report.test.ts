import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { account } from "@/db/schema/accounts";
import { NotAllowedError, NotFoundError } from "@/server/errors";
import { getReport } from "@/server/reports/get-report";
import { approveReport } from "@/server/reviews/approve-report";
import { getQueue } from "@/server/reviews/get-queue";
import { sendBack } from "@/server/reviews/send-back";
import { answerAll, approveNew, changedFacts, explainAll, file, ownSummary, ownView, submit } from "@/tests/support/filing";
import { openTestOffice, type TestOffice } from "@/tests/support/test-context";

describe("approving a report", () => {
  let office: TestOffice;
  beforeEach(async () => {
    office = await openTestOffice();
  });
  afterEach(() => office.close());

  const submitted = async () => {
    const clerk = office.as("clerk");
    await file(clerk);
    explainAll(clerk);
    answerAll(clerk);
    submit(clerk);
    const { id: reportId, versionId } = ownSummary(clerk);
    return { reportId, versionId };
  };

  it("and returning are refused to whoever uploaded, corrected or submitted the report, whatever their role is now", async () => {
    const made = await submitted();
    office.db.update(account).set({ role: "reviewer" }).where(eq(account.id, office.viewers.clerk.accountId)).run();
    const author = office.asViewer({ ...office.viewers.clerk, role: "reviewer" });
    expect(approveReport(author, made)).toMatchObject({ outcome: "refused", code: "ownWork" });
    expect(sendBack(author, { ...made, reasons: [{ cell: null, text: "请复核" }] })).toMatchObject({ outcome: "refused", code: "ownWork" });
    const { permissions } = getReport(author, { reportId: made.reportId });
    expect(permissions).toMatchObject({ decide: false, blocker: { zh: expect.stringContaining("不能由本人") } });
    expect(ownSummary(office.as("clerk")).state).toBe("submitted");
    expect(approveReport(office.as("reviewer"), made)).toMatchObject({ outcome: "decided" });
  });

  it("is bound to the version that was read", async () => {
    const first = await submitted();
    const reviewer = office.as("reviewer");
    sendBack(reviewer, { ...first, reasons: [{ cell: null, text: "请复核" }] });
    const second = await submitted();
    expect(second.versionId).not.toBe(first.versionId);
    expect(approveReport(reviewer, first)).toMatchObject({ outcome: "stale" });
    expect(sendBack(reviewer, { ...first, reasons: [{ cell: null, text: "x" }] })).toMatchObject({ outcome: "stale" });
    expect(approveReport(reviewer, second)).toEqual({ outcome: "decided", state: "approved" });
    expect(approveReport(reviewer, second)).toMatchObject({ outcome: "refused", code: "locked" });
  });

  it("is refused before submission, outside the scope and to other roles", async () => {
    const clerk = office.as("clerk");
    await file(clerk);
    const { id: reportId, versionId } = ownSummary(clerk);
    expect(approveReport(office.as("reviewer"), { reportId, versionId })).toMatchObject({ outcome: "refused", code: "locked" });
    const cityReviewer = office.asViewer(await office.addAccount("reviewer", office.bodies.city.id));
    expect(() => approveReport(cityReviewer, { reportId, versionId })).toThrow(NotFoundError);
    for (const role of ["clerk", "leader", "administrator", "auditor"] as const) {
      expect(() => approveReport(office.as(role), { reportId, versionId })).toThrow(NotAllowedError);
    }
  });

  it("stands still while an error that appeared since is not explained", async () => {
    const clerk = office.as("clerk");
    await file(clerk);
    explainAll(clerk);
    submit(clerk);
    // Last year's report, approved meanwhile, carried out another number than this one carried in.
    await approveNew(office, clerk, { year: 2023, facts: changedFacts({ "applications.carriedOut.total": 25 }) });
    const { id: reportId, versionId, errors } = ownSummary(clerk);
    expect(errors).toBeGreaterThan(0);
    expect(ownView(clerk).findings.map(({ rule }) => rule)).toContain("XY-CARRY");
    expect(approveReport(office.as("reviewer"), { reportId, versionId })).toMatchObject({ outcome: "refused", code: "openFindings" });
  });

  it("takes a report out of the queue, which shows the longest waiting first", async () => {
    const clerk = office.as("clerk");
    const education = office.asViewer(await office.addAccount("clerk", office.bodies.education.id));
    await file(education);
    explainAll(education);
    submit(education);
    office.clock.now += 60_000;
    const made = await submitted();
    const reviewer = office.as("reviewer");
    expect(getQueue(reviewer, {}).map(({ bodyName }) => bodyName)).toEqual(["示例省教育厅", "示例省人民政府办公厅"]);
    approveReport(reviewer, made);
    expect(getQueue(reviewer, { year: 2024 }).map(({ bodyName }) => bodyName)).toEqual(["示例省教育厅"]);
    expect(getQueue(reviewer, { year: 2023 })).toEqual([]);
    expect(() => getQueue(clerk, {})).toThrow(NotAllowedError);
  });
});
