import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { NotAllowedError, NotFoundError } from "@/server/errors";
import { listNotes, retireNote, writeNote } from "@/server/views/metric-notes";
import { openTestOffice, type TestOffice } from "@/tests/support/test-context";

const metric = "applicationsReceived";
const note = { metric, year: 2024, bodyId: null, kind: "reorganisation", text: "两个部门合并" } as const;

describe("notes pinned to a metric's year", () => {
  let office: TestOffice;
  beforeEach(async () => {
    office = await openTestOffice();
  });
  afterEach(() => office.close());

  it("are read by everybody who reads the figures, with who wrote them", () => {
    writeNote(office.as("reviewer"), note);
    const [read] = listNotes(office.as("clerk"), { metrics: [metric] });
    expect(read).toMatchObject({ year: 2024, kind: "reorganisation", text: "两个部门合并", own: false });
    expect(read?.writtenBy).toBe(office.as("reviewer").viewer.name);
    expect(read?.office).toBe(office.bodies.province.name);
    expect(listNotes(office.as("leader"), { metrics: ["permits"] })).toEqual([]);
  });

  it("are written by reviewers alone", () => {
    for (const role of ["clerk", "leader", "administrator", "auditor"] as const)
      expect(() => writeNote(office.as(role), note)).toThrow(NotAllowedError);
  });

  it("are about a body of the writer's scope, and about all bodies only from the top", async () => {
    const city = office.asViewer(await office.addAccount("reviewer", office.bodies.city.id));
    expect(() => writeNote(city, note)).toThrow(NotAllowedError);
    expect(() => writeNote(city, { ...note, bodyId: office.bodies.education.id })).toThrow(NotFoundError);
    expect(writeNote(city, { ...note, bodyId: office.bodies.cityEducation.id })).toHaveLength(1);
  });

  it("are taken back by who wrote them or by an office above, and stay in the database", async () => {
    const city = office.asViewer(await office.addAccount("reviewer", office.bodies.city.id));
    const [own] = writeNote(city, { ...note, bodyId: office.bodies.city.id });
    const [general] = writeNote(office.as("reviewer"), note).filter(({ bodyId }) => bodyId === null);
    expect(() => retireNote(city, { id: general?.id ?? 0 })).toThrow(NotFoundError);
    expect(retireNote(office.as("reviewer"), { id: own?.id ?? 0 }).map(({ id }) => id)).toEqual([general?.id]);
    expect(office.db.$client.prepare("select count(*) from metric_note").pluck().get()).toBe(2);
    expect(() => retireNote(city, { id: own?.id ?? 0 })).toThrow(NotFoundError);
  });
});
