import { describe, expect, it } from "vitest";
import { csvText } from "@/components/compliance/csv-text";
import { reminderText, reportsToMend, rowsToRemind } from "@/components/compliance/prepare-list";
import { textOf } from "@/components/messages/server-text";
import { statusAt } from "@/domain/deadlines/filing-status";
import { matrixRow } from "./matrix-rows";

const t = textOf("zh");
const season = { year: 2024, season: 0, today: "2025-02-05" };

describe("csvText", () => {
  it("begins with a byte order mark and ends its lines as spreadsheets expect", () => {
    expect(csvText([["机构", 1]])).toBe("\uFEFF机构,1\r\n");
  });

  it.each(["=1+1", "+86", "-5", "@SUM(A1)", "\tx", "\rx"])("takes the power of a formula from the text %j", (text) => {
    expect(csvText([[text]])).toMatch(/^\uFEFF"?'/);
  });

  it("leaves negative numbers numbers and missing values empty", () => {
    expect(csvText([[-5, null, 0]])).toBe("\uFEFF-5,,0\r\n");
  });

  it("quotes commas, quotes and line breaks", () => {
    expect(csvText([['a"b', "c,d", "e\nf"]])).toBe('\uFEFF"a""b","c,d","e\nf"\r\n');
  });
});

describe("the reminder", () => {
  it("leaves out bodies that have nothing left to do", () => {
    const statuses = ["approved", "approvedLate", "pending", "notRequired", "returned", "overdue", "draft", "due", "missing"] as const;
    const rows = statuses.map((status, index) => matrixRow(index, status));
    expect(rowsToRemind(rows, 0).map(({ statuses }) => statusAt(statuses, 0))).toEqual(["returned", "overdue", "draft", "due", "missing"]);
  });

  it("finds the reports a notice may be due for: those of the season with errors or warnings", () => {
    const rows = [
      matrixRow(1, "pending", { reportIds: [11], errors: 0, warnings: 2 }),
      matrixRow(2, "pending", { reportIds: [12], errors: 0, warnings: 0 }),
      matrixRow(3, "due", { reportIds: [null] }),
      matrixRow(4, "returned", { reportIds: [14], errors: 1, warnings: null }),
    ];
    expect(reportsToMend(rows, 0)).toEqual([11, 14]);
  });

  it("tells each body its deadline, how late it is and whom to call", () => {
    const rows = [
      matrixRow(1, "overdue", { daysLate: 5, contact: "陈 0351-0000001" }),
      matrixRow(2, "due"),
      matrixRow(3, "due", { deadline: null }),
    ];
    const lines = reminderText(rows, season, t).split("\n");
    expect(lines[1]).toContain("截至 2025-02-05，以下 3 个机构");
    expect(lines.slice(2)).toEqual([
      "1. 示例机构1　期限 2025-01-31，已过 5 天　联系人 陈 0351-0000001",
      "2. 示例机构2　期限 2025-01-31",
      "3. 示例机构3　期限未设",
    ]);
  });
});
