import { describe, expect, it } from "vitest";
import { stepsOf } from "@/components/filing/steps-of-report";
import type { ReportSummary } from "@/server/reports/report-view";

const standing = (report: Partial<ReportSummary> | null) =>
  stepsOf(report && ({ errors: 0, warnings: 0, ...report } as ReportSummary)).map((step) => step.standing);

describe("the steps of a filing", () => {
  it("begin with the upload", () => expect(standing(null)).toEqual(["now", "wait", "wait", "wait", "wait"]));

  it("stay at checking while anything is open or the report was returned", () => {
    expect(standing({ state: "received", errors: 1 })[1]).toBe("now");
    expect(standing({ state: "returned" })[1]).toBe("now");
  });

  it("go on to submission, review and approval", () => {
    expect(standing({ state: "corrected" })[2]).toBe("now");
    expect(standing({ state: "submitted" })[3]).toBe("now");
    expect(standing({ state: "approved" })).toEqual(["done", "done", "done", "done", "done"]);
  });
});
