import { afterEach, beforeEach, expect, it } from "vitest";
import { writeSetting } from "@/db/settings";
import { readClock } from "@/server/clock";
import { getInstallation } from "@/server/installation";
import { openTestOffice, type TestOffice } from "../support/test-context";

const real = Date.parse("2026-11-22T12:00:00Z");

let office: TestOffice;
beforeEach(async () => {
  office = await openTestOffice();
});
afterEach(() => office.close());

it("shows real time when nothing shifts it", () => {
  expect(readClock(office.db, () => real)()).toBe(real);
});

it("runs on from the demo's instant", () => {
  writeSetting(office.db, "demoClock", { demo: "2025-02-05T09:00:00+08:00", real: "2026-11-22T11:00:00Z" });
  expect(new Date(readClock(office.db, () => real)()).toISOString()).toBe("2025-02-05T02:00:00.000Z");
});

it.each([0, "2025", {}, { demo: "soon", real: "now" }])("is not shifted by the setting %j", (value) => {
  writeSetting(office.db, "demoClock", value);
  expect(readClock(office.db, () => real)()).toBe(real);
});

it("tells whether the data is a demonstration", () => {
  expect(getInstallation(office.asNobody())).toEqual({ demo: false, now: office.clock.now });
  writeSetting(office.db, "demo", true);
  expect(getInstallation(office.asNobody()).demo).toBe(true);
});
