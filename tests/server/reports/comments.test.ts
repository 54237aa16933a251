import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { listAudit } from "@/db/audit";
import { NotAllowedError, NotFoundError } from "@/server/errors";
import { addComment, type CommentInput } from "@/server/reports/add-comment";
import { getCellHistory } from "@/server/reports/get-cell-history";
import { listComments } from "@/server/reports/list-comments";
import { readComments } from "@/server/reports/read-comments";
import { changedFacts, correct, file, ownSummary } from "@/tests/support/filing";
import { dumpRows } from "@/tests/support/table-rows";
import { openTestOffice, type TestOffice } from "@/tests/support/test-context";

const CELL = "disclosure.permits.decisions";

describe("comments on a report", () => {
  let office: TestOffice;
  let reportId = 0;
  beforeEach(async () => {
    office = await openTestOffice();
    await file(office.as("clerk"));
    reportId = ownSummary(office.as("clerk")).id;
  });
  afterEach(() => office.close());

  const write = (role: "clerk" | "reviewer", place: Partial<CommentInput> = {}, text = "请核对台账") =>
    addComment(office.as(role), { reportId, cell: null, findingKey: null, text, ...place });
  const unreadOf = (role: "clerk" | "reviewer") => listComments(office.as(role), { reportId }).unread;

  it("stand in the order they were written, with who, when and where", () => {
    write("reviewer", { cell: CELL });
    office.clock.now += 1000;
    write("clerk", { cell: CELL }, "已核对，无误");
    write("clerk", { findingKey: "T3-ROW:granted" }, "见说明");
    expect(listComments(office.as("clerk"), { reportId }).comments).toMatchObject([
      { cell: CELL, findingKey: null, by: "reviewer 甲", role: "reviewer", own: false, unread: false, at: office.clock.now - 1000 },
      { cell: CELL, by: "clerk 甲", role: "clerk", own: true, unread: false, text: "已核对，无误" },
      { cell: null, findingKey: "T3-ROW:granted" },
    ]);
  });

  it("are unread for the other side until it opens or answers them, and never for the writer", () => {
    write("reviewer", { cell: CELL });
    write("reviewer", { findingKey: "T3-ROW:granted" });
    expect([unreadOf("clerk"), unreadOf("reviewer")]).toEqual([2, 0]);
    expect(readComments(office.as("clerk"), { reportId, cell: CELL, findingKey: null })).toEqual({ unread: 1 });
    write("clerk", { cell: CELL }, "收到");
    expect([unreadOf("clerk"), unreadOf("reviewer")]).toEqual([1, 1]);
    write("reviewer", { cell: CELL }, "谢谢");
    expect(unreadOf("clerk")).toBe(2);
  });

  it("leave an audit row each, and one for a reading that read something", () => {
    write("reviewer", { cell: CELL }, "请附台账");
    readComments(office.as("clerk"), { reportId, cell: CELL, findingKey: null });
    const before = dumpRows(office.db);
    readComments(office.as("clerk"), { reportId, cell: CELL, findingKey: null });
    readComments(office.as("clerk"), { reportId, cell: null, findingKey: null });
    expect(dumpRows(office.db)).toBe(before);
    const actions = (action: string) =>
      listAudit(office.db, { path: office.bodies.province.path, action, page: 1, pageSize: 5 }).entries.map(({ entry }) => [
        entry.login,
        entry.detail,
      ]);
    expect(actions("report.comment")).toEqual([["reviewer", { cell: CELL, text: "请附台账" }]]);
    expect(actions("report.readComments")).toEqual([["clerk", { cell: CELL, lastCommentId: 1 }]]);
  });

  it("may be read and written by those who may read the report, and by nobody else", async () => {
    const input = { reportId, cell: null, findingKey: null };
    const strangers = [
      office.asViewer(await office.addAccount("clerk", office.bodies.education.id)),
      office.asViewer(await office.addAccount("reviewer", office.bodies.city.id)),
    ];
    for (const stranger of strangers) {
      expect(() => listComments(stranger, { reportId })).toThrow(NotFoundError);
      expect(() => addComment(stranger, { ...input, text: "你好" })).toThrow(NotFoundError);
      expect(() => readComments(stranger, input)).toThrow(NotFoundError);
      expect(() => getCellHistory(stranger, { reportId, cell: CELL })).toThrow(NotFoundError);
    }
    for (const role of ["leader", "administrator", "auditor"] as const) {
      expect(() => listComments(office.as(role), { reportId })).toThrow(NotAllowedError);
      expect(() => addComment(office.as(role), { ...input, text: "你好" })).toThrow(NotAllowedError);
    }
  });
});

describe("the history of a cell", () => {
  let office: TestOffice;
  beforeEach(async () => {
    office = await openTestOffice();
    await file(office.as("clerk"));
  });
  afterEach(() => office.close());

  it("tells every reading with its words and place, and every correction, latest first", async () => {
    const clerk = office.as("clerk");
    correct(clerk, [{ cell: CELL, value: 7 }]);
    correct(clerk, [{ cell: CELL, value: null }]);
    correct(clerk, [{ cell: "disclosure.fees.amount", value: 1 }]);
    await file(clerk, { facts: changedFacts({ [CELL]: 9 }) });
    const history = getCellHistory(clerk, { reportId: ownSummary(clerk).id, cell: CELL });
    expect(history).toMatchObject([
      { kind: "read", versionNumber: 5, value: 9, raw: "9", fileName: "年报.txt" },
      { kind: "corrected", versionNumber: 3, oldValue: 7, newValue: null, by: "clerk 甲" },
      { kind: "corrected", versionNumber: 2, oldValue: 0, newValue: 7, by: "clerk 甲" },
      { kind: "read", versionNumber: 1, value: 0, missing: null, raw: "0" },
    ]);
    expect(history.every((event) => event.kind === "corrected" || event.source !== null)).toBe(true);
  });
});
