import { afterEach, beforeEach, expect, it } from "vitest";
import { verifyAudit } from "@/db/audit";
import { deadline } from "@/db/schema/deadlines";
import { approveReport } from "@/server/reviews/approve-report";
import { changedFacts, explainAll, file, ownSummary, reopen, submit } from "@/tests/support/filing";
import { openTestOffice, type TestOffice } from "@/tests/support/test-context";

let office: TestOffice;
const serverZone = process.env.TZ;
beforeEach(async () => {
  office = await openTestOffice();
  office.db.insert(deadline).values({ year: 2024, kind: "office", level: null, date: "2025-01-31" }).run();
});
afterEach(() => {
  office.close();
  if (serverZone === undefined) delete process.env.TZ;
  else process.env.TZ = serverZone;
});

const clerk = () => office.as("clerk");
const at = (instant: string) => {
  office.clock.now = Date.parse(instant);
};
const fileAndSubmit = async (permits: number) => {
  await file(clerk(), { facts: changedFacts({ "disclosure.permits.decisions": permits }) });
  explainAll(clerk());
  return submit(clerk());
};

it("judges by the same second when the machine's time zone changes under it", async () => {
  at("2025-01-31T23:59:59+08:00");
  process.env.TZ = "Pacific/Kiritimati";
  expect(await fileAndSubmit(1)).toMatchObject({ receipt: { late: false } });
  process.env.TZ = "America/Los_Angeles";
  expect(ownSummary(clerk()).late).toBe(false);
});

it("keeps receipts, chain and punctuality whole when the clock is set back and forth", async () => {
  at("2025-01-31T23:59:59+08:00");
  const first = await fileAndSubmit(1);
  const { id: reportId, versionId } = ownSummary(clerk());
  expect(approveReport(office.as("reviewer"), { reportId, versionId })).toMatchObject({ outcome: "decided" });
  at("2025-01-20T08:00:00+08:00");
  reopen(office, clerk());
  const back = await file(clerk(), { facts: changedFacts({ "disclosure.permits.decisions": 2 }) });
  at("2027-05-01T08:00:00+08:00");
  const forth = await file(clerk(), { facts: changedFacts({ "disclosure.permits.decisions": 3 }) });
  if (first.outcome !== "submitted") throw new Error("it was submitted");
  const numbers = [first.receipt.number, back.number, forth.number];
  expect(numbers).toEqual([...numbers].sort());
  expect([back.versionNumber, forth.versionNumber]).toEqual([2, 3]);
  expect(ownSummary(clerk())).toMatchObject({ versionNumber: 3, late: false });
  expect(verifyAudit(office.db).brokenAt).toBeNull();
});
