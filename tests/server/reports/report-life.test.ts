import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { listAudit, verifyAudit } from "@/db/audit";
import { getHistory } from "@/server/reports/get-history";
import { getReceipt } from "@/server/reports/get-receipt";
import { getReport } from "@/server/reports/get-report";
import { approveReport } from "@/server/reviews/approve-report";
import { getQueue } from "@/server/reviews/get-queue";
import { reopenReport, sendBack } from "@/server/reviews/send-back";
import { compareBodies } from "@/server/statistics/compare-bodies";
import { getProvenance } from "@/server/statistics/get-provenance";
import { answerAll, changedFacts, correct, explainAll, file, ownSummary, ownView, submit } from "@/tests/support/filing";
import { openTestOffice, type TestOffice } from "@/tests/support/test-context";

const CARRIED_OUT = "applications.carriedOut.naturalPerson" as const;
const metric = "stateSecretShareOfConcluded";

describe("the life of a report", () => {
  let office: TestOffice;
  beforeEach(async () => {
    office = await openTestOffice();
  });
  afterEach(() => office.close());

  it("goes from received over corrected, submitted and returned to approved, and only then feeds the statistics", async () => {
    const clerk = office.as("clerk");
    const reviewer = office.as("reviewer");
    const share = () => compareBodies(office.as("leader"), { metric, group: "ids", bodyIds: [office.bodies.office.id], years: [2024] });

    const receipt = await file(clerk, { facts: changedFacts({ [CARRIED_OUT]: 23 }) });
    expect(receipt).toMatchObject({
      number: "2024-000001",
      kind: "upload",
      versionNumber: 1,
      year: 2024,
      bodyName: "示例省人民政府办公厅",
    });
    expect(getReceipt(clerk, { number: receipt.number })).toEqual(receipt);
    const broken = ownView(clerk);
    expect(broken.summary).toMatchObject({ state: "received", versionNumber: 1 });
    expect(broken.findings.map(({ key }) => key)).toEqual(expect.arrayContaining(["T3-ROW:carriedOut", "T3-BAL:naturalPerson"]));
    expect(broken.permissions).toMatchObject({ correct: true, submit: false, decide: false });
    expect(submit(clerk)).toMatchObject({ outcome: "refused", code: "openFindings" });

    expect(correct(clerk, [{ cell: CARRIED_OUT, value: 24 }])).toMatchObject({ outcome: "corrected", versionNumber: 2 });
    const mended = ownView(clerk);
    expect(mended.summary.state).toBe("corrected");
    expect(mended.findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(mended.cells[CARRIED_OUT]).toMatchObject({
      value: 24,
      raw: "23",
      corrections: [{ oldValue: 23, newValue: 24, by: "clerk 甲", versionNumber: 2 }],
    });

    explainAll(clerk);
    expect(submit(clerk)).toMatchObject({ outcome: "submitted", receipt: { kind: "submission", number: "2024-000002", late: false } });
    expect(correct(clerk, [{ cell: CARRIED_OUT, value: 25 }])).toMatchObject({ outcome: "refused", code: "locked" });
    const [waiting] = getQueue(reviewer, {});
    expect(waiting).toMatchObject({ id: mended.summary.id, state: "submitted" });

    const { id: reportId, versionId } = ownSummary(clerk);
    const reasons = [
      { cell: "disclosure.permits.decisions" as const, passage: null, text: "请核对许可数量" },
      { cell: null, passage: null, text: "请补充说明" },
    ];
    expect(sendBack(reviewer, { reportId, versionId, reasons })).toEqual({ outcome: "decided", state: "returned" });
    expect(ownView(clerk).latestDecision).toMatchObject({ decision: "returned", reasons, by: "reviewer 甲", versionNumber: 2 });
    expect(submit(clerk)).toMatchObject({ outcome: "refused", code: "locked" });

    expect(correct(clerk, [{ cell: "disclosure.permits.decisions", value: 5 }])).toMatchObject({ outcome: "corrected", versionNumber: 3 });
    expect(getReport(reviewer, { reportId }).changedSinceSubmission).toEqual({ "disclosure.permits.decisions": 0 });
    explainAll(clerk);
    expect(submit(clerk)).toMatchObject({ outcome: "refused", code: "openReasons" });
    answerAll(clerk);
    expect(submit(clerk)).toMatchObject({ outcome: "submitted" });
    expect(share().series[0]?.results[0]).toMatchObject({ value: null, reason: "notReported" });
    expect(getReport(reviewer, { reportId }).permissions).toMatchObject({ decide: true, correct: false, blocker: null });
    expect(approveReport(reviewer, { reportId, versionId: ownSummary(clerk).versionId })).toEqual({
      outcome: "decided",
      state: "approved",
    });

    expect(share().series[0]?.results[0]).toMatchObject({ numerator: 12, denominator: 319, value: (12 * 100) / 319, reason: null });
    const source = getProvenance(office.as("leader"), { metric, bodyId: office.bodies.office.id, year: 2024 });
    expect(source.operands.map(({ role, value, parts }) => [role, value, parts[0]?.raw])).toEqual([
      ["numerator", 12, "12"],
      ["denominator", 319, "319"],
    ]);
    expect(source.report).toMatchObject({ versionNumber: 3, corrections: 2, receivedBy: "clerk 甲", approvedBy: "reviewer 甲" });

    expect(
      getHistory(clerk, { reportId }).map(({ number, origin, decision, receipts }) => [
        number,
        origin,
        decision?.decision ?? null,
        receipts.length,
      ]),
    ).toEqual([
      [3, "correction", "approved", 1],
      [2, "correction", "returned", 1],
      [1, "file", null, 1],
    ]);
    const actions = listAudit(office.db, { path: "/", page: 1, pageSize: 50, reportId })
      .entries.map(({ entry }) => entry.action)
      .reverse();
    expect(actions.filter((action) => action !== "report.explain")).toEqual([
      "report.upload",
      "report.correct",
      "report.submit",
      "report.return",
      "report.correct",
      "report.answer",
      "report.submit",
      "report.approve",
    ]);
    expect(verifyAudit(office.db).brokenAt).toBeNull();
  });

  it("keeps the approved version in force while a newer one is on its way", async () => {
    const clerk = office.as("clerk");
    const reviewer = office.as("reviewer");
    await file(clerk);
    explainAll(clerk);
    submit(clerk);
    const { id: reportId, versionId } = ownSummary(clerk);
    approveReport(reviewer, { reportId, versionId });
    await expect(file(clerk, { statements: ["开展培训 3 人次。"] })).rejects.toThrow("重新开放");
    reopenReport(reviewer, { reportId, versionId, reasons: [{ cell: null, text: "信箱件数有误，请更正。" }] });
    await file(clerk, { statements: ["省长信箱受理来信 100 件，办结 50 件。"] });
    expect(ownSummary(clerk)).toMatchObject({ state: "received", inForce: true, versionNumber: 2 });
    const bodyId = office.bodies.office.id;
    expect(getProvenance(clerk, { metric: "mailboxClosureRate", bodyId, year: 2024 }).result).toMatchObject({
      numerator: 9297,
      denominator: 9903,
    });
  });
});
