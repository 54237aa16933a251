import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { changeDraft, startDraft } from "@/components/report/draft";
import { checkLive } from "@/components/report/live-check";
import type { Finding } from "@/domain/checks/finding";
import type { CellId } from "@/domain/form/edition";
import type { ReportView } from "@/server/reports/report-view";
import { approveNew, changedFacts, correct, file, ownView } from "@/tests/support/filing";
import { openTestOffice, type TestOffice } from "@/tests/support/test-context";

type Change = { readonly cell: CellId; readonly value: number | null };

/** What a finding says, without what people said of it. */
const said = (findings: readonly Finding[]) =>
  findings
    .map(({ key, rule, severity, ruleVersion, message, cells, stated }) => ({ key, rule, severity, ruleVersion, message, cells, stated }))
    .sort((a, b) => a.key.localeCompare(b.key));

/** What the browser says after typing these values into the report as it was loaded. */
const typed = (view: ReportView, changes: readonly Change[]) =>
  said(checkLive(changeDraft(startDraft(view), { kind: "set", changes }), null).findings);

const edits: readonly (readonly Change[])[] = [
  [{ cell: "applications.granted.total", value: 1 }],
  [{ cell: "applications.carriedIn.business", value: 40 }],
  [{ cell: "disputes.reconsideration.total", value: null }],
  [{ cell: "disclosure.normativeDocuments.inForce", value: 9000 }],
  [{ cell: "applications.newReceived.total", value: 999 }],
  [
    { cell: "applications.otherOther.total", value: 300 },
    { cell: "disclosure.fees.amount", value: 88 },
  ],
  [{ cell: "disputes.reconsideration.corrected", value: 3 }],
];

describe("the same checks in the browser and on the server", () => {
  let office: TestOffice;
  beforeEach(async () => {
    office = await openTestOffice();
    const clerk = office.as("clerk");
    const before = changedFacts({ "applications.carriedOut.total": 23, "disclosure.permits.decisions": 2 });
    await approveNew(office, clerk, { year: 2023, facts: before });
    await file(clerk, {
      statements: ["（一）主动公开情况。2021年，主动公开政府信息120条。", "2024年受理申请320件，其中甲局300件、乙局30件。"],
    });
  });
  afterEach(() => office.close());

  it("agree on the report as it was loaded, rules about text, last year and identity included", () => {
    const view = ownView(office.as("clerk"));
    expect(typed(view, [])).toEqual(said(view.findings));
    const rules = new Set(view.findings.map(({ rule }) => rule));
    expect([...rules]).toEqual(expect.arrayContaining(["XY-CARRY", "Y09-OTHERYEAR", "N13-SPLIT"]));
  });

  it("agree after every edit: what is typed gives what the saved version gets", () => {
    const clerk = office.as("clerk");
    for (const changes of edits) {
      const before = typed(ownView(clerk), changes);
      expect(correct(clerk, changes)).toMatchObject({ outcome: "corrected" });
      expect(before).toEqual(said(ownView(clerk).findings));
    }
  });
});
