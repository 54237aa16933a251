import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fingerprintVersion } from "@/db/reports/fingerprint-version";
import { listDecisions } from "@/db/reports/load-version";
import { account } from "@/db/schema/accounts";
import { facts } from "@/db/schema/facts";
import type { SignedInContext } from "@/server/context";
import { NotFoundError } from "@/server/errors";
import { getHistory } from "@/server/reports/get-history";
import { getReport } from "@/server/reports/get-report";
import { answerReason } from "@/server/reviews/answer-reason";
import { approveReport } from "@/server/reviews/approve-report";
import { assignArea, assignReports } from "@/server/reviews/assign-reports";
import { getQueue } from "@/server/reviews/get-queue";
import { getWorkload } from "@/server/reviews/get-workload";
import { lookAtReport } from "@/server/reviews/look-at-report";
import { dropPhrase, listPhrases, savePhrase } from "@/server/reviews/phrases";
import { reopenReport, sendBack } from "@/server/reviews/send-back";
import { listLevels, setLevels } from "@/server/reviews/set-levels";
import { getProvenance } from "@/server/statistics/get-provenance";
import { answerAll, changedFacts, correct, explainAll, file, ownSummary, ownView, submit } from "@/tests/support/filing";
import { openTestOffice, type TestOffice } from "@/tests/support/test-context";

const permits = "disclosure.permits.decisions" as const;
const general = [{ cell: null, text: "请复核" }];

