import { describe, expect, it } from "vitest";
import { daysBetween, isAfterDeadline, shanghaiDate } from "@/domain/deadlines/deadline";
import { holidayYears } from "@/domain/deadlines/holidays";
import { isWorkingDay, workingDaysBetween } from "@/domain/deadlines/working-days";

describe("working days", () => {
  it.each([
    ["2026-01-05", true],
    ["2026-01-04", true],
    ["2026-01-02", false],
    ["2026-01-10", false],
    ["2026-02-14", true],
    ["2026-02-23", false],
    ["2025-01-26", true],
    ["2025-01-28", false],
    ["2020-01-31", false],
    ["2020-02-03", true],
    ["2024-09-14", true],
    ["2023-10-06", false],
  ])("%s is a working day: %s", (date, expected) => {
    expect(isWorkingDay(date)).toBe(expected);
  });

  it("does not know a year whose arrangement is not published here", () => {
    expect(isWorkingDay("2027-01-04")).toBeNull();
    expect(workingDaysBetween("2026-12-30", "2027-01-05")).toBeNull();
    expect(workingDaysBetween("2018-12-28", "2018-12-29")).toBeNull();
  });

  it("counts from tomorrow up to the last day", () => {
    expect(workingDaysBetween("2026-01-05", "2026-01-05")).toBe(0);
    expect(workingDaysBetween("2026-01-05", "2026-01-06")).toBe(1);
    expect(workingDaysBetween("2026-01-09", "2026-01-12")).toBe(1);
    expect(workingDaysBetween("2025-01-20", "2025-01-31")).toBe(6);
    expect(workingDaysBetween("2026-01-06", "2026-01-05")).toBe(-1);
  });

  it("keeps 11 to 13 statutory holidays a year: weekday holidays less weekend days worked", () => {
    for (const [year, { worked }] of Object.entries(holidayYears)) {
      const first = `${year}-01-01`;
      const days = Array.from({ length: daysBetween(first, `${Number(year) + 1}-01-01`) }, (_, at) =>
        new Date(Date.parse(`${first}T00:00:00Z`) + at * 86_400_000).toISOString().slice(0, 10),
      );
      const weekdays = days.filter((day) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()));
      const lost = weekdays.filter((day) => isWorkingDay(day) === false).length;
      expect(
        worked.every((day) => [0, 6].includes(new Date(`${year}-${day}T00:00:00Z`).getUTCDay())),
        year,
      ).toBe(true);
      expect(lost - worked.length, year).toBeGreaterThanOrEqual(9);
      expect(lost - worked.length, year).toBeLessThanOrEqual(13);
    }
  });
});

describe("deadlines", () => {
  it("end with the last second of the day in Shanghai", () => {
    const last = Date.parse("2025-01-31T23:59:59+08:00");
    expect(isAfterDeadline(last, "2025-01-31")).toBe(false);
    expect(isAfterDeadline(last + 1000, "2025-01-31")).toBe(true);
    expect(shanghaiDate(Date.parse("2024-12-31T16:00:00Z"))).toBe("2025-01-01");
    expect(daysBetween("2024-02-28", "2024-03-01")).toBe(2);
  });
});
