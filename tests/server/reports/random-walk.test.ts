import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verifyAudit } from "@/db/audit";
import { inTransaction } from "@/db/client";
import { saveLevels } from "@/db/review-levels";
import { type ReportState, stateAfter } from "@/domain/report/life";
import type { SignedInContext } from "@/server/context";
import { correctReport } from "@/server/reports/correct-report";
import { getHistory } from "@/server/reports/get-history";
import { getReport } from "@/server/reports/get-report";
import { listReports } from "@/server/reports/list-reports";
import { approveReport } from "@/server/reviews/approve-report";
import { reopenReport, sendBack } from "@/server/reviews/send-back";
import { answerAll, correct, explainAll, file, submit } from "@/tests/support/filing";
import { openTestOffice, type TestOffice } from "@/tests/support/test-context";

const moves = [
  "receive",
  "correct",
  "answer",
  "submit",
  "lowApprove",
  "highApprove",
  "return",
  "handBack",
  "reopen",
  "staleCorrect",
  "staleApprove",
] as const;
type Move = (typeof moves)[number];
const permits = "disclosure.permits.decisions" as const;

/** What must be true of the report after the moves so far; two levels of review, each with one reviewer. */
interface Model {
  state: ReportState | "none";
  versions: number;
  approved: number | null;
  level: number;
  /** True when the return is mended or answered, or there was none. */
  settled: boolean;
  /** The high reviewer stood in for the low one in this round. */
  highPassed: boolean;
}

/** The move that leads on from here, so that random sequences reach every corner. */
function onward({ state, settled }: Model): Move {
  if (state === "none") return "receive";
  if (state === "approved") return "reopen";
  if (state === "submitted") return "lowApprove";
  if (state === "passed") return "highApprove";
  return settled ? "submit" : "answer";
}

/** The model's own word on whether a move happens, and what it leads to. */
function expected(model: Model, move: Move): boolean {
  const inReview = model.state === "submitted" || model.state === "passed";
  const open = model.state === "received" || model.state === "corrected" || model.state === "returned";
  if (move === "staleCorrect" || move === "staleApprove") return false;
  if (move === "receive" || move === "correct") {
    if (!(open || (move === "receive" && model.state === "none"))) return false;
    model.versions += 1;
    model.state = move === "receive" ? "received" : "corrected";
  } else if (move === "answer") {
    if (!open || model.settled) return false;
    model.settled = true;
    model.state = model.state === "received" ? "received" : "corrected";
  } else if (move === "submit") {
    if ((model.state !== "received" && model.state !== "corrected") || !model.settled) return false;
    Object.assign(model, { state: "submitted", level: 1, highPassed: false });
  } else if (move === "lowApprove") {
    if (model.state !== "submitted") return false;
    Object.assign(model, { state: "passed", level: 2, highPassed: false });
  } else if (move === "highApprove") {
    if (!inReview || (model.level === 2 && model.highPassed)) return false;
    if (model.level === 1) Object.assign(model, { state: "passed", level: 2, highPassed: true });
    else Object.assign(model, { state: "approved", approved: model.versions });
  } else if (move === "handBack") {
    if (model.level !== 2 || model.state !== "passed" || model.highPassed) return false;
    Object.assign(model, { state: "submitted", level: 1 });
  } else if (move === "return") {
    if (!inReview || (model.level === 2 && model.highPassed)) return false;
    Object.assign(model, { state: "returned", settled: false });
  } else {
    if (model.state !== "approved") return false;
    Object.assign(model, { state: "returned", settled: false });
  }
  return true;
}

/** One walk that makes every move, so that chance decides only what else is tried. */
const everyMove: Move[] = [
  ...(["receive", "submit", "lowApprove", "handBack", "lowApprove", "highApprove"] as const),
  ...(["reopen", "answer", "submit", "return", "correct"] as const),
];

const anyMove = fc.oneof({ arbitrary: fc.constant("onward" as const), weight: 2 }, { arbitrary: fc.constantFrom(...moves), weight: 1 });

