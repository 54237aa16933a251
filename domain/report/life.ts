/**
 * Life of a report: `received` (read from a file, not yet touched), `corrected`, `submitted`, `passed` by a lower level of
 * review and waiting for the next, `returned` with reasons, `approved`. Explaining a finding or answering a reason answers a
 * return as a correction does. After approval only the office opens a report again, with a reason: it is `returned` then, and
 * the approved version stays in force until the new one is approved.
 */
export const reportStates = ["received", "corrected", "submitted", "passed", "returned", "approved"] as const;
export type ReportState = (typeof reportStates)[number];

export type ReportMove = "receive" | "correct" | "explain" | "answer" | "submit" | "return" | "pass" | "handBack" | "approve" | "reopen";

/** What a reviewer decided: back to the agency, passed on to the next level, back to the level below, approved, opened again. */
export const decisionKinds = ["returned", "passed", "handedBack", "approved", "reopened"] as const;
export type DecisionKind = (typeof decisionKinds)[number];

const answering = { received: "received", corrected: "corrected", returned: "corrected" } as const;

const moves: Readonly<Record<ReportMove, Partial<Record<ReportState | "none", ReportState>>>> = {
  receive: { none: "received", received: "received", corrected: "received", returned: "received" },
  correct: { received: "corrected", corrected: "corrected", returned: "corrected" },
  explain: answering,
  answer: answering,
  submit: { received: "submitted", corrected: "submitted" },
  return: { submitted: "returned", passed: "returned" },
  pass: { submitted: "passed", passed: "passed" },
  handBack: { passed: "submitted" },
  approve: { submitted: "approved", passed: "approved" },
  reopen: { approved: "returned" },
};

/** The state after a move, or null when the move is not allowed from here (`none`: no report yet). */
export function stateAfter(state: ReportState | "none", move: ReportMove): ReportState | null {
  return moves[move][state] ?? null;
}

/** The state of a report that waits at a level: above the first, a lower one has passed it. */
export function waitingState(level: number): "submitted" | "passed" {
  return level > 1 ? "passed" : "submitted";
}

/** The states in which reviewers decide. */
export const statesInReview = ["submitted", "passed"] as const satisfies readonly ReportState[];

/** True while the report waits for a decision of any level. */
export function isInReview(state: ReportState): boolean {
  return state === "submitted" || state === "passed";
}