describe("a report under review at two levels", () => {
  let office: TestOffice;
  let clerk: SignedInContext;
  let city: SignedInContext;
  let province: SignedInContext;
  beforeEach(async () => {
    office = await openTestOffice();
    clerk = office.asViewer(await office.addAccount("clerk", office.bodies.cityEducation.id));
    city = office.asViewer(await office.addAccount("reviewer", office.bodies.city.id));
    province = office.as("reviewer");
    setLevels(office.as("administrator"), { bodyId: office.bodies.city.id, kind: null, levels: 2 });
  });
  afterEach(() => office.close());

  const resubmit = () => {
    office.clock.now += 60_000;
    explainAll(clerk);
    answerAll(clerk);
    expect(submit(clerk)).toMatchObject({ outcome: "submitted" });
    const { id: reportId, versionId } = ownSummary(clerk);
    return { reportId, versionId };
  };
  const submitted = async () => {
    await file(clerk);
    return resubmit();
  };

  it("is passed on by the lower level and approved by the higher, each decision bound to its level and version", async () => {
    const of = await submitted();
    expect(getQueue(city, {})[0]).toMatchObject({ seat: "here", review: { level: 1, levels: 2 } });
    expect(getQueue(province, {})[0]).toMatchObject({ seat: "lower" });
    expect(approveReport(city, of)).toEqual({ outcome: "decided", state: "passed" });
    expect(getQueue(city, {})[0]).toMatchObject({ seat: "higher" });
    expect(approveReport(city, of)).toMatchObject({ outcome: "refused", code: "higherLevel" });
    expect(correct(clerk, [{ cell: permits, value: 9 }])).toMatchObject({ outcome: "refused" });
    expect(approveReport(province, of)).toEqual({ outcome: "decided", state: "approved" });
    const decisions = listDecisions(office.db, of.reportId);
    expect(decisions.map(({ decision, level, round }) => [decision, level, round])).toEqual([
      ["approved", 2, 1],
      ["passed", 1, 1],
    ]);
    expect(decisions[0]?.fingerprint).toBe(fingerprintVersion(office.db, of.versionId));
    office.db
      .update(facts)
      .set({ [permits]: 12345 } as never)
      .where(eq(facts.versionId, of.versionId))
      .run();
    expect(decisions[0]?.fingerprint).not.toBe(fingerprintVersion(office.db, of.versionId));
  });

  it("is never decided at two levels by one person, even one who stands in or was promoted", async () => {
    const of = await submitted();
    expect(approveReport(province, of)).toEqual({ outcome: "decided", state: "passed" });
    expect(approveReport(province, of)).toMatchObject({ outcome: "refused", code: "decidedBefore" });
    expect(sendBack(province, { ...of, reasons: general })).toMatchObject({ outcome: "refused", code: "decidedBefore" });
    const second = office.asViewer(await office.addAccount("reviewer", office.bodies.province.id, "second"));
    expect(approveReport(second, of)).toEqual({ outcome: "decided", state: "approved" });
  });

  it("goes back to the lower level, whose consent then no longer stands, or to the agency", async () => {
    const of = await submitted();
    expect(sendBack(city, { ...of, reasons: general, to: "lower" })).toMatchObject({ outcome: "refused", code: "lowestLevel" });
    approveReport(city, of);
    expect(sendBack(province, { ...of, reasons: general, to: "lower" })).toEqual({ outcome: "decided", state: "submitted" });
    expect(approveReport(city, of)).toEqual({ outcome: "decided", state: "passed" });
    expect(sendBack(province, { ...of, reasons: general })).toEqual({ outcome: "decided", state: "returned" });
    expect(resubmit().versionId).toBe(of.versionId);
    expect(ownView(clerk).review).toMatchObject({ round: 2, level: 1 });
    expect(approveReport(province, of)).toEqual({ outcome: "decided", state: "passed" });
  });

  it("is not decided by its author after a change of role", async () => {
    const of = await submitted();
    office.db
      .update(account)
      .set({ role: "reviewer", bodyId: office.bodies.province.id })
      .where(eq(account.id, clerk.viewer.accountId))
      .run();
    const { id, path } = office.bodies.province;
    const promoted = office.asViewer({ ...clerk.viewer, role: "reviewer", bodyId: id, bodyPath: path });
    for (const to of ["agency", "lower"] as const) {
      expect(sendBack(promoted, { ...of, reasons: general, to })).toMatchObject({ outcome: "refused", code: "ownWork" });
    }
    expect(approveReport(promoted, of)).toMatchObject({ outcome: "refused", code: "ownWork" });
  });

  it("is opened again by the office of the last level alone, and keeps its former figures", async () => {
    const of = await submitted();
    approveReport(city, of);
    office.clock.now += 1000;
    const approvedAt = office.clock.now;
    approveReport(province, of);
    expect(reopenReport(city, { ...of, reasons: general })).toMatchObject({ outcome: "refused", code: "notReopened" });
    expect(getReport(province, of).permissions.reopen).toBe(true);
    office.clock.now += 1000;
    expect(reopenReport(province, { ...of, reasons: general })).toEqual({ outcome: "decided", state: "returned" });
    const bodyId = office.bodies.cityEducation.id;
    const asked = { metric: "stateSecretShareOfConcluded", bodyId, year: 2024 };
    const former = getProvenance(office.as("leader"), asked);
    correct(clerk, [{ cell: "applications.concluded.total", value: 400 }]);
    const again = resubmit();
    approveReport(city, again);
    office.clock.now += 1000;
    const correctedAt = office.clock.now;
    expect(approveReport(province, again)).toMatchObject({ state: "approved" });
    const now = getProvenance(office.as("leader"), asked);
    expect(now.periods).toEqual([
      { versionNumber: 2, from: correctedAt, to: null, result: now.result },
      { versionNumber: 1, from: approvedAt, to: correctedAt, result: former.result },
    ]);
    expect(now.result).not.toEqual(former.result);
    expect(getProvenance(office.as("leader"), { ...asked, asOf: correctedAt - 1 })).toMatchObject({ result: former.result });
    expect(getProvenance(office.as("leader"), { ...asked, asOf: approvedAt - 1 })).toMatchObject({ report: null, result: { value: null } });
    expect(() => getProvenance(office.as("leader"), { ...asked, bodyId: office.bodies.province.id, asOf: 1 })).toThrow(NotFoundError);
    expect(getReport(province, { reportId: of.reportId, asOf: approvedAt }).version.number).toBe(1);
    expect(() => getReport(province, { reportId: of.reportId, asOf: approvedAt - 1 })).toThrow(NotFoundError);
    expect(getHistory(province, { reportId: of.reportId }).map(({ inForce }) => inForce)).toEqual([
      { from: correctedAt, to: null },
      { from: approvedAt, to: correctedAt },
    ]);
  });

  it("takes its levels from the nearest place and keeps those it was submitted under", async () => {
    const of = await submitted();
    const administrator = office.as("administrator");
    setLevels(administrator, { bodyId: office.bodies.city.id, kind: null, levels: null });
    expect(listLevels(administrator)).toEqual([]);
    expect(approveReport(city, of)).toEqual({ outcome: "decided", state: "passed" });
  });
});

