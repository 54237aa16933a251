import { z } from "zod";
import { judgements } from "@/domain/verdicts/verdict";
import { approveReport } from "../reviews/approve-report";
import { getQueue } from "../reviews/get-queue";
import { judgeFinding } from "../reviews/judge-finding";
import { sendBack } from "../reviews/send-back";
import { cellId, findingKey, id, reportYear, revision } from "./inputs";
import { procedure, router } from "./trpc";

const reason = z.object({ cell: cellId.nullable(), text: z.string().trim().min(1).max(1000) });

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
    .input(z.object({ reportId: id, versionId: id, reasons: z.array(reason).min(1).max(50) }))
    .mutation(({ ctx, input }) => sendBack(ctx, input)),
});
