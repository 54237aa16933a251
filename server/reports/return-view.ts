import type { Reader } from "@/db/client";
import { type DecisionRow, findSubmittedBefore, listDecisions } from "@/db/reports/load-version";
import { listAnswers } from "@/db/reports/reason-answers";
import type { StoredReason } from "@/db/schema/stored";
import type { CellId } from "@/domain/form/edition";
import { type Reason, reasonState } from "@/domain/report/reason";
import type { FindingView, ReportView, ReturnView, VerdictView } from "./report-view";
import { differenceBetween, type HeldContent, holdVersion, pinnedContent } from "./version-difference";

/** A version as shown, with its findings: an explanation of one answers the reasons pinned to its cells. */
export interface ShownContent extends HeldContent {
  readonly findings: readonly FindingView[];
}

/** The return or reopening a report is being worked on for; null once it was approved, or when it never came back. */
export function latestReturn(reader: Reader, reportId: number): DecisionRow | null {
  const ends = listDecisions(reader, reportId).filter(({ decision }) => decision !== "passed" && decision !== "handedBack");
  return ends[0] && ends[0].decision !== "approved" ? ends[0] : null;
}

/** A stored reason with every field it may have; those of earlier releases know no passages. */
export function reasonOf({ cell, passage = null, text }: StoredReason): Reason {
  return { cell: cell as CellId | null, passage, text };
}

/** The reasons of the latest return, each with what became of it in the version shown. */
export function returnView(reader: Reader, shown: ShownContent): ReturnView | null {
  const decision = latestReturn(reader, shown.version.reportId);
  if (!decision) return null;
  const then = holdVersion(reader, decision.versionId, shown);
  const pinned = { before: pinnedContent(then), now: pinnedContent(shown) };
  const answers = listAnswers(reader, decision.id);
  const reasons = decision.reasons.map((stored, index) => {
    const reason = reasonOf(stored);
    const { cell } = reason;
    const answer = answers.findLast((one) => one.reason === index) ?? explanationSince(shown.findings, cell, decision.at);
    return {
      ...reason,
      state: reasonState(reason, pinned, answer !== undefined),
      before: cell ? (then.content.facts.values[cell] ?? null) : null,
      now: cell ? (shown.content.facts.values[cell] ?? null) : null,
      answer: answer ? { text: answer.text, by: answer.by, at: answer.at } : null,
    };
  });
  const { id, decision: kind, by, at, versionNumber } = decision;
  return { decisionId: id, kind: kind === "reopened" ? "reopened" : "returned", by, at, versionNumber, reasons };
}

/** The last explanation of a finding on the cell that was written after the return; at the same instant it counts as before. */
function explanationSince(findings: readonly FindingView[], cell: CellId | null, since: number): VerdictView | undefined {
  if (cell === null) return undefined;
  const said = findings.filter(({ cells }) => cells.includes(cell)).flatMap(({ verdicts }) => verdicts);
  return said.findLast(({ kind, at, current }) => kind === "explained" && current && at > since);
}

/** How many reasons of the return are neither mended nor answered. */
export function countOpenReasons(returned: ReturnView | null): number {
  return returned?.reasons.filter(({ state }) => state === "open").length ?? 0;
}

/** What differs from the version that came back, or was submitted last: cells with their former values, paragraphs, the file. */
export function changesSince(
  reader: Reader,
  shown: HeldContent,
): Pick<ReportView, "changedSinceSubmission" | "changedText" | "formerFile"> {
  const { version } = shown;
  const returned = latestReturn(reader, version.reportId);
  const base = returned ? { id: returned.versionId } : findSubmittedBefore(reader, version.reportId, version.number);
  if (!base || base.id === version.id) return { changedSinceSubmission: {}, changedText: [], formerFile: null };
  const { cells, texts, formerFile } = differenceBetween(holdVersion(reader, base.id, shown), shown);
  const changedSinceSubmission = Object.fromEntries(cells.map(({ cell, before }) => [cell, before]));
  return { changedSinceSubmission, changedText: texts, formerFile };
}
