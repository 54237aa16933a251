import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { NotAllowedError, NotFoundError } from "@/server/errors";
import { correctReport } from "@/server/reports/correct-report";
import { explainFinding } from "@/server/reports/explain-finding";
import { getReport } from "@/server/reports/get-report";
import { submitReport } from "@/server/reports/submit-report";
import { changedFacts, correct, explainAll, file, newKey, ownSummary, ownView, submit } from "@/tests/support/filing";
import { dumpRows } from "@/tests/support/table-rows";
import { openTestOffice, type TestOffice } from "@/tests/support/test-context";

const permits = "disclosure.permits.decisions" as const;
const fees = "disclosure.fees.amount" as const;

describe("correcting a report", () => {
  let office: TestOffice;
  beforeEach(async () => {
    office = await openTestOffice();
    await file(office.as("clerk"));
  });
  afterEach(() => office.close());

  it("refuses a stale edit, tells the revision and changes nothing", () => {
    const clerk = office.as("clerk");
    const { id: reportId, revision } = ownSummary(clerk);
    correct(clerk, [{ cell: permits, value: 7 }]);
    const before = dumpRows(office.db);
    const stale = correctReport(clerk, { reportId, revision, changes: [{ cell: permits, value: 8 }] });
    expect(stale).toMatchObject({ outcome: "stale", revision: revision + 1 });
    expect(submitReport(clerk, { reportId, revision, idempotencyKey: newKey() })).toMatchObject({ outcome: "stale" });
    expect(dumpRows(office.db)).toBe(before);
  });

  it("keeps money exact to the sixth decimal of 万元 and refuses the seventh", () => {
    const clerk = office.as("clerk");
    expect(correct(clerk, [{ cell: fees, value: 123456.789012 }])).toMatchObject({ outcome: "corrected" });
    expect(ownView(clerk).cells[fees]).toMatchObject({ value: 123456.789012, corrections: [{ oldValue: 0, newValue: 123456.789012 }] });
    expect(correct(clerk, [{ cell: fees, value: 0.1234567 }])).toMatchObject({ outcome: "refused", code: "valueDoesNotFit" });
  });

  it("refuses what is no count, a cell of another edition, and a change that changes nothing", () => {
    const clerk = office.as("clerk");
    for (const value of [-1, 1.5, Number.NaN, 2 ** 60]) {
      expect(correct(clerk, [{ cell: permits, value }])).toMatchObject({ outcome: "refused", code: "valueDoesNotFit" });
    }
    const elsewhere = correct(clerk, [{ cell: "disclosure.permits.issuedNewly", value: 1 }]);
    expect(elsewhere).toMatchObject({ outcome: "refused", code: "cellNotInForm" });
    expect(correct(clerk, [{ cell: permits, value: 0 }])).toMatchObject({ outcome: "refused", code: "nothingChanged" });
    expect(ownSummary(clerk).versionNumber).toBe(1);
  });

  it("empties a cell as missing, never as zero", () => {
    const clerk = office.as("clerk");
    correct(clerk, [{ cell: permits, value: null }]);
    expect(ownView(clerk).cells[permits]).toMatchObject({
      value: null,
      missing: "cleared",
      corrections: [{ oldValue: 0, newValue: null }],
    });
  });

  it("shows an earlier version as it was, with nothing to do on it", () => {
    const clerk = office.as("clerk");
    const first = ownSummary(clerk);
    correct(clerk, [{ cell: permits, value: 7 }]);
    const view = getReport(clerk, { reportId: first.id, versionId: first.versionId });
    expect(view.cells[permits]).toMatchObject({ value: 0, corrections: [] });
    expect(view.permissions).toMatchObject({ correct: false, submit: false });
  });

  it("holds an explanation only for the inputs it was given for", async () => {
    const clerk = office.as("clerk");
    await file(clerk, { facts: changedFacts({ "applications.carriedOut.total": 26 }) });
    explainAll(clerk);
    expect(ownView(clerk).findings.every(({ explanation, severity }) => severity === "info" || explanation?.by === "clerk 甲")).toBe(true);
    expect(ownView(clerk).permissions).toMatchObject({ submit: true, blocker: null });
    correct(clerk, [{ cell: "applications.carriedOut.total", value: 27 }]);
    expect(ownView(clerk).findings.find(({ key }) => key === "T3-ROW:carriedOut")?.explanation).toBeNull();
    expect(submit(clerk)).toMatchObject({ outcome: "refused", code: "openFindings" });
  });

  it("refuses to explain a finding that is not there", () => {
    const { id: reportId, revision } = ownSummary(office.as("clerk"));
    const result = explainFinding(office.as("clerk"), { reportId, revision, findingKey: "T3-ROW:granted", text: "属实" });
    expect(result).toMatchObject({ outcome: "refused", code: "findingGone" });
  });

  it("submits once for a repeated key and never for a key used elsewhere", () => {
    const clerk = office.as("clerk");
    explainAll(clerk);
    const { id: reportId, revision } = ownSummary(clerk);
    const idempotencyKey = newKey();
    const first = submitReport(clerk, { reportId, revision, idempotencyKey });
    const second = submitReport(clerk, { reportId, revision, idempotencyKey });
    expect(first).toMatchObject({ outcome: "submitted" });
    expect(second).toEqual(first);
  });

  it("does not exist for those outside its scope, and cannot be changed by reviewers", async () => {
    const { id: reportId, revision } = ownSummary(office.as("clerk"));
    const stranger = office.asViewer(await office.addAccount("clerk", office.bodies.education.id));
    const cityReviewer = office.asViewer(await office.addAccount("reviewer", office.bodies.city.id));
    const change = { reportId, revision, changes: [{ cell: permits, value: 1 }] };
    expect(() => correctReport(stranger, change)).toThrow(NotFoundError);
    expect(() => getReport(cityReviewer, { reportId })).toThrow(NotFoundError);
    expect(() => getReport(stranger, { reportId: 999 })).toThrow(NotFoundError);
    expect(() => correctReport(office.as("reviewer"), change)).toThrow(NotAllowedError);
    expect(() => getReport(office.as("leader"), { reportId })).toThrow(NotAllowedError);
    expect(getReport(office.as("reviewer"), { reportId }).permissions).toMatchObject({ correct: false, submit: false, decide: false });
  });
});
