import { describe, expect, it } from "vitest";
import { textOf } from "@/components/messages/server-text";
import { findLocks } from "@/components/review/decision-lock";
import { addressOf, countChoices, filterQueue, queueQueryOf } from "@/components/review/prepare-queue";
import { countStanding, findOnward, findPlace, listChanges, sortFindings, summariseChecks } from "@/components/review/prepare-review";
import type { QueuedReport } from "@/server/reviews/review-view";
import { findingView, reportSummary, reportView } from "./report-views";

const words = { t: textOf("zh"), locale: "zh" } as const;
const reason = { id: 1, cell: null, text: "请核对" };

describe("what stands against a report", () => {
  const findings = [findingView("info"), findingView("error", true), findingView("warn"), findingView("error")];

  it("tells the unexplained from the explained errors", () => {
    expect(countStanding(findings)).toEqual({ errors: 1, explainedErrors: 1, warnings: 1 });
    const standing = (errors: number, explained: number) => words.t("review.standing", { errors, explained, warnings: 0 });
    expect([standing(1, 1), standing(2, 0)]).toEqual(["错误 1（已说明 1）　待说明警告 0", "错误 2　待说明警告 0"]);
  });

  it("is read unexplained first, errors before warnings", () => {
    expect(sortFindings(findings).map(({ key }) => key)).toEqual([
      "T3-ROW:error:false",
      "T3-ROW:warn:false",
      "T3-ROW:info:false",
      "T3-ROW:error:true",
    ]);
  });
});

describe("findLocks", () => {
  it("locks approval while an unexplained error stands, and opens it once explained", () => {
    expect(findLocks(reportView({ findings: [findingView("error")] }), [], words).approve).toContain("1 处错误");
    expect(findLocks(reportView({ findings: [findingView("error", true)] }), [], words).approve).toBeNull();
  });

  it("locks approval for the reason the server gives, such as having uploaded it oneself", () => {
    const permissions = {
      correct: false,
      submit: false,
      decide: true,
      handBack: false,
      reopen: false,
      blocker: { zh: "您上传的年报不能由您通过", en: "You uploaded it" },
    };
    const locks = findLocks(reportView({ permissions }), [reason], words);
    expect(locks).toEqual({ approve: "您上传的年报不能由您通过", sendBack: null });
  });

  it("locks both for a viewer who may not decide", () => {
    const permissions = { correct: false, submit: false, decide: false, handBack: false, reopen: false, blocker: null };
    const locks = findLocks(reportView({ permissions }), [reason], words);
    expect(locks.approve).not.toBeNull();
    expect(locks.sendBack).not.toBeNull();
  });

  it("sends nothing back without reasons or with an empty one", () => {
    expect(findLocks(reportView(), [], words).sendBack).toContain("至少一处");
    expect(findLocks(reportView(), [reason, { ...reason, id: 2, text: " " }], words).sendBack).toContain("没有写内容");
    expect(findLocks(reportView(), [reason], words).sendBack).toBeNull();
  });
});

describe("summariseChecks", () => {
  it("never counts what could not be assessed as passed", () => {
    const outcomes = ["passed", "passed", "failed", "notAssessable"] as const;
    const assessments = outcomes.map((outcome, index) => ({ rule: "T3-ROW", key: String(index), cells: [], outcome }));
    expect(summariseChecks(assessments)).toEqual([{ family: "rows", passed: 2, failed: 1, notAssessable: 1 }]);
  });

  it("keeps families apart by their rules", () => {
    const rules = ["T3-ROW", "T3-COL", "T3-BAL", "T4-ROW-REVIEW", "XY-CARRY", "N01-NEW", "F04-BLANK"];
    const assessments = rules.map((rule) => ({ rule, key: rule, cells: [], outcome: "passed" as const }));
    expect(summariseChecks(assessments).map(({ family }) => family)).toEqual([
      "rows",
      "columns",
      "balance",
      "disputes",
      "years",
      "text",
      "other",
    ]);
  });
});

