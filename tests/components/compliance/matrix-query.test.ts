import { describe, expect, it } from "vitest";
import { matrixFilterOf, matrixHref, matrixParams, readMatrixQuery } from "@/components/compliance/matrix-query";
import { matrixFilter } from "@/server/compliance/matrix-input";

describe("the matrix in the URL", () => {
  it("reads back exactly what it wrote", () => {
    const query = readMatrixQuery({
      level: "city",
      status: "overdue",
      rule: "T3-ROW",
      reviewer: "12",
      q: "太原",
      sort: "errors",
      dir: "desc",
      group: "0",
      count: "late",
      todo: "waiting",
      place: "own",
      desk: "place",
      at: "37",
    });
    expect(readMatrixQuery(matrixParams(2024, query))).toEqual(query);
  });

  it("leaves defaults out", () => {
    expect(matrixHref(2024, readMatrixQuery({}))).toBe("/compliance?year=2024");
  });

  it("starts at the top when a filter changes", () => {
    expect(matrixHref(2024, readMatrixQuery({ at: "37" }), { kind: "office" })).toBe("/compliance?year=2024&kind=office");
  });

  it("asks the server for what the address says, and for nothing it does not say", () => {
    const query = readMatrixQuery({ place: "4", q: "教育", sort: "daysLate", dir: "desc", group: "0" });
    expect(matrixFilter.parse(matrixFilterOf(query))).toEqual({
      place: 4,
      text: "教育",
      sort: "daysLate",
      descending: true,
      grouped: false,
    });
    expect(matrixFilterOf(readMatrixQuery({}))).toEqual(matrixFilter.parse({}));
  });

  it.each([
    { level: "moon" },
    { rule: "T9-NONE" },
    { status: "<script>" },
    { at: "-1" },
    { place: "1e3" },
    { reviewer: "me" },
    { sort: "contact" },
    { count: "all" },
  ])("falls back to the default view for %o", (url) => {
    expect(readMatrixQuery(url)).toEqual(readMatrixQuery({}));
  });
});
