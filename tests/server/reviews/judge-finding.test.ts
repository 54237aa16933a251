import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { listAudit } from "@/db/audit";
import { NotAllowedError, NotFoundError } from "@/server/errors";
import { explainFinding } from "@/server/reports/explain-finding";
import { getReport } from "@/server/reports/get-report";
import { approveReport } from "@/server/reviews/approve-report";
import { type JudgeInput, judgeFinding } from "@/server/reviews/judge-finding";
import { sendBack } from "@/server/reviews/send-back";
import { changedFacts, correct, explainAll, file, ownSummary, ownView, submit } from "@/tests/support/filing";
import { dumpRows } from "@/tests/support/table-rows";
import { openTestOffice, type TestOffice } from "@/tests/support/test-context";

const KEY = "T3-ROW:carriedOut";
const CELL = "applications.carriedOut.total";

describe("a verdict on a finding", () => {
  let office: TestOffice;
  beforeEach(async () => {
    office = await openTestOffice();
    await file(office.as("clerk"), { facts: changedFacts({ [CELL]: 26 }) });
    explainAll(office.as("clerk"));
    submit(office.as("clerk"));
  });
  afterEach(() => office.close());

  const finding = () => ownView(office.as("clerk")).findings.find(({ key }) => key === KEY);
  const inputOf = (judgement: JudgeInput["judgement"], text = "请附台账说明。"): JudgeInput => {
    const { id: reportId, revision } = ownSummary(office.as("clerk"));
    return { reportId, revision, findingKey: KEY, judgement, text, seen: finding()?.verdicts.at(-1)?.id ?? null };
  };
  const judge = (judgement: JudgeInput["judgement"], text?: string) => judgeFinding(office.as("reviewer"), inputOf(judgement, text));
  const approve = () => {
    const { id: reportId, versionId } = ownSummary(office.as("clerk"));
    return approveReport(office.as("reviewer"), { reportId, versionId });
  };
  const giveBack = () => {
    const { id: reportId, versionId } = ownSummary(office.as("clerk"));
    return sendBack(office.as("reviewer"), { reportId, versionId, reasons: [{ cell: CELL, text: "请重新说明。" }] });
  };
  const explain = (text: string) => {
    const { id: reportId, revision } = ownSummary(office.as("clerk"));
    return explainFinding(office.as("clerk"), { reportId, revision, findingKey: KEY, text });
  };

  it("stands with its text, its author and its time, after the explanation", () => {
    office.clock.now += 60_000;
    expect(judge("accepted", "已看台账，同意。")).toMatchObject({ outcome: "recorded" });
    expect(finding()).toMatchObject({ standing: "accepted", explanation: { by: "clerk 甲" } });
    expect(finding()?.verdicts).toMatchObject([
      { kind: "explained", by: "clerk 甲", versionNumber: 1, current: true },
      { kind: "accepted", by: "reviewer 甲", text: "已看台账，同意。", at: office.clock.now, versionNumber: 1, current: true },
    ]);
  });

  it("opens the finding again when it rejects the explanation: no approval, no submission", () => {
    judge("rejected");
    expect(finding()).toMatchObject({ standing: "rejected", explanation: null });
    expect(approve()).toMatchObject({ outcome: "refused", code: "openFindings" });
    giveBack();
    expect(explain("附台账：第 17 页漏记一件。")).toMatchObject({ outcome: "recorded" });
    expect(finding()).toMatchObject({ standing: "explained", explanation: { text: "附台账：第 17 页漏记一件。" } });
    expect(finding()?.verdicts.map(({ kind }) => kind)).toEqual(["explained", "rejected", "explained"]);
  });

  it("does not let the clerk submit while the rejection stands, though another cell was corrected", () => {
    judge("rejected");
    giveBack();
    correct(office.as("clerk"), [{ cell: "disclosure.permits.decisions", value: 7 }]);
    explainOthers();
    expect(submit(office.as("clerk"))).toMatchObject({ outcome: "refused", code: "openFindings" });
  });

  /** Explains whatever is open but the finding in question. */
  const explainOthers = () => {
    const clerk = office.as("clerk");
    const { findings, summary } = ownView(clerk);
    for (const { key, severity, explanation } of findings) {
      if (severity === "info" || explanation !== null || key === KEY) continue;
      const { revision } = ownSummary(clerk);
      explainFinding(clerk, { reportId: summary.id, revision, findingKey: key, text: "已核对。" });
    }
  };

  it("lets a new explanation answer a return without any change of figures", () => {
    judge("rejected");
    giveBack();
    expect(submit(office.as("clerk"))).toMatchObject({ outcome: "refused" });
    office.clock.now += 60_000;
    explain("附台账：第 17 页漏记一件。");
    expect(ownSummary(office.as("clerk")).state).toBe("corrected");
    expect(submit(office.as("clerk"))).toMatchObject({ outcome: "submitted" });
  });

  it("holds in the next version while the inputs stay equal, and ends when one changes", () => {
    judge("accepted");
    giveBack();
    correct(office.as("clerk"), [{ cell: "disclosure.permits.decisions", value: 7 }]);
    expect(finding()).toMatchObject({ standing: "accepted" });
    correct(office.as("clerk"), [{ cell: CELL, value: 27 }]);
    expect(finding()).toMatchObject({ standing: "open", explanation: null });
    expect(finding()?.verdicts).toMatchObject([{ current: false }, { current: false }]);
    correct(office.as("clerk"), [{ cell: CELL, value: 26 }]);
    expect(finding()).toMatchObject({ standing: "accepted" });
  });

  it("survives a new upload of the same figures", async () => {
    judge("accepted");
    giveBack();
    await file(office.as("clerk"), { facts: changedFacts({ [CELL]: 26 }), statements: ["开展培训 12 人次。"] });
    expect(finding()).toMatchObject({ standing: "accepted" });
  });

  it("says of the finding itself that it is a problem, or as reported", () => {
    judge("problem", "确属填报错误，请更正。");
    expect(finding()).toMatchObject({ standing: "problem", explanation: null });
    judge("factual", "现场核查情况属实。");
    expect(finding()).toMatchObject({ standing: "factual", explanation: { text: "现场核查情况属实。", by: "reviewer 甲" } });
    expect(approve()).toMatchObject({ outcome: "decided" });
  });

  it("is refused when another reviewer spoke since, or the report changed", () => {
    const seen = inputOf("accepted");
    judge("rejected");
    const before = dumpRows(office.db);
    expect(judgeFinding(office.as("reviewer"), seen)).toMatchObject({ outcome: "stale" });
    expect(judgeFinding(office.as("reviewer"), { ...inputOf("accepted"), revision: 99 })).toMatchObject({ outcome: "stale" });
    expect(dumpRows(office.db)).toBe(before);
  });

  it("is refused where it says nothing new, on findings that are gone, and on reports not under review", () => {
    judge("accepted");
    expect(judge("accepted")).toMatchObject({ outcome: "refused", code: "verdictPointless" });
    expect(judgeFinding(office.as("reviewer"), { ...inputOf("problem"), findingKey: "T3-ROW:granted" })).toMatchObject({
      code: "findingGone",
    });
    giveBack();
    expect(judge("problem")).toMatchObject({ outcome: "refused", code: "locked" });
  });

  it("refuses an explanation on figures its writer did not see", () => {
    giveBack();
    const { id: reportId, revision } = ownSummary(office.as("clerk"));
    correct(office.as("clerk"), [{ cell: CELL, value: 27 }]);
    const before = dumpRows(office.db);
    expect(explainFinding(office.as("clerk"), { reportId, revision, findingKey: KEY, text: "属实" })).toMatchObject({ outcome: "stale" });
    expect(dumpRows(office.db)).toBe(before);
  });

  it("is one transaction with its audit row", () => {
    judge("problem", "确属填报错误。");
    const { entries } = listAudit(office.db, { path: office.bodies.province.path, action: "report.judge", page: 1, pageSize: 5 });
    expect(entries.map(({ entry }) => [entry.login, entry.reportId, entry.detail])).toEqual([
      ["reviewer", 1, { findingKey: KEY, kind: "problem", text: "确属填报错误。", versionId: 1 }],
    ]);
  });

  it("is for reviewers whose scope holds the body, and for nobody else", async () => {
    const input = inputOf("problem");
    const cityReviewer = office.asViewer(await office.addAccount("reviewer", office.bodies.city.id));
    expect(() => judgeFinding(cityReviewer, input)).toThrow(NotFoundError);
    for (const role of ["clerk", "leader", "administrator", "auditor"] as const) {
      expect(() => judgeFinding(office.as(role), input)).toThrow(NotAllowedError);
    }
    expect(getReport(office.as("reviewer"), { reportId: input.reportId }).findings.find(({ key }) => key === KEY)?.standing).toBe(
      "explained",
    );
  });
});
