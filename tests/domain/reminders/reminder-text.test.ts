import { describe, expect, it } from "vitest";
import { BUILT_IN_TEXT, faultsOfTemplate, fillTemplate, placeholders, type ReminderFacts } from "@/domain/reminders/reminder-text";

const facts: ReminderFacts = {
  body: "甲市教育局",
  year: 2024,
  state: "nothing",
  deadline: "2025-01-31",
  today: "2025-01-28",
  contact: "张三 0351-1234567",
};
const all = placeholders.map((word) => `{${word}}`).join("|");
const filled = (template: string, changes: Partial<ReminderFacts> = {}) => fillTemplate(template, { ...facts, ...changes });

describe("the text of a reminder", () => {
  it("names the body, the year, the last day and the days left", () => {
    expect(filled("{机构}|{年度}|{期限}|{剩余天数}|{时限}|{状态}|{联系人}")).toEqual({
      outcome: "filled",
      text: "甲市教育局|2024|2025年1月31日|3|距截止还有3天|尚未报送|张三 0351-1234567",
    });
  });

  it("counts the last day itself as zero days left, and the day after as one day late", () => {
    expect(filled("{剩余天数}，{时限}", { today: "2025-01-31" })).toMatchObject({ text: "0，今日截止" });
    expect(filled("{逾期天数}，{时限}", { today: "2025-02-01" })).toMatchObject({ text: "1，已逾期1天" });
  });

  it("gives no text where it would name a fact the body has not", () => {
    expect(filled("还有{剩余天数}天", { today: "2025-02-01" })).toEqual({ outcome: "lacksFact", placeholder: "剩余天数" });
    expect(filled("逾期{逾期天数}天")).toEqual({ outcome: "lacksFact", placeholder: "逾期天数" });
    expect(filled("{期限}", { deadline: null })).toEqual({ outcome: "lacksFact", placeholder: "期限" });
    expect(filled("{联系人}", { contact: "  " })).toEqual({ outcome: "lacksFact", placeholder: "联系人" });
  });

  it("counts no days for a report sent back: it was handed in", () => {
    expect(filled("{逾期天数}", { state: "returned", today: "2025-03-01" })).toMatchObject({ outcome: "lacksFact" });
    expect(filled("{状态}，{时限}", { state: "returned", today: "2025-03-01" })).toMatchObject({
      text: "已退回，待修改后重新报送，请尽快修改",
    });
  });

  it("leaves what only looks like a placeholder or a pattern in a name as it is", () => {
    const hostile = "{年度}$&$1<script>alert(1)</script>局";
    expect(filled("{机构}：", { body: hostile })).toEqual({ outcome: "filled", text: `${hostile}：` });
  });

  it("takes full-width braces and blanks inside them", () => {
    expect(filled("｛机构｝{ 年度 }")).toMatchObject({ text: "甲市教育局2024" });
  });
});

describe("a template", () => {
  it("is sound with every known placeholder, and the built-in one is", () => {
    expect(faultsOfTemplate(all)).toEqual([]);
    expect(faultsOfTemplate(BUILT_IN_TEXT)).toEqual([]);
    expect(filled(BUILT_IN_TEXT)).toMatchObject({ outcome: "filled" });
  });

  it("is refused with every unknown placeholder named once, and with braces that match nothing", () => {
    expect(faultsOfTemplate("{机构名}{机构}{机构名}{}")).toEqual(["{机构名}", "{}"]);
    expect(faultsOfTemplate("{机构")).toEqual(["{"]);
    expect(faultsOfTemplate("{{机构}}")).toEqual(["{", "}"]);
    expect(faultsOfTemplate("{constructor}")).toEqual(["{constructor}"]);
  });
});
