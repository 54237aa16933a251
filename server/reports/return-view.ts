import type { Reader } from "@/db/client";
import { type DecisionRow, findSubmittedBefore, findVersion, listDecisions, loadReading, type VersionRow } from "@/db/reports/load-version";
import { listAnswers } from "@/db/reports/reason-answers";
import { loadFacts, type VersionFacts } from "@/db/reports/version-facts";
import type { StoredReading, StoredReason } from "@/db/schema/stored";
import type { CellId } from "@/domain/form/edition";
import { changedTexts, type PinnedContent, type Reason, reasonState } from "@/domain/report/reason";
import { found } from "../errors";
import type { FindingView, ReportView, ReturnView, VerdictView } from "./report-view";

/** A version as shown, with its findings: an explanation of one answers the reasons pinned to its cells. */
export interface ShownContent extends HeldContent {
  readonly findings: readonly FindingView[];
}

/** What a version holds, as far as it is compared with another one. */
export interface HeldContent {
  readonly version: VersionRow;
  readonly content: VersionFacts;
  readonly stored: StoredReading;
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
  const { version, content } = shown;
  const returned = latestReturn(reader, version.reportId);
  const base = returned ? { id: returned.versionId } : findSubmittedBefore(reader, version.reportId, version.number);
  if (!base || base.id === version.id) return { changedSinceSubmission: {}, changedText: [], formerFile: null };
  const then = holdVersion(reader, base.id, shown);
  const [before, now] = [then.content.facts.values, content.facts.values];
  const cells = new Set([...Object.keys(now), ...Object.keys(before)] as CellId[]);
  const changed = [...cells].filter((cell) => now[cell] !== before[cell]);
  const sameFile = then.version.readingId === version.readingId;
  return {
    changedSinceSubmission: Object.fromEntries(changed.map((cell) => [cell, before[cell] ?? null])),
    changedText: sameFile ? [] : changedTexts(pinnedContent(then).blocks, pinnedContent(shown).blocks),
    formerFile: sameFile ? null : then.version.fileName,
  };
}

/** A version with its content; the reading of the one shown is not loaded twice. */
function holdVersion(reader: Reader, versionId: number, shown: HeldContent): HeldContent {
  if (versionId === shown.version.id) return shown;
  const version = found(findVersion(reader, versionId));
  const content = found(loadFacts(reader, [versionId]).get(versionId));
  const stored = version.readingId === shown.version.readingId ? shown.stored : loadReading(reader, version.readingId);
  return { version, content, stored };
}

/** Tables are compared cell by cell, so only paragraphs are kept as text. */
function pinnedContent({ content, stored }: HeldContent): PinnedContent {
  const blocks = stored.document.blocks.map((block) => (block.kind === "paragraph" ? block.text : ""));
  return { values: content.facts.values, blocks };
}
