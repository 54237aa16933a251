import type { MessageId } from "@/components/messages/messages";
import { isInReview } from "@/domain/report/life";
import type { ReportSummary } from "@/server/reports/report-view";

export interface FilingStep {
  readonly id: MessageId;
  readonly standing: "done" | "now" | "wait";
  readonly note: { readonly id: MessageId; readonly values?: Record<string, number> } | null;
}

const steps = ["home.step.upload", "home.step.check", "home.step.submit", "home.step.review", "home.step.approved"] as const;

/** Index of the step at which a report stands. */
function currentStep(report: ReportSummary | null): number {
  if (!report) return 0;
  if (report.state === "approved") return steps.length;
  if (isInReview(report.state)) return 3;
  return report.errors + report.warnings > 0 || report.state === "returned" ? 1 : 2;
}

/** What is said under the step that stands now. */
function noteOf(report: ReportSummary | null, step: number): FilingStep["note"] {
  if (!report) return { id: "home.step.notYet" };
  if (step === 1 && report.state === "returned") return { id: "home.step.returned" };
  if (step === 1) return { id: "home.step.open", values: { errors: report.errors, warnings: report.warnings } };
  if (step === 2) return { id: "home.step.ready" };
  return { id: step === 3 ? "home.step.waiting" : "home.step.inForce" };
}

/** The five steps from upload to approval as they stand for a report. */
export function stepsOf(report: ReportSummary | null): FilingStep[] {
  const now = currentStep(report);
  return steps.map((id, index) => ({
    id,
    standing: index < now ? "done" : index === now ? "now" : "wait",
    note: index === now || (index === steps.length - 1 && now > index) ? noteOf(report, Math.min(now, steps.length)) : null,
  }));
}