describe("listChanges", () => {
  const cell = (value: number | null) => ({ value, missing: null, raw: "", source: null, doubt: null, corrections: [], lastYear: null });

  it("gives old, new and difference in the order of the form, and no difference where a value is missing", () => {
    const report = reportView({
      cells: {
        "applications.newReceived.total": cell(5),
        "disclosure.fees.amount": cell(0.3),
        "disputes.reconsideration.total": cell(null),
      },
      changedSinceSubmission: { "disputes.reconsideration.total": 3, "applications.newReceived.total": 8, "disclosure.fees.amount": 0.1 },
    });
    expect(listChanges(report).map(({ before, now, difference }) => [before, now, difference])).toEqual([
      [0.1, 0.3, 0.2],
      [8, 5, -3],
      [3, null, null],
    ]);
  });

  it("tells a value that was missing before apart from zero", () => {
    const report = reportView({
      cells: { "applications.newReceived.total": cell(0) },
      changedSinceSubmission: { "applications.newReceived.total": null },
    });
    expect(listChanges(report)).toMatchObject([{ before: null, now: 0, difference: null }]);
  });
});

describe("the queue", () => {
  const review = { round: 1, level: 1, levels: 1, reviewer: null };
  const queue: QueuedReport[] = [
    { ...reportSummary(3, { errors: 2, late: true }), review: { ...review, reviewer: { accountId: 7, name: "李文" } }, seat: "here" },
    { ...reportSummary(1, { warnings: 1 }), review, seat: "here" },
    { ...reportSummary(2, { bodyName: "省示例厅" }), review: { ...review, levels: 2 }, seat: "lower" },
  ];
  const viewer = { me: 7, now: 0 };
  const numbers = (url: Record<string, string>) => filterQueue(queue, queueQueryOf(url), viewer).map(({ number }) => number);

  it("is read longest waiting first, and each keeps its number under a filter", () => {
    const all = filterQueue(queue, queueQueryOf({ level: "all" }), viewer);
    expect(all.map(({ number, report }) => [number, report.id])).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
    expect(numbers({ filter: "errors" })).toEqual([3]);
    expect(numbers({ q: "省示例", level: "all" })).toEqual([2]);
  });

  it("shows what waits for the viewer's office unless every level is asked for", () => {
    expect(numbers({})).toEqual([1, 3]);
    expect(numbers({ assigned: "mine" })).toEqual([3]);
    expect(numbers({ assigned: "unassigned" })).toEqual([1]);
    expect(numbers({ assigned: "7" })).toEqual([3]);
  });

  it("counts each choice with the other filters as they are", () => {
    const query = queueQueryOf({ level: "all" });
    const count = countChoices(queue, { query, viewer, of: "filter" });
    expect([count("errors"), count("warnings"), count("clean"), count("all")]).toEqual([1, 1, 1, 3]);
  });

  it("has an address that gives the same part again, and takes what is unknown as everything", () => {
    const query = { filter: "late", assigned: 12, level: "all", age: 7, words: "厅" } as const;
    expect(queueQueryOf(Object.fromEntries(new URLSearchParams(addressOf(query, 2024))))).toEqual(query);
    expect(queueQueryOf({ filter: "x", assigned: "y", level: "z", age: "1" })).toMatchObject({ filter: "all", assigned: "all", age: 0 });
    expect(addressOf(queueQueryOf({}), 2024)).toBe("year=2024");
  });

  it("knows the neighbours, none at the ends, and the first for a report outside it", () => {
    expect(findPlace(queue, 1)).toMatchObject({ number: 2, total: 3, previous: { id: 3 }, next: { id: 2 } });
    expect(findPlace(queue, 3).previous).toBeNull();
    expect(findPlace(queue, 2).next).toBeNull();
    expect(findPlace(queue, 99)).toMatchObject({ number: null, next: { id: 3 } });
  });

  it("leads on to the one behind, from the end back to the first, and nowhere from the last one left", () => {
    expect([findOnward(queue, 1)?.id, findOnward(queue, 2)?.id]).toEqual([2, 3]);
    expect(findOnward([reportSummary(1)], 1)).toBeNull();
  });
});
