import { describe, expect, it } from "vitest";
import { changeDraft, type Draft, draftValue, startDraft, unsavedChanges } from "@/components/report/draft";
import { differencesOf } from "@/components/report/merge-draft";
import type { CellId } from "@/domain/form/edition";
import { deskReport } from "./desk-report";

const MINE: CellId = "applications.granted.total";
const BOTH: CellId = "applications.concluded.total";
const THEIRS: CellId = "disputes.reconsideration.total";
const set = (draft: Draft, cell: CellId, value: number | null) => changeDraft(draft, { kind: "set", changes: [{ cell, value }] });

describe("a draft and what was saved elsewhere meanwhile", () => {
  it("are joined where they changed different cells", () => {
    const draft = set(startDraft(deskReport()), MINE, 4);
    const fresh = deskReport({ [THEIRS]: 8 });
    expect(differencesOf(draft, fresh)).toEqual([]);
    const joined = changeDraft(draft, { kind: "reloaded", report: fresh });
    expect([draftValue(joined, MINE), draftValue(joined, THEIRS)]).toEqual([4, 8]);
    expect(unsavedChanges(joined)).toEqual([{ cell: MINE, value: 4 }]);
  });

  it("differ only where both changed a cell, and not to the same value", () => {
    const draft = set(set(startDraft(deskReport()), BOTH, 4), MINE, 5);
    expect(differencesOf(draft, deskReport({ [BOTH]: 6, [MINE]: 5 }))).toEqual([{ cell: BOTH, base: 0, theirs: 6, mine: 4 }]);
  });

  it("measure from what this page saved last, not from what it loaded", () => {
    const sent = [{ cell: BOTH, value: 4 }];
    const first = changeDraft(set(startDraft(deskReport()), BOTH, 4), {
      kind: "saved",
      sent,
      revision: 2,
      versionNumber: 2,
      findings: [],
      at: 0,
    });
    const draft = set(first, BOTH, 5);
    expect(differencesOf(draft, deskReport({ [BOTH]: 4 }))).toEqual([]);
    expect(differencesOf(draft, deskReport({ [BOTH]: 7 }))).toEqual([{ cell: BOTH, base: 4, theirs: 7, mine: 5 }]);
  });

  it("give way cell by cell as a person decides", () => {
    const draft = set(set(startDraft(deskReport()), BOTH, 4), MINE, 5);
    const merged = changeDraft(draft, { kind: "reloaded", report: deskReport({ [BOTH]: 6, [MINE]: 7 }), drop: new Set([BOTH]) });
    expect([draftValue(merged, BOTH), draftValue(merged, MINE)]).toEqual([6, 5]);
    expect(unsavedChanges(merged)).toEqual([{ cell: MINE, value: 5 }]);
  });
});
