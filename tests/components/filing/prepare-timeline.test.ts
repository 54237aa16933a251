import { describe, expect, it } from "vitest";
import { isOfPart, readPart, timelineOf, timelineParts } from "@/components/filing/prepare-timeline";
import type { ReportEvent } from "@/server/reports/list-events";
import type { DecisionView, ReceiptView, VersionView } from "@/server/reports/report-view";

const decision = (change: Partial<DecisionView>): DecisionView => ({
  ...{ decision: "returned", reasons: [], by: "刘志远", at: 30, level: 1, round: 1 },
  ...change,
});
const receipt = (versionNumber: number, issuedAt: number, kind: ReceiptView["kind"] = "submission") =>
  ({ number: `2025-00000${issuedAt}`, kind, versionNumber, issuedAt, issuedTo: "李文" }) as ReceiptView;
const version = (number: number, change: Partial<VersionView>): VersionView => ({
  ...{ id: number, number, origin: "file", fileName: "a.docx", fileSha256: "00", fileSize: 1, createdBy: "李文", createdAt: 10 },
  ...{ corrections: [], decision: null, decisions: [], inForce: null, receipts: [] },
  ...change,
});

const versions = [
  version(2, {
    origin: "correction",
    createdAt: 40,
    receipts: [receipt(2, 50)],
    decisions: [decision({ decision: "approved", at: 60, round: 2 })],
  }),
  version(1, { receipts: [receipt(1, 10, "upload"), receipt(1, 20)], decisions: [decision({})] }),
];
const comment: ReportEvent = { kind: "comment", cell: null, findingKey: null, text: "请核对", by: "刘志远", at: 45 };
const reminder: ReportEvent = { kind: "reminder", days: null, text: "请尽快报送", by: "刘志远", at: 5 };

describe("the timeline of a report", () => {
  const entries = timelineOf(versions, [comment, reminder]);

  it("puts everything into one stream, latest first", () => {
    expect(entries.map(({ kind, at }) => [kind, at])).toEqual([
      ["decision", 60],
      ["submission", 50],
      ["comment", 45],
      ["version", 40],
      ["decision", 30],
      ["submission", 20],
      ["version", 10],
      ["reminder", 5],
    ]);
  });

  it("tells a second submission from the first", () => {
    expect(entries.flatMap((entry) => (entry.kind === "submission" ? [[entry.receipt.versionNumber, entry.again]] : []))).toEqual([
      [2, true],
      [1, false],
    ]);
  });

  it("puts a decision above the submission and the version of the same instant", () => {
    const at = 10;
    const [all] = [timelineOf([version(1, { receipts: [receipt(1, at)], decisions: [decision({ at })] })], [])];
    expect(all?.map(({ kind }) => kind)).toEqual(["decision", "submission", "version"]);
  });

  it("leaves no entry out of the parts, and shows everything when an address names none", () => {
    const [, ...parts] = timelineParts;
    for (const entry of entries) expect(parts.filter((part) => isOfPart(part, entry))).toHaveLength(1);
    expect(readPart("words")).toBe("words");
    expect(readPart("<script>")).toBe("all");
  });
});
