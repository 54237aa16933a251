import { describe, expect, it } from "vitest";
import { fileNameIn } from "@/components/report/download-file";
import { commentMarks, isAt, placesOf } from "@/components/report/use-comments";
import type { CommentView } from "@/server/reports/comment-view";

const CELL = "applications.newReceived.total" as const;

function comment(id: number, place: Partial<CommentView>): CommentView {
  return { id, cell: null, findingKey: null, text: "请看", by: "李文", role: "reviewer", at: 0, own: false, unread: false, ...place };
}

describe("the places of comments", () => {
  it("come once each, those with unread comments first", () => {
    const comments = [
      comment(1, { cell: CELL }),
      comment(2, { findingKey: "T3-ROW:granted" }),
      comment(3, { cell: CELL }),
      comment(4, { findingKey: "T3-ROW:granted", unread: true }),
      comment(5, {}),
    ];
    expect(placesOf(comments)).toEqual([
      { place: { cell: null, findingKey: "T3-ROW:granted" }, unread: 1 },
      { place: { cell: CELL, findingKey: null }, unread: 0 },
      { place: { cell: null, findingKey: null }, unread: 0 },
    ]);
  });

  it("keep a cell, a finding and the whole report apart", () => {
    expect(isAt(comment(1, { cell: CELL }), { cell: CELL, findingKey: null })).toBe(true);
    expect(isAt(comment(1, { cell: CELL }), { cell: null, findingKey: null })).toBe(false);
    expect(isAt(comment(1, { findingKey: "a" }), { cell: null, findingKey: "b" })).toBe(false);
  });
});

describe("the marks of cells", () => {
  it("stay unread as long as one comment is, and leave out what is pinned elsewhere", () => {
    const other = "applications.granted.total" as const;
    const comments = [comment(1, { cell: CELL, unread: true }), comment(2, { cell: CELL }), comment(3, { cell: other }), comment(4, {})];
    expect([...commentMarks(comments)]).toEqual([
      [CELL, "unread"],
      [other, "read"],
    ]);
  });
});

describe("the name of a download", () => {
  it("is the UTF-8 one of the header", () => {
    expect(fileNameIn("attachment; filename=\"__.xlsx\"; filename*=UTF-8''%E6%B8%85%E5%8D%95%20%282%29.xlsx")).toBe("清单 (2).xlsx");
    expect(fileNameIn('attachment; filename="a.txt"')).toBeNull();
    expect(fileNameIn(null)).toBeNull();
  });
});
