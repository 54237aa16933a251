import { faultsOfTemplate, fillTemplate, type Placeholder } from "@/domain/reminders/reminder-text";
import type { SignedInContext } from "../context";
import { requireAction } from "../require-action";
import { listOwedReports } from "./owed-reports";

/** A template as a body would read it, or why there is nothing to read. */
export type TemplatePreview =
  | { readonly outcome: "filled"; readonly name: string; readonly text: string }
  | { readonly outcome: "unknownPlaceholder"; readonly faults: readonly string[] }
  | { readonly outcome: "lacksFact"; readonly name: string; readonly placeholder: Placeholder }
  | { readonly outcome: "nobodyOwes" };

/** The text with real facts: of the first body of the subtree that owes the year's report and has every fact it names. */
export function previewTemplate(ctx: SignedInContext, { text, year }: { readonly text: string; readonly year: number }): TemplatePreview {
  requireAction(ctx, "reminder.manage");
  const faults = faultsOfTemplate(text);
  if (faults.length > 0) return { outcome: "unknownPlaceholder", faults };
  let lacking: TemplatePreview = { outcome: "nobodyOwes" };
  for (const report of listOwedReports(ctx.db, { path: ctx.viewer.bodyPath, year, now: ctx.now() })) {
    if (!report.owes) continue;
    const filled = fillTemplate(text, report.facts);
    const { name } = report.body;
    if (filled.outcome === "filled") return { outcome: "filled", name, text: filled.text };
    if (lacking.outcome === "nobodyOwes") lacking = { outcome: "lacksFact", name, placeholder: filled.placeholder };
  }
  return lacking;
}