describe("a return with pinned reasons", () => {
  let office: TestOffice;
  beforeEach(async () => {
    office = await openTestOffice();
  });
  afterEach(() => office.close());

  it("is mended by a change, answered by words, and shows only what changed in the second round", async () => {
    const [clerk, reviewer] = [office.as("clerk"), office.as("reviewer")];
    await file(clerk, { statements: ["本年开展培训 12 人次。"] });
    explainAll(clerk);
    submit(clerk);
    const { id: reportId, versionId } = ownSummary(clerk);
    const block = ownView(clerk).document.blocks.findIndex((one) => one.kind === "paragraph" && one.text.includes("本年开展培训"));
    const reasons = [
      { cell: permits, text: "许可数量请核对" },
      { cell: null, passage: { block, start: 0, end: 6 }, text: "培训人次请核对" },
      { cell: null, text: "请说明总体情况" },
    ];
    expect(() =>
      sendBack(reviewer, { reportId, versionId, reasons: [{ cell: null, passage: { block: 9999, start: 0, end: 2 }, text: "x" }] }),
    ).toThrow(NotFoundError);
    sendBack(reviewer, { reportId, versionId, reasons });
    const states = () => ownView(clerk).returned?.reasons.map(({ state }) => state);
    expect(states()).toEqual(["open", "open", "open"]);
    expect(ownView(clerk).returned?.reasons[1]?.passage?.quote).toBe("本年开展培训");
    office.clock.now += 1000;
    await file(clerk, { statements: ["本年开展培训 21 人次。"], facts: changedFacts({ [permits]: 5 }) });
    expect(states()).toEqual(["mended", "mended", "open"]);
    explainAll(clerk);
    expect(submit(clerk)).toMatchObject({ outcome: "refused", code: "openReasons" });
    const { returned, summary } = ownView(clerk);
    const answer = { reportId, revision: ownSummary(clerk).revision, decisionId: returned?.decisionId ?? 0, text: "已在第一部分说明。" };
    expect(answerReason(clerk, { ...answer, reason: 3 })).toMatchObject({ outcome: "refused", code: "noReason" });
    expect(answerReason(clerk, { ...answer, revision: 1, reason: 2 })).toMatchObject({ outcome: "stale" });
    expect(answerReason(clerk, { ...answer, reason: 2 })).toMatchObject({ outcome: "recorded" });
    expect(states()).toEqual(["mended", "mended", "answered"]);
    expect(submit(clerk)).toMatchObject({ outcome: "submitted" });
    const second = getReport(reviewer, { reportId: summary.id });
    expect(second.changedSinceSubmission).toEqual({ [permits]: 0 });
    expect(second.changedText.map(({ kind, text }) => [kind, text])).toEqual([
      ["removed", "本年开展培训 12 人次。"],
      ["added", "本年开展培训 21 人次。"],
    ]);
    expect(second.review.round).toBe(2);
    expect(second.returned?.reasons[2]).toMatchObject({ state: "answered", answer: { text: "已在第一部分说明。" } });
  });
});

