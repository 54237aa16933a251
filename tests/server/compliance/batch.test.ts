import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { deadline } from "@/db/schema/deadlines";
import { approveClean } from "@/server/compliance/approve-clean";
import { getMatrix } from "@/server/compliance/get-matrix";
import { getMatrixRows } from "@/server/compliance/get-matrix-rows";
import { matrixFilter } from "@/server/compliance/matrix-input";
import type { SignedInContext } from "@/server/context";
import { NotAllowedError } from "@/server/errors";
import { exportFilingList } from "@/server/exports/export-filing-list";
import { assignArea } from "@/server/reviews/assign-reports";
import { getWorkload } from "@/server/reviews/get-workload";
import { changedFacts, explainAll, file, submit } from "@/tests/support/filing";
import { openTestOffice, type TestOffice } from "@/tests/support/test-context";

describe("batches of the matrix", () => {
  let office: TestOffice;
  let reviewer: SignedInContext;
  const clerkOf = async (bodyId: number) => office.asViewer(await office.addAccount("clerk", bodyId));
  /** Words without the percentage and the channel, so that nothing but the figures is checked. */
  const submitted = async (bodyId: number, wrong = false) => {
    const clerk = await clerkOf(bodyId);
    await file(clerk, wrong ? { facts: changedFacts({ "applications.granted.total": 139 }) } : {});
    explainAll(clerk);
    submit(clerk);
  };

  beforeAll(async () => {
    office = await openTestOffice();
    reviewer = office.as("reviewer");
    office.db.insert(deadline).values({ year: 2024, kind: "department", level: null, date: "2025-01-31" }).run();
    await submitted(office.bodies.education.id);
    await submitted(office.bodies.city.id, true);
  });
  afterAll(() => office.close());

  it("approve what is clean and say of everything else why not, once and again", () => {
    const { education, city, office: own } = office.bodies;
    const first = approveClean(reviewer, { year: 2024, bodyIds: [education.id, city.id, own.id, 99_999] });
    expect(first).toMatchObject([
      { name: "示例省教育厅", outcome: "approved" },
      { name: "甲市人民政府", outcome: "skipped", reason: "errors" },
      { name: "示例省人民政府办公厅", outcome: "skipped", reason: "notWaiting" },
      { name: null, outcome: "skipped", reason: "notWaiting" },
    ]);
    const [again] = approveClean(reviewer, { year: 2024, bodyIds: [education.id] });
    expect(again).toMatchObject({ outcome: "skipped", reason: "notWaiting" });
  });

  it("show a body outside the subtree as one that does not exist, and serve reviewers alone", async () => {
    const { city, education } = office.bodies;
    const cityReviewer = office.asViewer(await office.addAccount("reviewer", city.id));
    const [outside, unknown] = approveClean(cityReviewer, { year: 2024, bodyIds: [education.id, 99_999] });
    expect({ ...outside, bodyId: 0 }).toEqual({ ...unknown, bodyId: 0 });
    expect(getMatrixRows(cityReviewer, { year: 2024, ids: [education.id, city.id, 99_999] }).map(({ bodyId }) => bodyId)).toEqual([
      city.id,
    ]);
    const place = matrixFilter.parse({ place: education.id });
    expect(getMatrix(cityReviewer, { year: 2024, filter: place }).ids).toEqual([]);
    for (const role of ["clerk", "leader", "administrator", "auditor"] as const) {
      expect(() => approveClean(office.as(role), { year: 2024, bodyIds: [city.id] })).toThrow(NotAllowedError);
      expect(() => getMatrixRows(office.as(role), { year: 2024, ids: [city.id] })).toThrow(NotAllowedError);
    }
  });

  it("export what the filter finds, or the bodies chosen, with filters, base and date, and no formulas", () => {
    office.addBody({ name: "=示例省公式厅", parentId: office.bodies.province.id });
    const list = (change: object, ids: readonly number[] | null = null) => {
      const filter = matrixFilter.parse(change);
      const made = exportFilingList(reviewer, { year: 2024, filter, ids, format: "csv", language: "zh" });
      return made.outcome === "exported" ? new TextDecoder().decode(made.bytes).split("\r\n") : [];
    };
    const lines = list({ kind: "department", level: "province", sort: "name" });
    expect(lines.slice(0, 4)).toEqual(["2024 年度政府信息公开年报报送名单", "范围,示例省人民政府", "筛选,省级；政府部门", "机构数,2"]);
    expect(lines[4]).toBe("截至,2025-01-15 09:00");
    expect(lines.slice(6, 8).map((line) => line.split(",")[0])).toEqual(["'=示例省公式厅", "示例省教育厅"]);
    const chosen = list({ status: "overdue" }, [office.bodies.city.id]);
    expect([chosen[2], chosen[3], chosen[6]?.split(",")[3]]).toEqual(["筛选,所选机构", "机构数,1", "待审"]);
    const xlsx = exportFilingList(reviewer, { year: 2024, filter: matrixFilter.parse({}), ids: null, format: "xlsx", language: "en" });
    expect(xlsx).toMatchObject({ outcome: "exported", fileName: "Filing list, report year 2024.xlsx" });
  });

  it("find the bodies that wait with a reviewer, or with nobody, as the workload counts them", () => {
    const { accountId, name } = reviewer.viewer;
    const waiting = (with_: number | "none") => getMatrix(reviewer, { year: 2024, filter: matrixFilter.parse({ reviewer: with_ }) });
    expect(waiting("none").ids).toHaveLength(getWorkload(reviewer, { year: 2024 }).unassigned);
    expect(waiting(accountId).ids).toEqual([]);
    assignArea(reviewer, { bodyId: office.bodies.city.id, reviewerId: accountId });
    expect(waiting(accountId).ids).toEqual([office.bodies.city.id]);
    expect(waiting("none").ids).toEqual([]);
    expect(waiting(accountId).reviewers).toContainEqual({ accountId, name, officeName: "示例省" });
    const filter = matrixFilter.parse({ reviewer: accountId });
    const made = exportFilingList(reviewer, { year: 2024, filter, ids: null, format: "csv", language: "zh" });
    expect(made.outcome === "exported" ? new TextDecoder().decode(made.bytes) : "").toContain(`筛选,审核人 ${name}`);
  });

  it("find bodies by characters, full pinyin and initials", () => {
    const found = (text: string) => getMatrix(reviewer, { year: 2024, filter: matrixFilter.parse({ text }) }).rows.map(({ name }) => name);
    expect(found("甲市教育")).toEqual(["甲市教育局"]);
    expect(found("jsjyj")).toEqual(["甲市教育局"]);
    expect(found("Jia Shi jiaoyu")).toEqual(["甲市教育局"]);
    expect(found("%")).toEqual([]);
  });
});
