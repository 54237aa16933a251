import { describe, expect, it } from "vitest";
import { readMatrixQuery } from "@/components/compliance/matrix-query";
import { prepareCurve, roundUp } from "@/components/compliance/prepare-curve";
import { countDeadlines, filterChoices, percentOf } from "@/components/compliance/prepare-desk";
import { textOf } from "@/components/messages/server-text";
import type { ComplianceDesk } from "@/server/compliance/compliance-view";

const none = { bodies: 0, first: [] };
const total = { required: 10, filed: 4, onTime: 3, late: 1, overdue: 0, notYet: 6, pending: 2, returned: 1, approved: 1 };
const desk: ComplianceDesk = {
  year: 2024,
  today: "2025-01-03",
  total,
  byLevel: [],
  byPlace: [
    { place: "own", name: null, tally: total },
    { place: 4, name: "甲市人民政府", tally: total },
  ],
  todo: { dueToday: none, dueTomorrow: none, newlyOverdue: none, waiting: none, unanswered: none },
  oldestPendingSince: null,
  deadlines: [
    { date: "2024-12-31", bodies: 2 },
    { date: "2025-03-31", bodies: 1 },
  ],
  commonFindings: [{ rule: "T3-ROW", reports: 3 }],
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

  it("tells the days to each deadline, and since it", () => {
    expect(countDeadlines(desk)).toEqual([
      { date: "2024-12-31", bodies: 2, daysLeft: -3 },
      { date: "2025-03-31", bodies: 1, daysLeft: 87 },
    ]);
  });

  it("offers the places of the desk and its commonest rules as filters, and the rule an address names beside them", () => {
    const words = { locale: "zh", t: textOf("zh") } as const;
    const reviewers = [{ accountId: 9, name: "刘志远", officeName: "示例省" }];
    const { places, rules, ...rest } = filterChoices({ ...desk, reviewers }, readMatrixQuery({ rule: "T3-COL" }), words);
    expect(places).toEqual([
      { value: "own", label: "本级直属" },
      { value: "4", label: "甲市人民政府" },
    ]);
    expect(rest.reviewers).toEqual([{ value: "9", label: "刘志远（示例省）" }]);
    expect(rules.map(({ value }) => value)).toEqual(["T3-ROW", "T3-COL"]);
  });
});
