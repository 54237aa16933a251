import { z } from "zod";
import { addFile } from "../imports/add-file";
import { approveBatch } from "../imports/approve-batch";
import { createBatch, listBatches } from "../imports/create-batch";
import { getBatch } from "../imports/get-batch";
import { settleFile } from "../imports/settle-file";
import { id, reportYear } from "./inputs";
import { procedure, router } from "./trpc";

const MOST_AT_ONCE = 200;
const LONGEST_PATH = 1000;

const digits = z
  .string()
  .regex(/^\d{1,12}$/)
  .transform(Number);

const fileForm = z.instanceof(FormData).transform((form, ctx) => {
  const file = form.get("file");
  const batchId = digits.safeParse(form.get("batchId"));
  const path = z.string().min(1).max(LONGEST_PATH).safeParse(form.get("path"));
  if (file instanceof File && batchId.success && path.success) return { file, batchId: batchId.data, path: path.data };
  ctx.addIssue({ code: "custom", message: "badInput" });
  return z.NEVER;
});

export const importsRouter = router({
  list: procedure("report.import").query(({ ctx }) => listBatches(ctx)),
  create: procedure("report.import")
    .input(z.object({ name: z.string().trim().min(1).max(100) }))
    .mutation(({ ctx, input }) => createBatch(ctx, input)),
  /** One file or zip of an import. */
  addFile: procedure("report.import")
    .input(fileForm)
    .mutation(async ({ ctx, input: { file, ...rest } }) => addFile(ctx, { ...rest, bytes: new Uint8Array(await file.arrayBuffer()) })),
  get: procedure("report.import")
    .input(z.object({ batchId: id }))
    .query(({ ctx, input }) => getBatch(ctx, input)),
  settle: procedure("report.import")
    .input(
      z.union([
        z.object({ fileId: id, skip: z.literal(true) }),
        z.object({ fileId: id, bodyId: id, year: reportYear, replace: z.boolean() }),
      ]),
    )
    .mutation(({ ctx, input }) => settleFile(ctx, input)),
  approve: procedure("review.decide")
    .input(z.object({ batchId: id, fileIds: z.array(id).min(1).max(MOST_AT_ONCE) }))
    .mutation(({ ctx, input }) => approveBatch(ctx, input)),
});
