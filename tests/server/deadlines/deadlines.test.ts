import { afterEach, beforeEach, expect, it } from "vitest";
import { listAudit } from "@/db/audit";
import { listDeadlines } from "@/server/deadlines/list-deadlines";
import { saveDeadline } from "@/server/deadlines/save-deadline";
import { NotAllowedError } from "@/server/errors";
import { openTestOffice, type TestOffice } from "../../support/test-context";

let office: TestOffice;
beforeEach(async () => {
  office = await openTestOffice();
});
afterEach(() => office.close());

const save = (date: string, level: "city" | null = null) =>
  saveDeadline(office.as("administrator"), { year: 2024, kind: "department", level, date });

it("holds one date for a year, kind and level; a new one replaces it and the log keeps both", () => {
  expect(save("2025-01-31")).toMatchObject({ outcome: "saved", deadline: { year: 2024, level: null, date: "2025-01-31" } });
  save("2025-01-24");
  save("2025-01-20", "city");
  expect(listDeadlines(office.as("clerk")).map(({ level, date }) => [level, date])).toEqual([
    [null, "2025-01-24"],
    ["city", "2025-01-20"],
  ]);
  const details = listAudit(office.db, { path: "/1/", page: 1, pageSize: 9 }).entries.map(({ entry }) => entry.detail.dateBefore);
  expect(details).toEqual([null, "2025-01-31", null]);
});

it.each([
  ["2025-02-29", "notADate"],
  ["2025-1-31", "notADate"],
  ["31.01.2025", "notADate"],
  ["2024-01-31", "outsideFilingYear"],
  ["2026-01-31", "outsideFilingYear"],
])("refuses %s", (date, reason) => {
  expect(save(date)).toEqual({ outcome: "refused", reason });
  expect(listDeadlines(office.as("clerk"))).toEqual([]);
});

it("is set at the top only, for it holds for everybody", async () => {
  const ctx = office.asViewer(await office.addAccount("administrator", office.bodies.city.id));
  expect(() => saveDeadline(ctx, { year: 2024, kind: "department", level: null, date: "2025-01-31" })).toThrow(NotAllowedError);
});
