import { describe, expect, it } from "vitest";
import { calendarDays } from "@/components/filing/calendar-days";

describe("the days to the deadline", () => {
  const days = calendarDays("2025-01-13", "2025-01-31");
  const day = (date: string) => days.find((one) => one.date === date);

  it("run from today to the deadline, both shown", () => {
    expect(days).toHaveLength(19);
    expect(day("2025-01-13")?.mark).toBe("today");
    expect(day("2025-01-31")?.mark).toBe("due");
  });

  it("name the last working day where the deadline falls into the Spring Festival", () => {
    expect(day("2025-01-26")?.working).toBe(true);
    expect(day("2025-01-27")?.mark).toBe("lastWorking");
    expect(day("2025-01-28")?.working).toBe(false);
  });

  it("are left out once the deadline has passed or lies too far ahead", () => {
    expect(calendarDays("2025-02-01", "2025-01-31")).toEqual([]);
    expect(calendarDays("2024-11-01", "2025-01-31")).toEqual([]);
  });
});
