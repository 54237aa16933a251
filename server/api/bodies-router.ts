import { z } from "zod";
import { bodyActInput } from "../bodies/body-act-input";
import { bodyChange, bodyInput } from "../bodies/body-input";
import { createBody } from "../bodies/create-body";
import { getBodyHistory } from "../bodies/get-body-history";
import { applyRegister, previewRegister } from "../bodies/import-register";
import { listBodies } from "../bodies/list-bodies";
import { recordBodyAct } from "../bodies/record-body-act";
import { searchBodies } from "../bodies/search-bodies";
import { updateBody } from "../bodies/update-body";
import { id } from "./inputs";
import { procedure, router } from "./trpc";

const fileForm = z.instanceof(FormData).transform((form, ctx) => {
  const [file, token, date] = [form.get("file"), form.get("token"), form.get("date")];
  const told = z.object({ token: z.string().max(100), date: z.string().max(10) }).safeParse({ token: token ?? "", date: date ?? "" });
  if (told.success && file instanceof File) return { file, ...told.data };
  ctx.addIssue({ code: "custom", message: "badInput" });
  return z.NEVER;
});
const bytesOf = async (file: File) => new Uint8Array(await file.arrayBuffer());

export const bodiesRouter = router({
  list: procedure("body.read").query(({ ctx }) => listBodies(ctx)),
  search: procedure("body.read")
    .input(z.object({ query: z.string().max(60) }))
    .query(({ ctx, input }) => searchBodies(ctx, input.query)),
  create: procedure("body.manage")
    .input(bodyInput)
    .mutation(({ ctx, input }) => createBody(ctx, input)),
  update: procedure("body.manage")
    .input(bodyChange)
    .mutation(({ ctx, input }) => updateBody(ctx, input)),
  /** What happened to a body: renamed, transferred, abolished, merged, split. */
  recordAct: procedure("body.manage")
    .input(bodyActInput)
    .mutation(({ ctx, input }) => recordBodyAct(ctx, input)),
  /** What an xlsx of the register would change; nothing is written. */
  previewImport: procedure("body.manage")
    .input(fileForm)
    .mutation(async ({ ctx, input }) => previewRegister(ctx, await bytesOf(input.file))),
  /** Writes what was previewed, all or nothing. */
  applyImport: procedure("body.manage")
    .input(fileForm)
    .mutation(async ({ ctx, input: { file, token, date } }) => applyRegister(ctx, { bytes: await bytesOf(file), token, date })),
  history: procedure("body.read")
    .input(z.object({ bodyId: id }))
    .query(({ ctx, input }) => getBodyHistory(ctx, input.bodyId)),
});
