import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { approveReport } from "@/server/reviews/approve-report";
import { changedFacts, correct, explainAll, file, ownSummary, submit } from "@/tests/support/filing";
import { dumpRows } from "@/tests/support/table-rows";
import { openTestOffice, type TestOffice } from "@/tests/support/test-context";

/** Figures with a broken sum, so that findings are written too. */
const brokenFacts = changedFacts({ "applications.granted.total": 139 });

/** Makes every write of one kind to a table fail, as a full disk or a broken constraint would. */
function breakWrites(office: TestOffice, table: string, event: "insert" | "update" | "delete"): void {
  office.db.$client.exec(`create temp trigger broken before ${event} on main."${table}" begin select raise(abort, 'broken'); end`);
}

const mendWrites = (office: TestOffice) => office.db.$client.exec("drop trigger temp.broken");

/** better-sqlite3's reason stands in the cause of drizzle's error. */
const reasonOf = (error: unknown) => (error instanceof Error ? String(error.cause ?? error) : String(error));

describe("a unit of work that fails half-way", () => {
  let office: TestOffice;
  beforeEach(async () => {
    office = await openTestOffice();
  });
  afterEach(() => office.close());

  const expectNothing = async (work: () => unknown, table: string, event: "insert" | "update" | "delete") => {
    const before = dumpRows(office.db);
    breakWrites(office, table, event);
    const reason = await (async () => work())().then(() => "nothing failed", reasonOf);
    mendWrites(office);
    expect(reason, `${event} on ${table}`).toContain("broken");
    expect(dumpRows(office.db), `${event} on ${table}`).toBe(before);
  };

  it("leaves no trace of an upload", async () => {
    const clerk = office.as("clerk");
    const inserts = ["original_file", "document_reading", "report", "report_version", "facts", "finding", "receipt", "audit_entry"];
    for (const table of inserts) await expectNothing(() => file(clerk, { facts: brokenFacts }), table, "insert");
    await expectNothing(() => file(clerk), "report", "update");
    await expect(file(clerk)).resolves.toMatchObject({ number: "2024-000001", versionNumber: 1 });
  });

  it("leaves no trace of a correction", async () => {
    const clerk = office.as("clerk");
    await file(clerk);
    const change = () => correct(clerk, [{ cell: "applications.concluded.total", value: 300 }]);
    for (const table of ["report_version", "facts", "finding", "correction", "audit_entry"]) await expectNothing(change, table, "insert");
    await expectNothing(change, "report", "update");
    expect(change()).toMatchObject({ outcome: "corrected", versionNumber: 2 });
  });

  it("leaves no trace of a submission or an approval", async () => {
    const clerk = office.as("clerk");
    await file(clerk);
    explainAll(clerk);
    for (const table of ["receipt", "audit_entry"]) await expectNothing(() => submit(clerk), table, "insert");
    await expectNothing(() => submit(clerk), "report", "update");
    expect(submit(clerk)).toMatchObject({ outcome: "submitted" });
    const { id: reportId, versionId } = ownSummary(clerk);
    const approve = () => approveReport(office.as("reviewer"), { reportId, versionId });
    for (const table of ["review_decision", "metric_values", "roll_up", "audit_entry"]) await expectNothing(approve, table, "insert");
    await expectNothing(approve, "report", "update");
    expect(approve()).toMatchObject({ outcome: "decided" });
  });
});
