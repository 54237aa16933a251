import { z } from "zod";
import { approveReport } from "../reviews/approve-report";
import { getQueue } from "../reviews/get-queue";
import { sendBack } from "../reviews/send-back";
import { cellId, id, reportYear } from "./inputs";
import { procedure, router } from "./trpc";

const reason = z.object({ cell: cellId.nullable(), text: z.string().trim().min(1).max(1000) });

export const reviewsRouter = router({
  queue: procedure("review.decide")
    .input(z.object({ year: reportYear.optional() }).optional())
    .query(({ ctx, input }) => getQueue(ctx, input ?? {})),
  approve: procedure("review.decide")
    .input(z.object({ reportId: id, versionId: id }))
    .mutation(({ ctx, input }) => approveReport(ctx, input)),
  sendBack: procedure("review.decide")
    .input(z.object({ reportId: id, versionId: id, reasons: z.array(reason).min(1).max(50) }))
    .mutation(({ ctx, input }) => sendBack(ctx, input)),
});
