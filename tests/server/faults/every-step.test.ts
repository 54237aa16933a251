import { createHash } from "node:crypto";
import { afterEach, beforeEach, expect, it } from "vitest";
import { findBody } from "@/db/bodies";
import { inTransaction } from "@/db/client";
import { readFileInProcess } from "@/server/extraction/read-in-process";
import { receiveReading } from "@/server/reports/receive-reading";
import { submitReport } from "@/server/reports/submit-report";
import { approveReport } from "@/server/reviews/approve-report";
import { changedFacts, correct, explainAll, file, newKey, ownReport, ownSummary } from "@/tests/support/filing";
import { dumpRows } from "@/tests/support/table-rows";
import { openTestOffice, type TestOffice } from "@/tests/support/test-context";

let office: TestOffice;
beforeEach(async () => {
  office = await openTestOffice();
});
afterEach(() => office.close());

const clerk = () => office.as("clerk");

type Run = (this: unknown, ...args: unknown[]) => unknown;

/** Lets the statements of SQLite fail from the nth on, as a disk that gives up would; 0: none. Gives how many ran. */
function failAfter<T>(statements: number, work: () => T): { readonly ran: number; readonly failed: boolean } {
  const statement = Object.getPrototypeOf(office.db.$client.prepare("SELECT 1")) as Record<string, Run>;
  const names = ["run", "get", "all"] as const;
  const real = names.map((name) => statement[name] as Run);
  let ran = 0;
  names.forEach((name, at) => {
    statement[name] = function counted(...args) {
      ran += 1;
      if (ran === statements) throw new Error("the disk gave up");
      return (real[at] as Run).apply(this, args);
    };
  });
  try {
    work();
    return { ran, failed: false };
  } catch {
    return { ran, failed: true };
  } finally {
    names.forEach((name, at) => {
      statement[name] = real[at] as Run;
    });
  }
}

/** All tables; when the catalogue of metrics was first recorded is told by the real clock. */
const fingerprint = () =>
  createHash("sha256")
    .update(dumpRows(office.db).replace(/"recorded_at":\d+/g, ""))
    .digest("hex");

/** All tables as they will be once the work is done, found out in a transaction that is taken back. */
function foresee(work: () => unknown): string {
  office.db.$client.exec("BEGIN");
  work();
  const after = fingerprint();
  office.db.$client.exec("ROLLBACK");
  return after;
}

/** Fails at every statement in turn: until the commit nothing has changed, after it everything. Gives how many ran before it. */
function expectAllOrNothing(work: () => unknown): number {
  const before = fingerprint();
  const after = foresee(work);
  expect(fingerprint()).toBe(before);
  for (let step = 1; ; step += 1) {
    const { failed } = failAfter(step, work);
    expect(office.db.$client.inTransaction).toBe(false);
    const now = fingerprint();
    if (failed && now === before) continue;
    expect(now === after, `statement ${step} leaves all or nothing`).toBe(true);
    return step - 1;
  }
}

it("an upload leaves no trace, at whichever statement it fails", () => {
  const owner = findBody(office.db, office.bodies.office.id);
  const read = readFileInProcess(
    ownReport(office.viewers.clerk, { facts: changedFacts({ "applications.granted.total": 139 }) }),
    "年报.txt",
  );
  if (!owner || read.outcome === "refused") throw new Error("the report can be read");
  const { document, reading, format } = read;
  const { accountId, login } = office.viewers.clerk;
  const idempotencyKey = newKey();
  const steps = expectAllOrNothing(() =>
    inTransaction(office.db, (tx) =>
      receiveReading(tx, {
        ...{ owner, document, reading, year: 2024, idempotencyKey, by: { accountId, login }, at: office.clock.now },
        file: { sha256: "a".repeat(64), size: 1, format, name: "年报.txt" },
      }),
    ),
  );
  expect(steps).toBeGreaterThan(15);
});

it("a correction, a submission and an approval leave no trace, at whichever statement they fail", async () => {
  await file(clerk());
  expect(expectAllOrNothing(() => correct(clerk(), [{ cell: "disclosure.permits.decisions", value: 7 }]))).toBeGreaterThan(10);
  explainAll(clerk());
  const { id: reportId, versionId, revision } = ownSummary(clerk());
  const idempotencyKey = newKey();
  expect(expectAllOrNothing(() => submitReport(clerk(), { reportId, revision, idempotencyKey }))).toBeGreaterThan(10);
  expect(expectAllOrNothing(() => approveReport(office.as("reviewer"), { reportId, versionId }))).toBeGreaterThan(15);
});
