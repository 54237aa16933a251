import { afterEach, beforeEach, expect, it } from "vitest";
import { listAudit } from "@/db/audit";
import { deadline } from "@/db/schema/deadlines";
import { listHolidays, saveHolidays } from "@/server/deadlines/save-holidays";
import { NotAllowedError } from "@/server/errors";
import { getHome } from "@/server/reports/get-home";
import { openTestOffice, type TestOffice } from "../../support/test-context";

let office: TestOffice;
beforeEach(async () => {
  office = await openTestOffice();
  office.clock.now = Date.parse("2027-01-18T09:00:00+08:00");
  office.db.insert(deadline).values({ year: 2026, kind: "office", level: null, date: "2027-01-31" }).run();
});
afterEach(() => office.close());

const arrangement = {
  year: 2027,
  off: [["02-05", "02-11"] as [string, string], ["01-01", "01-03"] as [string, string]],
  worked: ["01-30"],
};

it("gives working days as soon as the arrangement of the year is entered", () => {
  expect(getHome(office.as("clerk"), {})).toMatchObject({ daysLeft: 13, workingDaysLeft: null });
  expect(saveHolidays(office.as("administrator"), arrangement)).toEqual({ outcome: "saved" });
  expect(getHome(office.as("clerk"), {})).toMatchObject({ daysLeft: 13, workingDaysLeft: 10 });
  expect(listHolidays(office.as("clerk"))[2027]?.off).toEqual([
    ["01-01", "01-03"],
    ["02-05", "02-11"],
  ]);
});

it("is logged once, and replaced by a later one", () => {
  for (const worked of [["01-30"], ["01-30"], ["01-31"]]) saveHolidays(office.as("administrator"), { ...arrangement, worked });
  expect(listHolidays(office.as("clerk"))[2027]?.worked).toEqual(["01-31"]);
  expect(listAudit(office.db, { path: "/1/", page: 1, pageSize: 9 }).entries).toHaveLength(2);
});

it("refuses days that the year has not, and keeps what was", () => {
  const result = saveHolidays(office.as("administrator"), { ...arrangement, off: [["02-27", "02-29"]] });
  expect(result).toEqual({ outcome: "refused", reason: "notADay", day: "02-29" });
  expect(listHolidays(office.as("clerk"))[2027]).toBeUndefined();
});

it("is entered at the top only", async () => {
  const cityAdministrator = office.asViewer(await office.addAccount("administrator", office.bodies.city.id));
  for (const ctx of [cityAdministrator, office.as("reviewer"), office.as("clerk")])
    expect(() => saveHolidays(ctx, arrangement)).toThrow(NotAllowedError);
});
