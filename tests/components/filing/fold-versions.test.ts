import { describe, expect, it } from "vitest";
import { foldVersions } from "@/components/filing/fold-versions";
import type { VersionView } from "@/server/reports/report-view";

const permits = "disclosure.permits.decisions" as const;
const fees = "disclosure.fees.amount" as const;
type Change = VersionView["corrections"][number];

const change = (cell: Change["cell"], oldValue: number | null, newValue: number | null, number: number): Change => ({
  ...{ cell, oldValue, newValue, by: "甲", at: number, versionNumber: number },
});

const version = (number: number, values: Partial<VersionView> = {}): VersionView => ({
  ...{
    id: number,
    number,
    origin: "correction",
    fileName: "年报.docx",
    fileSha256: "0",
    fileSize: 1,
    createdBy: "甲",
    createdAt: number * 60_000,
  },
  ...{ corrections: [], decision: null, decisions: [], inForce: null, receipts: [] },
  ...values,
});

describe("the versions of a report as listed", () => {
  it("fold successive corrections of one person into one entry with what changed in the end", () => {
    const versions = [
      version(4, { corrections: [change(permits, 2, 3, 4)] }),
      version(3, { corrections: [change(fees, 1, 0, 3)] }),
      version(2, { corrections: [change(permits, 1, 2, 2), change(fees, 0, 1, 2)] }),
      version(1, { origin: "file" }),
    ];
    const [first, second, ...rest] = foldVersions(versions);
    expect(rest).toEqual([]);
    expect([first?.number, first?.from.number, second?.number, second?.from.number]).toEqual([4, 2, 1, 1]);
    expect(first?.corrections.map(({ cell, oldValue, newValue }) => [cell, oldValue, newValue])).toEqual([[permits, 1, 3]]);
  });

  it("keep apart what another person changed and what was decided on", () => {
    const decided = { decision: "returned", reasons: [], by: "乙", at: 9, level: 1, round: 1 } as const;
    const versions = [version(5), version(4, { decisions: [decided] }), version(3, { createdBy: "丙" }), version(2, { createdBy: "丙" })];
    expect(foldVersions(versions).map(({ number, from }) => [from.number, number])).toEqual([
      [5, 5],
      [4, 4],
      [2, 3],
    ]);
  });
});
