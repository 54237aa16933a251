import DatabaseDriver from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { probeDatabase } from "@/db/probe";
import { logIncident } from "@/server/incident";
import { LEAST_DISK_FREE, obstaclesOf } from "@/server/operations/acceptance";
import { eventLoopLag, watchEventLoop } from "@/server/operations/event-loop";
import { getOperations } from "@/server/operations/get-operations";
import { readAcceptance } from "@/server/operations/read-acceptance";
import { openTestOffice, type TestOffice } from "@/tests/support/test-context";

const quiet = { diskFree: 10 * LEAST_DISK_FREE, waiting: 0, mostWaiting: 300, database: "writable" as const };

describe("whether reports are accepted", () => {
  it("is told with every reason against it, and with none when all is well", () => {
    expect(obstaclesOf(quiet)).toEqual([]);
    expect(obstaclesOf({ ...quiet, diskFree: null })).toEqual([]);
    expect(obstaclesOf({ ...quiet, diskFree: LEAST_DISK_FREE - 1 })).toEqual(["diskLow"]);
    expect(obstaclesOf({ ...quiet, waiting: 300, database: "locked" })).toEqual(["databaseLocked", "queueFull"]);
    expect(obstaclesOf({ ...quiet, database: "unreachable" })).toEqual(["databaseUnreachable"]);
  });
});

describe("the state of the server", () => {
  let office: TestOffice;
  beforeAll(async () => {
    office = await openTestOffice();
  });
  afterAll(() => office.close());

  it("says that another program holds the database at once, and that it is free again", async () => {
    const other = new DatabaseDriver(office.db.$client.name);
    other.exec("BEGIN IMMEDIATE");
    const began = performance.now();
    expect(probeDatabase(office.db)).toBe("locked");
    expect(performance.now() - began).toBeLessThan(1000);
    expect((await readAcceptance(office.as("clerk"))).obstacles).toEqual(["databaseLocked"]);
    other.exec("ROLLBACK");
    other.close();
    expect(probeDatabase(office.db)).toBe("writable");
    expect(office.db.$client.pragma("busy_timeout", { simple: true })).toBe(5000);
  });

  it("is read by the administrator of the top alone, with sizes, queue and the latest incidents", async () => {
    watchEventLoop();
    const number = logIncident(new RangeError("planted"), "here");
    const top = office.asViewer(await office.addAccount("administrator", office.bodies.province.id, "operations-top"));
    const view = await getOperations(top);
    expect(view.database.size).toBeGreaterThan(0);
    expect(view.disk?.total).toBeGreaterThan(view.disk?.free ?? 0);
    expect(view.queue).toEqual({ waiting: 0, reading: 0, mostWaiting: 300 });
    expect(view.incidents[0]).toMatchObject({ incident: number, where: "here", name: "RangeError" });
    expect(view.backup).toBeNull();
    expect(eventLoopLag()).not.toBeNull();
    const below = office.asViewer(await office.addAccount("administrator", office.bodies.city.id, "operations-city"));
    await expect(getOperations(below)).rejects.toThrow("notAllowed");
  });
});
