import { z } from "zod";
import { bodyKinds } from "@/domain/body/body";
import { MOST_LEVELS } from "@/domain/report/levels";
import { judgements } from "@/domain/verdicts/verdict";
import { answerReason } from "../reviews/answer-reason";
import { approveReport } from "../reviews/approve-report";
import { assignArea, assignReports } from "../reviews/assign-reports";
import { getQueue } from "../reviews/get-queue";
import { getWorkload } from "../reviews/get-workload";
import { judgeFinding } from "../reviews/judge-finding";
import { lookAtReport } from "../reviews/look-at-report";
import { dropPhrase, listPhrases, savePhrase } from "../reviews/phrases";
import { reopenReport, sendBack } from "../reviews/send-back";
import { listLevels, setLevels } from "../reviews/set-levels";
import { cellId, findingKey, id, reportYear, revision } from "./inputs";
import { procedure, router } from "./trpc";

/** Pinned to a cell, to a passage [start, end) of a paragraph, or to neither. */
const passage = z.object({ block: z.int().min(0), start: z.int().min(0), end: z.int().min(1) });
const reason = z.object({ cell: cellId.nullable(), passage: passage.nullish(), text: z.string().trim().min(1).max(1000) });
const reasons = z.array(reason).min(1).max(50);

export const reviewsRouter = router({
  queue: procedure("review.decide")
    .input(z.object({ year: reportYear.optional() }).optional())
    .query(({ ctx, input }) => getQueue(ctx, input ?? {})),
  approve: procedure("review.decide")
    .input(z.object({ reportId: id, versionId: id }))
    .mutation(({ ctx, input }) => approveReport(ctx, input)),
  /** A verdict on one finding; the same length of text as an explanation. */
  judge: procedure("review.decide")
    .input(
      z.object({
        reportId: id,
        revision,
        findingKey,
        judgement: z.enum(judgements),
        text: z.string().trim().min(2).max(1000),
        seen: id.nullable(),
      }),
    )
    .mutation(({ ctx, input }) => judgeFinding(ctx, input)),
  sendBack: procedure("review.decide")
    .input(z.object({ reportId: id, versionId: id, reasons, to: z.enum(["agency", "lower"]).optional() }))
    .mutation(({ ctx, input }) => sendBack(ctx, input)),
  /** Who looks at what, and how much of it. */
  workload: procedure("review.decide")
    .input(z.object({ year: reportYear.optional() }).optional())
    .query(({ ctx, input }) => getWorkload(ctx, input ?? {})),
  assign: procedure("review.decide")
    .input(z.object({ reportIds: z.array(id).min(1).max(500), reviewerId: id.nullable() }))
    .mutation(({ ctx, input }) => assignReports(ctx, input)),
  assignArea: procedure("review.decide")
    .input(z.object({ bodyId: id, reviewerId: id.nullable() }))
    .mutation(({ ctx, input }) => assignArea(ctx, input)),
  /** Says that the report is open here, and asks who else has it open. */
  look: procedure("review.decide")
    .input(z.object({ reportId: id }))
    .mutation(({ ctx, input }) => lookAtReport(ctx, input)),
  phrases: procedure("review.decide").query(({ ctx }) => listPhrases(ctx)),
  savePhrase: procedure("review.decide")
    .input(z.object({ text: z.string().trim().min(2).max(200), shared: z.boolean() }))
    .mutation(({ ctx, input }) => savePhrase(ctx, input)),
  dropPhrase: procedure("review.decide")
    .input(z.object({ id }))
    .mutation(({ ctx, input }) => dropPhrase(ctx, input)),
  /** How many levels of review the reports of a place pass. */
  levels: procedure("deadline.manage").query(({ ctx }) => listLevels(ctx)),
  setLevels: procedure("deadline.manage")
    .input(z.object({ bodyId: id, kind: z.enum(bodyKinds).nullable(), levels: z.int().min(1).max(MOST_LEVELS).nullable() }))
    .mutation(({ ctx, input }) => setLevels(ctx, input)),
  /** Opens an approved report again. */
  reopen: procedure("review.decide")
    .input(z.object({ reportId: id, versionId: id, reasons }))
    .mutation(({ ctx, input }) => reopenReport(ctx, input)),
  /** The agency's answer to one reason of a return. */
  answer: procedure("report.correct")
    .input(z.object({ reportId: id, revision, decisionId: id, reason: z.int().min(0).max(49), text: z.string().trim().min(2).max(1000) }))
    .mutation(({ ctx, input }) => answerReason(ctx, input)),
});
