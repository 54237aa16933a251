import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { DeadlineSheet } from "@/components/filing/deadline-sheet";
import { textOf } from "@/components/messages/server-text";
import type { Duty, Obligation } from "@/domain/deadlines/obligation";
import type { FilingHome } from "@/server/reports/filing-home";

const duty: Duty = {
  required: true,
  scope: "own",
  deadline: "2025-01-31",
  basis: "general",
  regular: "2025-01-31",
  publishBy: "2025-01-31",
  extension: null,
};

function sheet(obligation: Obligation, locale: "zh" | "en" = "zh"): string {
  const deadline = obligation.required ? obligation.deadline : null;
  const home: FilingHome = {
    ...{ bodyName: "示例省水利厅", year: 2024, today: "2025-01-15", deadline, obligation, holidays: {} },
    ...{ daysLeft: 16, workingDaysLeft: null, publishing: null, publication: null, report: null },
    ...{ openFindings: [], latestDecision: null, comparison: [], history: [] },
  };
  return renderToStaticMarkup(createElement(DeadlineSheet, { home, locale, text: textOf(locale) }));
}

describe("the clock for filing", () => {
  it("names the new and the former day and the reason of an extension", () => {
    const extension = { bodyId: 7, year: 2024, date: "2025-02-28", publishBy: null, reason: "台账移交未完" };
    const extended = { ...duty, deadline: "2025-02-28", basis: "extended" as const, extension };
    expect(sheet(extended)).toContain("已延期至 2 月 28 日（原期限 1 月 31 日）。理由：台账移交未完");
    expect(sheet(extended, "en")).toContain("Extended to 28 Feb (was 31 Jan). Reason: 台账移交未完");
    expect(sheet(duty)).not.toContain("延期");
  });

  it("says that a date is local", () => {
    expect(sheet({ ...duty, deadline: "2025-01-20", basis: "local" })).toContain("本地规定的期限");
  });

  it("says why nothing is due, exemptions apart from years without the body", () => {
    const exempt = sheet({ required: false, ground: "merged", reason: "职能并入其他机关" });
    expect(exempt).toContain("2024 年度免报");
    expect(exempt).toContain("已合并。理由：职能并入其他机关");
    expect(sheet({ required: false, ground: "notYet", reason: null })).toContain("当年不存在");
  });
});
