import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { deadline } from "@/db/schema/deadlines";
import { shanghaiDate } from "@/domain/deadlines/deadline";
import { statusAt } from "@/domain/deadlines/filing-status";
import { getDesk } from "@/server/compliance/get-desk";
import { getMatrix } from "@/server/compliance/get-matrix";
import { matrixFilter } from "@/server/compliance/matrix-input";
import type { SignedInContext } from "@/server/context";
import { NotAllowedError } from "@/server/errors";
import { sendBack } from "@/server/reviews/send-back";
import { approveNew, changedFacts, explainAll, file, ownSummary, submit } from "@/tests/support/filing";
import { openTestOffice, type TestOffice } from "@/tests/support/test-context";

const at = (date: string) => Date.parse(`${date}T09:00:00+08:00`);

describe("compliance of a season", () => {
  let office: TestOffice;
  let reviewer: SignedInContext;
  const clerkOf = async (bodyId: number) => office.asViewer(await office.addAccount("clerk", bodyId));
  const submitted = async (clerk: SignedInContext) => {
    await file(clerk);
    explainAll(clerk);
    submit(clerk);
  };

  /** Office: approved on time. Education: approved late. City: pending. City office: returned. City education: draft. */
  beforeAll(async () => {
    office = await openTestOffice();
    reviewer = office.as("reviewer");
    const row = (kind: "office" | "department" | "government", date: string) => ({ year: 2024, kind, level: null, date });
    office.db
      .insert(deadline)
      .values([row("office", "2025-01-31"), row("department", "2025-01-31"), row("government", "2025-03-31")])
      .run();
    const { education, city, cityOffice, cityEducation } = office.bodies;
    office.clock.now = at("2025-01-20");
    await approveNew(office, office.as("clerk"));
    office.clock.now = at("2025-01-22");
    await submitted(await clerkOf(city.id));
    const returned = await clerkOf(cityOffice.id);
    await submitted(returned);
    const { id: reportId, versionId } = ownSummary(returned);
    sendBack(reviewer, { reportId, versionId, reasons: [{ cell: null, text: "请复核" }] });
    await file(await clerkOf(cityEducation.id), { facts: changedFacts({ "applications.granted.total": 139 }) });
    office.addBody({ name: "示例省旧厅", parentId: office.bodies.province.id, validTo: 2021 });
    office.clock.now = at("2025-02-05");
    await approveNew(office, await clerkOf(education.id));
  });
  afterAll(() => office.close());

  const statusesOn = (date: string) => {
    office.clock.now = at(date);
    const matrix = getMatrix(reviewer, { year: 2024 });
    return Object.fromEntries(matrix.rows.map(({ name, statuses }) => [name, statusAt(statuses, statuses.length - 1)]));
  };

  it("names the bodies that break a rule in the season, as many as the desk counts", () => {
    const [commonest] = getDesk(reviewer, { year: 2024 }).commonFindings;
    const rule = commonest?.rule ?? "";
    const breaking = (year: number) => getMatrix(reviewer, { year, filter: matrixFilter.parse({ rule }) });
    expect(breaking(2024).ids).toHaveLength(commonest?.reports ?? -1);
    expect([breaking(2023).ids, breaking(2023).total]).toEqual([[], 7]);
  });

  it("letters every body by what it filed and when", () => {
    expect(statusesOn("2025-02-06")).toEqual({
      示例省人民政府: "due",
      示例省人民政府办公厅: "approved",
      示例省教育厅: "approvedLate",
      示例省旧厅: "notRequired",
      甲市人民政府: "pending",
      甲市人民政府办公室: "returned",
      甲市教育局: "overdue",
    });
    expect(statusesOn("2025-01-31")).toMatchObject({ 甲市教育局: "draft" });
    expect(statusesOn("2025-04-01")).toMatchObject({ 示例省人民政府: "overdue" });
    expect(statusesOn("2026-01-01")).toMatchObject({ 示例省人民政府: "missing", 甲市教育局: "missing", 甲市人民政府: "pending" });
  });

  it("tells contact, counts and days late of the season, and the years before", () => {
    office.clock.now = at("2025-02-06");
    const { years, rows, today } = getMatrix(reviewer, { year: 2024 });
    expect({ years, today }).toEqual({ years: [2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024], today: "2025-02-06" });
    const row = (name: string) => rows.find((one) => one.name === name);
    const since2018 = (name: string) => [3, 4, 5, 6, 7, 8, 9].map((at) => statusAt(row(name)?.statuses ?? "", at));
    expect(row("示例省教育厅")).toMatchObject({ deadline: "2025-01-31", daysLate: 5, errors: 0 });
    expect(row("甲市教育局")).toMatchObject({ daysLate: 6, errors: 2, submittedAt: null });
    expect(row("示例省人民政府办公厅")).toMatchObject({ daysLate: null });
    expect(since2018("示例省人民政府办公厅")).toEqual(["notRequired", "missing", "missing", "missing", "missing", "missing", "approved"]);
    expect(since2018("示例省旧厅")).toEqual(["notRequired", "missing", "missing", "missing", "notRequired", "notRequired", "notRequired"]);
  });

  it("counts the desk so that submitted is approved, pending and returned", () => {
    office.clock.now = at("2025-02-06");
    const desk = getDesk(reviewer, { year: 2024 });
    expect(desk.total).toEqual({ required: 6, filed: 4, onTime: 3, late: 1, overdue: 1, notYet: 1, pending: 1, returned: 1, approved: 2 });
    expect(shanghaiDate(desk.oldestPendingSince ?? 0)).toBe("2025-01-22");
    expect(desk.commonFindings).toContainEqual({ rule: "T3-ROW", reports: 1 });
  });

  it("draws first submissions by day up to today, and the deadline most bodies share", () => {
    office.clock.now = at("2025-02-06");
    const { curve } = getDesk(reviewer, { year: 2024 });
    expect(curve).toMatchObject({ deadlineDay: 30, todayDay: 36 });
    expect([18, 19, 21, 35, 36, 37].map((day) => curve.thisSeason[day])).toEqual([0, 1, 3, 4, 4, null]);
    expect(curve.lastSeason.at(-1)).toBe(0);
    expect(curve.days).toHaveLength(curve.thisSeason.length);
  });

  it("reaches a reviewer's own subtree only", async () => {
    const cityReviewer = office.asViewer(await office.addAccount("reviewer", office.bodies.city.id));
    expect(getMatrix(cityReviewer, { year: 2024 }).rows.map(({ name }) => name)).toEqual([
      "甲市人民政府",
      "甲市人民政府办公室",
      "甲市教育局",
    ]);
    expect(getDesk(cityReviewer, { year: 2024 }).total).toMatchObject({ required: 3, approved: 0 });
    for (const role of ["clerk", "leader", "administrator", "auditor"] as const) {
      expect(() => getDesk(office.as(role), { year: 2024 })).toThrow(NotAllowedError);
    }
  });

  it("answers in plain JSON", () => {
    for (const reply of [getDesk(reviewer, { year: 2024 }), getMatrix(reviewer, { year: 2024 })]) {
      expect(JSON.parse(JSON.stringify(reply))).toStrictEqual(reply);
    }
  });
});
