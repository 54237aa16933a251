import { expect, it } from "vitest";
import { textOf } from "@/components/messages/server-text";
import { badgeText, bellName, noticeSource, noticeTitle } from "@/components/notices/notice-words";
import { noticeKinds, noticeText, reportLink } from "@/domain/notices/notice";

const zh = textOf("zh");
const en = textOf("en");

it("has a sentence for every kind in both languages, with the year and nothing left open", () => {
  for (const kind of noticeKinds)
    for (const t of [zh, en]) {
      const title = noticeTitle({ kind, params: { year: 2024, n: 3, date: "2025-01-31" } }, t);
      expect(title).toContain("2024");
      expect(title).not.toMatch(/[{}]|notices\./);
    }
});

it("tells late from in time, today from later, and an accepted explanation from a rejected one", () => {
  expect(noticeTitle({ kind: "submitted", params: { year: 2024, word: "late" } }, zh)).toBe("2024 年度报告逾期报送，待审核");
  expect(noticeTitle({ kind: "deadlineNear", params: { year: 2024, n: 0, date: "2025-01-31" } }, zh)).toBe("2024 年度报告今日截止");
  expect(noticeTitle({ kind: "deadlineNear", params: { year: 2024, n: 1, date: "2025-01-31" } }, en)).toContain("in 1 day");
  expect(noticeTitle({ kind: "judged", params: { year: 2024, word: "rejected" } }, zh)).toBe("2024 年度报告：一处说明未被采纳");
});

it("counts on the bell up to 99, and says so to those who do not see it", () => {
  expect([0, 1, 99, 100].map(badgeText)).toEqual(["", "1", "99", "99+"]);
  expect([0, 3, 100].map((n) => bellName(n, zh))).toEqual(["通知", "通知，3 条未读", "通知，99 条以上未读"]);
});

it("names body, time and who did it, and nobody where the system did", () => {
  const at = Date.parse("2025-01-15T01:00:00Z");
  expect(noticeSource({ bodyName: "甲市教育局", at, by: "王五" })).toBe("甲市教育局 · 2025-01-15 09:00 · 王五");
  expect(noticeSource({ bodyName: "甲市教育局", at, by: null })).toBe("甲市教育局 · 2025-01-15 09:00");
});

it("cuts a text to one line without breaking a character, and leads to the cell before the finding", () => {
  expect(noticeText(" 请\n核对  台账 ")).toBe("请 核对 台账");
  expect([...noticeText("𠮷".repeat(200))]).toHaveLength(120);
  expect(reportLink(3, { cell: "a.b", findingKey: "R:x" })).toBe("/reports/3?cell=a.b");
  expect(reportLink(3, { findingKey: "R:表 三&" })).toBe("/reports/3?finding=R%3A%E8%A1%A8%20%E4%B8%89%26");
  expect(reportLink(3)).toBe("/reports/3");
});