describe("the work of reviewers", () => {
  let office: TestOffice;
  beforeEach(async () => {
    office = await openTestOffice();
  });
  afterEach(() => office.close());

  it("is given one by one or by subtree, the nearest counting, and nobody outside the scope is reached", async () => {
    const province = office.as("reviewer");
    const helper = await office.addAccount("reviewer", office.bodies.province.id, "helper");
    const cityReviewer = await office.addAccount("reviewer", office.bodies.city.id);
    const clerk = office.asViewer(await office.addAccount("clerk", office.bodies.cityEducation.id));
    await file(clerk);
    explainAll(clerk);
    submit(clerk);
    const { id: reportId } = ownSummary(clerk);
    const named = () => getQueue(province, {})[0]?.review.reviewer?.name ?? null;
    expect(named()).toBeNull();
    assignArea(province, { bodyId: office.bodies.province.id, reviewerId: helper.accountId });
    expect(named()).toBe(helper.name);
    assignArea(province, { bodyId: office.bodies.city.id, reviewerId: cityReviewer.accountId });
    expect(named()).toBe(cityReviewer.name);
    expect(assignReports(province, { reportIds: [reportId, 98765], reviewerId: province.viewer.accountId })).toEqual({
      outcome: "assigned",
      assigned: 1,
      skipped: 1,
    });
    expect(named()).toBe(province.viewer.name);
    expect(getWorkload(province, {}).reviewers.map(({ name, waiting }) => [name, waiting])).toContainEqual([province.viewer.name, 1]);
    expect(() => assignReports(office.asViewer(cityReviewer), { reportIds: [reportId], reviewerId: helper.accountId })).toThrow(
      NotFoundError,
    );
    expect(() => assignArea(office.asViewer(cityReviewer), { bodyId: office.bodies.office.id, reviewerId: null })).toThrow(NotFoundError);
    office.db.update(account).set({ disabledAt: 1 }).where(eq(account.id, province.viewer.accountId)).run();
    expect(getQueue(office.asViewer(helper), {})[0]?.review.reviewer?.name).toBe(cityReviewer.name);
  });

  it("is seen by others who open the same report, until they leave", async () => {
    const clerk = office.as("clerk");
    await file(clerk);
    const { id: reportId } = ownSummary(clerk);
    const helper = office.asViewer(await office.addAccount("reviewer", office.bodies.province.id, "helper"));
    const since = office.clock.now;
    expect(lookAtReport(helper, { reportId })).toEqual([]);
    office.clock.now += 30_000;
    expect(lookAtReport(office.as("reviewer"), { reportId })).toEqual([{ name: helper.viewer.name, since }]);
    office.clock.now += 120_000;
    expect(lookAtReport(office.as("reviewer"), { reportId })).toEqual([]);
  });

  it("has phrases of one's own and of the office, which others of the office may use and remove", async () => {
    const reviewer = office.as("reviewer");
    const helper = office.asViewer(await office.addAccount("reviewer", office.bodies.province.id, "helper"));
    const stranger = office.asViewer(await office.addAccount("reviewer", office.bodies.city.id));
    savePhrase(reviewer, { text: "请核对原件。", shared: true });
    savePhrase(reviewer, { text: "请说明原因。", shared: false });
    expect(listPhrases(reviewer).map(({ text, shared }) => [text, shared])).toEqual([
      ["请核对原件。", true],
      ["请说明原因。", false],
    ]);
    const [shared] = listPhrases(helper);
    expect(listPhrases(helper)).toHaveLength(1);
    expect(listPhrases(stranger)).toEqual([]);
    expect(() => dropPhrase(stranger, { id: shared?.id ?? 0 })).toThrow(NotFoundError);
    expect(dropPhrase(helper, { id: shared?.id ?? 0 })).toEqual([]);
  });
});
