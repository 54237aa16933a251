import { describe, expect, it } from "vitest";
import { cellState } from "@/components/report/cell-state";
import { changeDraft, type Draft, draftValue, startDraft, unsavedChanges } from "@/components/report/draft";
import { checkLive } from "@/components/report/live-check";
import { markOver } from "@/components/report/sum-marks";
import type { CellId } from "@/domain/form/edition";
import { cellsOfEdition, editionById } from "@/domain/form/editions";
import type { CellView, ReportView } from "@/server/reports/report-view";

const row = (id: string): CellId[] =>
  ["naturalPerson", "business", "research", "publicWelfare", "legalService", "otherOrganization", "total"].map(
    (column): CellId => `applications.${id}.${column}`,
  );
const CELL: CellId = "applications.newReceived.naturalPerson";

function report(values: Partial<Record<CellId, number | null>> = {}, revision = 1): ReportView {
  const view = (value: number | null): CellView => ({
    value,
    missing: value === null ? "blank" : null,
    raw: value === null ? "" : String(value),
    source: null,
    doubt: null,
    corrections: [],
    lastYear: null,
  });
  const cells = Object.fromEntries(
    cellsOfEdition(editionById("2021")).map(({ id }) => [id, view(values[id] === undefined ? 0 : values[id])]),
  );
  return {
    summary: { id: 7, revision, versionNumber: 1, year: 2024 } as ReportView["summary"],
    editions: { disclosure: "2021", applications: "2021", disputes: "2021" },
    cells,
    findings: [],
    narrative: [],
    context: { narrative: [], claims: [] },
  } as unknown as ReportView;
}

const set = (draft: Draft, value: number | null, cell = CELL) => changeDraft(draft, { kind: "set", changes: [{ cell, value }] });
const answer = { revision: 2, versionNumber: 2, findings: [], at: 0 };

describe("a draft", () => {
  it("keeps a change unsaved until the server has confirmed that very value", () => {
    const first = set(startDraft(report()), 5);
    const sent = unsavedChanges(first);
    const again = set(changeDraft(first, { kind: "saving" }), 6);
    const after = changeDraft(again, { kind: "saved", sent, ...answer });
    expect(unsavedChanges(after)).toEqual([{ cell: CELL, value: 6 }]);
    expect(after).toMatchObject({ revision: 2, save: { kind: "waiting" } });
  });

  it("loses nothing when someone else saved: the changes lie on top of the newest state", () => {
    const stale = changeDraft(set(startDraft(report()), 5), { kind: "stale", message: { zh: "已有改动", en: "changed" }, fresh: null });
    const fresh = changeDraft(stale, { kind: "reloaded", report: report({ [CELL]: 9, "applications.granted.total": 3 }, 8) });
    expect(unsavedChanges(fresh)).toEqual([{ cell: CELL, value: 5 }]);
    expect(draftValue(fresh, "applications.granted.total")).toBe(3);
    expect(fresh.revision).toBe(8);
  });

  it("stays stale while one goes on typing, so that nothing is sent on an old revision", () => {
    const stale = changeDraft(set(startDraft(report()), 5), { kind: "stale", message: { zh: "", en: "" }, fresh: null });
    expect(set(stale, 6).save.kind).toBe("stale");
  });

  it("takes a paste back in one step and does it again", () => {
    const cells = row("granted");
    const pasted = changeDraft(startDraft(report()), { kind: "set", changes: cells.map((cell, value) => ({ cell, value: value + 1 })) });
    const undone = changeDraft(pasted, { kind: "undo" });
    expect(cells.map((cell) => draftValue(undone, cell))).toEqual([0, 0, 0, 0, 0, 0, 0]);
    const redone = changeDraft(undone, { kind: "redo" });
    expect(cells.map((cell) => draftValue(redone, cell))).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it("forgets what was undone once something new is typed", () => {
    const typed = set(changeDraft(set(startDraft(report()), 5), { kind: "undo" }), 7);
    expect(draftValue(changeDraft(typed, { kind: "redo" }), CELL)).toBe(7);
  });

  it("calls a cell changed only while its value differs from the original", () => {
    const changed = set(startDraft(report()), 5);
    expect(cellState(changed, CELL, false)).toBe("corrected");
    expect(cellState(changeDraft(changed, { kind: "undo" }), CELL, false)).toBe("read");
    expect(cellState(set(startDraft(report()), null), CELL, false)).toBe("missing");
  });
});

describe("the live checks", () => {
  const cells = row("newReceived");

  it("follow each key stroke before it is taken over", () => {
    const draft = startDraft(report());
    const { assessments, findings } = checkLive(draft, { cell: CELL, value: 4 });
    expect(markOver(cells, assessments, findings)).toEqual({ kind: "broken", difference: 4, finding: "T3-ROW:newReceived" });
    expect(draftValue(draft, CELL)).toBe(0);
  });

  it("never tick a row with a missing cell", () => {
    const { assessments, findings } = checkLive(startDraft(report({ [CELL]: null })), null);
    expect(markOver(cells, assessments, findings)).toEqual({ kind: "open" });
    expect(markOver(row("granted"), assessments, findings)).toEqual({ kind: "holds" });
  });

  it("let an explanation stand only while its arithmetic stands", () => {
    const explained = checkLive(startDraft(report({ [CELL]: 2 })), null).findings.map((finding) => ({
      ...finding,
      explanation: { text: "台账如此", by: "李文", at: 0 },
    }));
    const draft = { ...startDraft(report({ [CELL]: 2 })), findings: explained };
    expect(checkLive(draft, null).findings.every(({ explanation }) => explanation !== null)).toBe(true);
    const touched = checkLive(draft, { cell: CELL, value: 3 }).findings.filter(({ cells }) => cells.includes(CELL));
    expect(touched.length).toBeGreaterThan(0);
    expect(touched.every(({ explanation }) => explanation === null)).toBe(true);
  });
});
