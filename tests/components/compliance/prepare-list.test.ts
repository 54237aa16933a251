import { describe, expect, it } from "vitest";
import { reportsToMend } from "@/components/compliance/prepare-list";
import { matrixRow } from "./matrix-rows";

describe("reportsToMend", () => {
  it("finds the reports a notice may be due for: those of the season with errors or warnings", () => {
    const rows = [
      matrixRow(1, "pending", { reportIds: [11], errors: 0, warnings: 2 }),
      matrixRow(2, "pending", { reportIds: [12], errors: 0, warnings: 0 }),
      matrixRow(3, "due", { reportIds: [null] }),
      matrixRow(4, "returned", { reportIds: [14], errors: 1, warnings: null }),
    ];
    expect(reportsToMend(rows, 0)).toEqual([11, 14]);
  });
});
