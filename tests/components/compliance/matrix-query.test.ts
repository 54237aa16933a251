import { describe, expect, it } from "vitest";
import { matrixHref, matrixParams, readMatrixQuery } from "@/components/compliance/matrix-query";

describe("the matrix in the URL", () => {
  it("reads back exactly what it wrote", () => {
    const query = readMatrixQuery({
      level: "city",
      status: "overdue",
      rule: "T3-ROW",
      q: "太原",
      sort: "errors",
      dir: "desc",
      group: "0",
      page: "3",
    });
    expect(readMatrixQuery(matrixParams(2024, query))).toEqual(query);
  });

  it("leaves defaults out", () => {
    expect(matrixHref(2024, readMatrixQuery({}))).toBe("/compliance?year=2024");
  });

  it("starts at the first page when a filter changes", () => {
    expect(matrixHref(2024, readMatrixQuery({ page: "3" }), { kind: "office" })).toBe("/compliance?year=2024&kind=office");
  });

  it.each([{ level: "moon" }, { rule: "T9-NONE" }, { status: "<script>" }, { page: "-1" }, { page: "1e3" }, { sort: "contact" }])(
    "falls back to the default view for %o",
    (url) => {
      expect(readMatrixQuery(url)).toEqual(readMatrixQuery({}));
    },
  );
});
