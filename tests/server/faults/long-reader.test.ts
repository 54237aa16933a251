import { statSync } from "node:fs";
import DatabaseDriver from "better-sqlite3";
import { afterEach, beforeEach, expect, it } from "vitest";
import { writeSetting } from "@/db/settings";
import { shortenLog } from "@/db/shorten-log";
import { file } from "@/tests/support/filing";
import { openTestOffice, type TestOffice } from "@/tests/support/test-context";

let office: TestOffice;
beforeEach(async () => {
  office = await openTestOffice();
});
afterEach(() => office.close());

const logSize = () => statSync(`${office.db.$client.name}-wal`).size;
const LIMIT = 2 ** 20;

it("tells that a reader holds the write-ahead log, and empties it once that reader has gone", async () => {
  await file(office.as("clerk"));
  const reader = new DatabaseDriver(office.db.$client.name, { readonly: true });
  reader.exec("BEGIN");
  reader.prepare("SELECT count(*) FROM report").get();
  for (let at = 0; at < 20; at += 1) writeSetting(office.db, "filler", "x".repeat(200_000 + at));
  const grown = logSize();
  expect(grown).toBeGreaterThan(3 * LIMIT);
  const held = shortenLog(office.db, LIMIT);
  expect(held).toEqual({ bytes: grown, held: true });
  expect(office.db.$client.pragma("busy_timeout", { simple: true })).toBe(5000);
  reader.exec("COMMIT");
  reader.close();
  expect(shortenLog(office.db, LIMIT)).toEqual({ bytes: 0, held: false });
});

it("keeps the log bounded under writing alone", () => {
  for (let at = 0; at < 200; at += 1) writeSetting(office.db, "filler", "x".repeat(200_000 + at));
  expect(logSize()).toBeLessThan(20 * LIMIT);
});
