import { describe, expect, it } from "vitest";
import { checkPercentages, statesPercentage } from "@/domain/checks/check-percentages";
import { withCells } from "@/tests/support/balanced-facts";
import { figure } from "@/tests/support/narrative-figure";
import { shanxi2024Facts } from "@/tests/support/shanxi-2024-facts";

const mailbox = (rate: number, channel: string | null = "省长信箱") => [
  figure("mailboxReceived", 9903, channel),
  figure("mailboxClosed", 9297, channel),
  figure("mailboxClosureRate", rate, channel),
];

describe("percentages of the text", () => {
  it.each([
    [93.88, 93.8806, true],
    [93.9, 93.8806, true],
    [94, 93.8806, true],
    [4.34, 4.3478, true],
    [4.35, 4.3478, true],
    [1.05, 1.08, false],
    [33.9, 32.05, false],
    [12.5, 12.5, true],
    [97, 96.4, false],
    [-12.3, -12.28, true],
  ])("%d states %d: %s", (stated, computed, expected) => {
    expect(statesPercentage(stated, computed)).toBe(expected);
  });

  it("accepts a rate that follows from its numbers and warns of one that does not", () => {
    expect(checkPercentages(shanxi2024Facts, mailbox(93.88), null).map(({ assessment }) => assessment.outcome)).toEqual(["passed"]);
    const [verdict] = checkPercentages(shanxi2024Facts, mailbox(98.88), null);
    expect(verdict?.finding).toMatchObject({
      key: "N12-PCT:mailboxClosureRate",
      severity: "warn",
      message: { zh: "正文写领导信箱办结率 98.88 %，按所列数字应为 93.88 %（9297/9903）" },
      stated: [98.88, 9297, 9903],
    });
  });

  it("checks each channel with its own numbers", () => {
    const verdicts = checkPercentages(shanxi2024Facts, [...mailbox(93.88), ...mailbox(50, "局长信箱")], null);
    expect(verdicts.map(({ assessment }) => [assessment.key, assessment.outcome])).toEqual([
      ["N12-PCT:mailboxClosureRate:省长信箱", "passed"],
      ["N12-PCT:mailboxClosureRate:局长信箱", "failed"],
    ]);
  });

  it("cannot assess a rate without its numbers", () => {
    const [verdict] = checkPercentages(shanxi2024Facts, [figure("hotlineClosureRate", 99)], null);
    expect(verdict?.assessment.outcome).toBe("notAssessable");
  });

  it("recomputes the growth of applications from last year's report, with or without the sign", () => {
    const lastYear = withCells(shanxi2024Facts, { "applications.newReceived.total": 365 });
    const outcome = (growth: number) =>
      checkPercentages(shanxi2024Facts, [figure("applicationsGrowth", growth)], lastYear)[0]?.assessment.outcome;
    expect([outcome(-12.33), outcome(12.33), outcome(12.93)]).toEqual(["passed", "passed", "failed"]);
    expect(checkPercentages(shanxi2024Facts, [figure("applicationsGrowth", 5)], null)).toEqual([]);
  });
});
