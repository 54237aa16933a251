import { describe, expect, it } from "vitest";
import { countSections } from "@/components/report/desk-model";
import { findingView } from "../review/report-views";

describe("countSections", () => {
  it("counts what is open by severity, what is explained apart, and hints not at all", () => {
    const findings = [
      findingView("error"),
      findingView("error", true),
      findingView("warn"),
      findingView("warn", true),
      findingView("info"),
    ];
    const counts = Object.values(countSections(findings));
    expect(counts.filter(({ errors }) => errors > 0)).toEqual([{ errors: 1, warnings: 1, explained: 2 }]);
    expect(counts.filter(({ errors, warnings, explained }) => errors + warnings + explained === 0)).toHaveLength(5);
  });

  it("leaves no section without a mark when everything in it was explained", () => {
    const explained = Object.values(countSections([findingView("error", true)])).map((count) => count.explained);
    expect(explained.filter((n) => n > 0)).toEqual([1]);
  });
});
