import { describe, expect, it } from "vitest";
import { prepareCurve, roundUp } from "@/components/compliance/prepare-curve";
import { countDeadlines, percentOf } from "@/components/compliance/prepare-desk";
import type { ComplianceDesk } from "@/server/compliance/compliance-view";
import { matrixRow } from "./matrix-rows";

const desk: ComplianceDesk = {
  year: 2024,
  today: "2025-01-03",
  required: 10,
  submitted: 4,
  approved: 1,
  pending: 2,
  returned: 1,
  overdue: 0,
  oldestPendingSince: null,
  commonFindings: [],
  curve: { days: [0, 1, 2, 3], thisSeason: [1, 2, 4, null], lastSeason: [0, 1, 3, 9], deadlineDay: 30, todayDay: 2 },
};

describe("prepareCurve", () => {
  it("ends this season's line today and compares it with the same day of last season", () => {
    const curve = prepareCurve(desk, []);
    expect(curve?.now).toMatchObject({ value: 4, last: { value: 3 } });
    expect(curve?.thisSeason.match(/L/g)).toHaveLength(2);
    expect(curve?.lastSeason?.match(/L/g)).toHaveLength(3);
  });

  it("draws every deadline that lies on the axis, with its date", () => {
    expect(prepareCurve(desk, ["2025-01-04", "2025-03-31"])?.deadlines).toEqual([{ x: 366, month: 1, day: 4 }]);
  });

  it("starts from zero and reaches at least the bodies required", () => {
    expect(prepareCurve(desk, [])?.yTicks.map(({ value }) => value)).toEqual([0, 5, 10]);
  });

  it("does not take a season that is not held for a season of zeros", () => {
    const curve = prepareCurve({ ...desk, curve: { ...desk.curve, lastSeason: [0, 0, 0, 0] } }, []);
    expect([curve?.lastSeason, curve?.now?.last]).toEqual([null, null]);
  });

  it("draws nothing without days", () => {
    expect(prepareCurve({ ...desk, curve: { ...desk.curve, days: [], thisSeason: [], lastSeason: [] } }, [])).toBeNull();
  });

  it.each([
    [0, 2],
    [1, 2],
    [9, 10],
    [170, 200],
    [1001, 2000],
  ])("rounds %i up to %i", (value, round) => {
    expect(roundUp(value)).toBe(round);
  });
});

describe("the numbers of the desk", () => {
  it("gives a share one decimal, and none without a base", () => {
    expect(percentOf(158, 170)).toBe("92.9");
    expect(percentOf(0, 0)).toBeNull();
  });

  it("counts the bodies of each deadline, earliest first, and the days to it", () => {
    const rows = [
      matrixRow(1, "due", { deadline: "2025-03-31" }),
      matrixRow(2, "overdue"),
      matrixRow(3, "overdue"),
      matrixRow(4, "due", { deadline: null }),
    ];
    expect(countDeadlines(rows, "2025-02-05")).toEqual([
      { date: "2025-01-31", bodies: 2, daysLeft: -5 },
      { date: "2025-03-31", bodies: 1, daysLeft: 54 },
    ]);
  });
});
