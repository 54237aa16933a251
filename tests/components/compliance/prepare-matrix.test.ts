import { describe, expect, it } from "vitest";
import { filingStatuses } from "@/components/compliance/filing-status";
import { readMatrixQuery } from "@/components/compliance/matrix-query";
import { MAX_TABLE_NODES, prepareMatrix, rowsPerPage } from "@/components/compliance/prepare-matrix";
import { bodyKinds, bodyLevels } from "@/domain/body/body";
import { matrixOf, matrixRow } from "./matrix-rows";

const namesOf = (page: ReturnType<typeof prepareMatrix>) => page.groups.flatMap((group) => group.rows.map(({ name }) => name));

describe("prepareMatrix", () => {
  it("finds a body by characters, full pinyin and initials, and those that break a rule", () => {
    const rows = [
      matrixRow(1, "due", { name: "太原市人民政府", pinyin: "taiyuanshirenminzhengfu tysrmzf" }),
      matrixRow(2, "due", { name: "大同市人民政府", pinyin: "datongshirenminzhengfu dtsrmzf" }),
    ];
    const found = (q: string) => namesOf(prepareMatrix(matrixOf(rows), readMatrixQuery({ q })));
    expect([found("太原"), found("tys"), found("Tai Yuan")]).toEqual([["太原市人民政府"], ["太原市人民政府"], ["太原市人民政府"]]);
    expect([found("shi"), found("fudatong")]).toEqual([["太原市人民政府", "大同市人民政府"], []]);
    const breaking = prepareMatrix(matrixOf(rows, [2]), readMatrixQuery({}));
    expect([namesOf(breaking), breaking.found, breaking.total]).toEqual([["大同市人民政府"], 1, 2]);
  });

  it("has a column of contacts only when a body in scope has one", () => {
    const contacts = (contact: string | null) => prepareMatrix(matrixOf([matrixRow(1, "due", { contact })]), readMatrixQuery({})).contacts;
    expect([contacts(null), contacts("张三 0351-1234567")]).toEqual([false, true]);
  });

  it("puts what is urgent first: overdue, returned, pending, and the approved last", () => {
    const rows = [...filingStatuses].reverse().map((status, index) => matrixRow(index, status, { name: status }));
    expect(namesOf(prepareMatrix(matrixOf(rows), readMatrixQuery({})))).toEqual([...filingStatuses]);
  });

  it("groups by level and kind in the order of the state, and counts the whole group without bodies that need not report", () => {
    const rows = [
      matrixRow(1, "approved", { level: "county", kind: "office" }),
      matrixRow(2, "overdue"),
      matrixRow(3, "returned"),
      matrixRow(4, "notRequired"),
    ];
    const { groups } = prepareMatrix(matrixOf(rows), readMatrixQuery({}));
    expect(groups.map(({ key, bodies, submitted }) => [key, bodies, submitted])).toEqual([
      ["province.department", 2, 1],
      ["county.office", 1, 1],
    ]);
  });

  it("filters by level, kind, status and name at once", () => {
    const rows = [
      matrixRow(1, "overdue", { name: "省示例一厅" }),
      matrixRow(2, "overdue", { name: "省示例二厅" }),
      matrixRow(3, "approved", { name: "省示例一厅之二" }),
      matrixRow(4, "overdue", { name: "示例一县", level: "county" }),
    ];
    const query = readMatrixQuery({ level: "province", kind: "department", status: "overdue", q: "示例一" });
    const page = prepareMatrix(matrixOf(rows), query);
    expect(namesOf(page)).toEqual(["省示例一厅"]);
    expect([page.found, page.total]).toEqual([1, 4]);
  });

  it("keeps rows without a value last in both directions", () => {
    const rows = [matrixRow(1, "due", { errors: null }), matrixRow(2, "pending", { errors: 0 }), matrixRow(3, "pending", { errors: 4 })];
    const order = (dir: string) => namesOf(prepareMatrix(matrixOf(rows), readMatrixQuery({ sort: "errors", dir, group: "0" })));
    expect(order("")).toEqual(["示例机构2", "示例机构3", "示例机构1"]);
    expect(order("desc")).toEqual(["示例机构3", "示例机构2", "示例机构1"]);
  });

  it("tells every overdue body, also those on other pages", () => {
    const rows = Array.from({ length: 120 }, (_, index) => matrixRow(index, "overdue"));
    const page = prepareMatrix(matrixOf(rows), readMatrixQuery({ page: "2" }));
    expect(page.overdue).toHaveLength(120);
    expect(page.pages).toBe(3);
    expect(namesOf(page)).toHaveLength(50);
  });

  it("shows the last page when the URL asks for one beyond it", () => {
    const rows = Array.from({ length: 60 }, (_, index) => matrixRow(index, "due"));
    const page = prepareMatrix(matrixOf(rows), readMatrixQuery({ page: "99" }));
    expect([page.page, namesOf(page).length]).toEqual([2, 10]);
  });

  it("shows one empty page when nothing matches", () => {
    const page = prepareMatrix(matrixOf([matrixRow(1, "due")]), readMatrixQuery({ q: "没有" }));
    expect([page.page, page.pages, page.groups.length]).toEqual([1, 1, 0]);
  });
});

describe("rowsPerPage", () => {
  it.each([1, 6, 10, 15])("keeps a page of %i years within the node limit even with every group on it", (years) => {
    const groups = bodyLevels.length * bodyKinds.length * 3;
    expect(rowsPerPage(years) * (12 + 2 * years) + groups + 40).toBeLessThanOrEqual(MAX_TABLE_NODES);
    expect(rowsPerPage(years)).toBeGreaterThan(20);
  });
});
