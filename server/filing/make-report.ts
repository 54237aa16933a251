import { readFilingDraft } from "@/db/filing-drafts";
import type { SignedInContext } from "../context";
import { refused, staleMessage } from "../reports/report-sentences";
import { fileContent } from "./file-content";
import { formGround, whyLocked } from "./form-ground";
import type { MakeReportResult } from "./form-view";

export interface MakeReportInput {
  readonly year: number;
  /** The revision of the draft the clerk saw. */
  readonly revision: number;
  readonly idempotencyKey: string;
}

/** 生成报告: the draft as the clerk sees it becomes the official Word report and a new version of the year's report. */
export async function makeReport(ctx: SignedInContext, { year, revision, idempotencyKey }: MakeReportInput): Promise<MakeReportResult> {
  const ground = formGround(ctx, year);
  const lock = whyLocked(ctx, ground);
  if (lock) return lock;
  const draft = readFilingDraft(ctx.db, ground.owner.id, year);
  if (draft.revision !== revision) return { outcome: "stale", message: staleMessage() };
  if (Object.keys(draft.content.values).length === 0) return refused("formEmpty");
  return fileContent(ctx, ground, { content: draft.content, idempotencyKey });
}
