/**
 * Life of a report: `received` (read from a file, not yet touched), `corrected`, `submitted`, `returned` with reasons,
 * `approved`. Explaining a finding answers a return as a correction does. A new upload after approval starts again at `received`; the approved version stays in force until the new one
 * is approved.
 */
export const reportStates = ["received", "corrected", "submitted", "returned", "approved"] as const;
export type ReportState = (typeof reportStates)[number];

export type ReportMove = "receive" | "correct" | "explain" | "submit" | "return" | "approve";

const moves: Readonly<Record<ReportMove, Partial<Record<ReportState | "none", ReportState>>>> = {
  receive: { none: "received", received: "received", corrected: "received", returned: "received", approved: "received" },
  correct: { received: "corrected", corrected: "corrected", returned: "corrected" },
  explain: { received: "received", corrected: "corrected", returned: "corrected" },
  submit: { received: "submitted", corrected: "submitted" },
  return: { submitted: "returned" },
  approve: { submitted: "approved" },
};

/** The state after a move, or null when the move is not allowed from here (`none`: no report yet). */
export function stateAfter(state: ReportState | "none", move: ReportMove): ReportState | null {
  return moves[move][state] ?? null;
}
