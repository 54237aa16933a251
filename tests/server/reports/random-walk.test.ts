import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verifyAudit } from "@/db/audit";
import { type ReportMove, type ReportState, stateAfter } from "@/domain/report/life";
import { getHistory } from "@/server/reports/get-history";
import { listReports } from "@/server/reports/list-reports";
import { approveReport } from "@/server/reviews/approve-report";
import { sendBack } from "@/server/reviews/send-back";
import { correct, explainAll, file, submit } from "@/tests/support/filing";
import { openTestOffice, type TestOffice } from "@/tests/support/test-context";

const moves: readonly ReportMove[] = ["receive", "correct", "submit", "return", "approve"];
const permits = "disclosure.permits.decisions" as const;

/** What must be true of the report after the moves so far. */
interface Model {
  state: ReportState | "none";
  versions: number;
  approved: number | null;
}

describe("any sequence of moves", () => {
  let office: TestOffice;
  let year = 2024;
  let step = 0;
  beforeAll(async () => {
    office = await openTestOffice();
  });
  afterAll(() => office.close());

  const current = () => listReports(office.as("clerk"), { year })[0];

  /** Tries a move on the product; true when it happened. */
  const attempt = async (move: ReportMove): Promise<boolean> => {
    const clerk = office.as("clerk");
    step += 1;
    if (move === "receive")
      return file(clerk, { year, statements: [`开展培训 ${step} 人次。`] }).then(
        () => true,
        () => false,
      );
    const summary = current();
    if (!summary) return false;
    if (move === "correct") return correct(clerk, [{ cell: permits, value: step }], year).outcome === "corrected";
    if (move === "submit") {
      explainAll(clerk, year);
      return submit(clerk, year).outcome === "submitted";
    }
    const of = { reportId: summary.id, versionId: summary.versionId };
    const reviewer = office.as("reviewer");
    if (move === "approve") return approveReport(reviewer, of).outcome === "decided";
    return sendBack(reviewer, { ...of, reasons: [{ cell: null, text: "请复核" }] }).outcome === "decided";
  };

  const expected = (model: Model, move: ReportMove): boolean => {
    const state = stateAfter(model.state, move);
    if (!state) return false;
    model.state = state;
    if (move === "receive" || move === "correct") model.versions += 1;
    if (move === "approve") model.approved = model.versions;
    return true;
  };

  it("happens exactly as the model of the states allows, and loses no version", { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...moves), { minLength: 1, maxLength: 14 }), async (sequence) => {
        // Each run has a body of its own.
        const body = office.addBody({ name: `示例省第${step}处`, parentId: office.bodies.province.id });
        const clerk = await office.addAccount("clerk", body.id, `walker-${step}`);
        Object.assign(office.viewers, { clerk });
        year = 2024;
        const model: Model = { state: "none", versions: 0, approved: null };
        for (const move of sequence) {
          expect(await attempt(move), `${move} from ${model.state}`).toBe(expected(model, move));
          const summary = current();
          expect(summary?.state ?? "none").toBe(model.state);
          if (!summary) continue;
          const history = getHistory(office.as("clerk"), { reportId: summary.id });
          expect(history.map(({ number }) => number)).toEqual(Array.from({ length: model.versions }, (_, at) => model.versions - at));
          expect(history[0]?.id).toBe(summary.versionId);
          expect(summary.inForce).toBe(model.approved !== null);
        }
      }),
      { numRuns: 12 },
    );
    expect(verifyAudit(office.db).brokenAt).toBeNull();
  });
});
