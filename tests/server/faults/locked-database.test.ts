import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { afterEach, beforeEach, expect, it } from "vitest";
import { faultOf } from "@/server/fault";
import { explainAll, file, ownSummary, submit } from "@/tests/support/filing";
import { dumpRows } from "@/tests/support/table-rows";
import { openTestOffice, type TestOffice } from "@/tests/support/test-context";

let office: TestOffice;
let holder: ChildProcess | null = null;
beforeEach(async () => {
  office = await openTestOffice();
});
afterEach(() => {
  holder?.kill("SIGKILL");
  office.close();
});

/** Another program takes the write lock, and keeps it until it is killed. */
async function holdLock(): Promise<void> {
  const program = `const db = new (require("better-sqlite3"))(${JSON.stringify(office.db.$client.name)});
    db.exec("BEGIN IMMEDIATE"); console.log("held"); setInterval(() => {}, 1000);`;
  holder = spawn(process.execPath, ["-e", program], { stdio: ["ignore", "pipe", "inherit"] });
  await once(holder.stdout ?? holder, "data");
}

function timed(work: () => unknown): { readonly fault: unknown; readonly ms: number } {
  const began = performance.now();
  try {
    work();
    return { fault: null, ms: performance.now() - began };
  } catch (error) {
    return { fault: faultOf(error) ?? error, ms: performance.now() - began };
  }
}

it("waits five seconds for another program's lock, says so, answers those behind at once, and recovers by itself", async () => {
  const clerk = office.as("clerk");
  await file(clerk);
  explainAll(clerk);
  await holdLock();
  const before = dumpRows(office.db);
  const first = timed(() => submit(clerk));
  expect(first.fault).toBe("databaseBusy");
  expect(first.ms).toBeGreaterThan(4000);
  expect(first.ms).toBeLessThan(6500);
  const second = timed(() => submit(clerk));
  expect(second.fault).toBe("databaseBusy");
  expect(second.ms).toBeLessThan(1500);
  expect(ownSummary(clerk).state).toBe("received");
  expect(dumpRows(office.db)).toBe(before);
  const gone = once(holder as ChildProcess, "exit");
  holder?.kill("SIGKILL");
  await gone;
  expect(timed(() => submit(clerk)).fault).toBeNull();
  expect(office.db.$client.pragma("busy_timeout", { simple: true })).toBe(5000);
});