describe("any sequence of moves", () => {
  let office: TestOffice;
  let low: SignedInContext;
  let step = 0;
  beforeAll(async () => {
    office = await openTestOffice();
    low = office.asViewer(await office.addAccount("reviewer", office.bodies.city.id));
    inTransaction(office.db, (tx) => saveLevels(tx, { bodyId: office.bodies.city.id, kind: null, levels: 2 }));
  });
  afterAll(() => office.close());

  /** Tries a move on the product; true when it happened. */
  const attempt = async (clerk: SignedInContext, move: Move): Promise<boolean> => {
    step += 1;
    office.clock.now += 1000;
    if (move === "receive")
      return file(clerk, { statements: [`开展培训 ${step} 人次。`] }).then(
        () => true,
        () => false,
      );
    const [summary] = listReports(clerk, { year: 2024 });
    if (!summary) return false;
    const { id: reportId, versionId, revision } = summary;
    const of = { reportId, versionId };
    const high = office.as("reviewer");
    const reasons = [{ cell: null, text: "请复核" }];
    if (move === "correct") return correct(clerk, [{ cell: permits, value: step }]).outcome === "corrected";
    if (move === "answer") {
      const open = () => getReport(clerk, { reportId }).returned?.reasons.filter(({ state }) => state === "open").length ?? 0;
      const before = open();
      answerAll(clerk);
      return before > open();
    }
    if (move === "submit") {
      explainAll(clerk);
      return submit(clerk).outcome === "submitted";
    }
    if (move === "lowApprove") return approveReport(low, of).outcome === "decided";
    if (move === "highApprove") return approveReport(high, of).outcome === "decided";
    if (move === "handBack") return sendBack(high, { ...of, reasons, to: "lower" }).outcome === "decided";
    if (move === "return") return sendBack(high, { ...of, reasons }).outcome === "decided";
    if (move === "reopen") return reopenReport(high, { ...of, reasons }).outcome === "decided";
    if (move === "staleApprove") return approveReport(high, { reportId, versionId: versionId - 1 }).outcome === "decided";
    return correctReport(clerk, { reportId, revision: revision - 1, changes: [{ cell: permits, value: step }] }).outcome === "corrected";
  };

  it("happens exactly as the model of the states allows, and loses no version", { timeout: 240_000 }, async () => {
    const happened = new Set<Move>();
    await fc.assert(
      fc.asyncProperty(fc.array(anyMove, { minLength: 1, maxLength: 30 }), async (sequence) => {
        // Each run has a body of its own.
        const body = office.addBody({ name: `甲市第${step}处`, parentId: office.bodies.city.id, level: "city" });
        const clerk = office.asViewer(await office.addAccount("clerk", body.id, `walker-${step}`));
        const model: Model = { state: "none", versions: 0, approved: null, level: 1, settled: true, highPassed: false };
        for (const chosen of sequence) {
          const move = chosen === "onward" ? onward(model) : chosen;
          const from = model.state;
          const should = expected(model, move);
          expect(await attempt(clerk, move), `${move} from ${from}`).toBe(should);
          if (should) happened.add(move);
          const [summary] = listReports(clerk, { year: 2024 });
          // Explaining what is open is part of an attempt to submit, and may itself answer a return.
          if (move === "submit" && !should && from === "returned" && summary?.state === "corrected") model.state = "corrected";
          expect(summary?.state ?? "none").toBe(model.state);
          if (!summary) continue;
          const history = getHistory(clerk, { reportId: summary.id });
          expect(history.map(({ number }) => number)).toEqual(Array.from({ length: model.versions }, (_, at) => model.versions - at));
          expect(history[0]?.id).toBe(summary.versionId);
          expect(history.filter(({ inForce }) => inForce?.to === null).map(({ number }) => number)).toEqual(
            model.approved === null ? [] : [model.approved],
          );
          expect(summary.inForce).toBe(model.approved !== null);
        }
      }),
      { numRuns: 60, examples: [[everyMove]] },
    );
    expect([...happened].sort()).toEqual(moves.filter((move) => !move.startsWith("stale")).sort());
    expect(verifyAudit(office.db).brokenAt).toBeNull();
  });

  it("knows no move that the states do not list", () => {
    expect(stateAfter("approved", "receive")).toBeNull();
    expect(stateAfter("approved", "correct")).toBeNull();
    expect(stateAfter("none", "submit")).toBeNull();
  });
});
