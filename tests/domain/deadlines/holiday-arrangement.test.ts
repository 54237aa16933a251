import { describe, expect, it } from "vitest";
import { holidayProblem } from "@/domain/deadlines/holiday-problem";
import { holidayYears } from "@/domain/deadlines/holidays";
import { printHolidays, readHolidays } from "@/domain/deadlines/read-holidays";

describe("an arrangement of holidays", () => {
  it("is read from dates however they are written", () => {
    const off = "1-1\n01-28~02-04，2027.4.5-4.7；6月9日至6月11日 2027-10-01~2027-10-07";
    expect(readHolidays(off, "2-14、9月26日")).toEqual({
      off: [
        ["01-01", "01-01"],
        ["01-28", "02-04"],
        ["04-05", "04-07"],
        ["06-09", "06-11"],
        ["10-01", "10-07"],
      ],
      worked: ["02-14", "09-26"],
    });
  });

  it.each(["春节", "1-1~", "1", "1-1~2-2~3-3", "2027"])("is not read from %s", (text) => {
    expect(readHolidays(text, "")).toBeNull();
    expect(readHolidays("1-1", text)).toBeNull();
  });

  it.each(Object.entries(holidayYears))("of %s is possible, and read back from its print the same", (year, calendar) => {
    expect(holidayProblem(Number(year), calendar)).toBeNull();
    const { off, worked } = printHolidays(calendar);
    expect(readHolidays(off, worked)).toEqual(calendar);
  });

  it.each([
    [{ off: [], worked: [] }, "noHolidays", ""],
    [{ off: [["02-29", "03-01"]], worked: [] }, "notADay", "02-29"],
    [{ off: [["02-05", "02-01"]], worked: [] }, "endsBeforeStart", "02-05"],
    [
      {
        off: [
          ["02-05", "02-11"],
          ["02-11", "02-12"],
        ],
        worked: [],
      },
      "overlap",
      "02-11",
    ],
    [{ off: [["02-05", "02-11"]], worked: ["02-06"] }, "offAndWorked", "02-06"],
    [{ off: [["02-05", "02-11"]], worked: ["02-03"] }, "notWeekend", "02-03"],
    [{ off: [["01-01", "03-31"]], worked: [] }, "tooMany", ""],
  ] as const)("%o is impossible in 2027: %s", (calendar, reason, day) => {
    expect(holidayProblem(2027, calendar)).toEqual({ reason, day });
  });
});
