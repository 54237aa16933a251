import { z } from "zod";
import { bodyActInput } from "../bodies/body-act-input";
import { bodyChange, bodyInput } from "../bodies/body-input";
import { createBody } from "../bodies/create-body";
import { getBodyHistory } from "../bodies/get-body-history";
import { listBodies } from "../bodies/list-bodies";
import { recordBodyAct } from "../bodies/record-body-act";
import { searchBodies } from "../bodies/search-bodies";
import { updateBody } from "../bodies/update-body";
import { id } from "./inputs";
import { procedure, router } from "./trpc";

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
  history: procedure("body.read")
    .input(z.object({ bodyId: id }))
    .query(({ ctx, input }) => getBodyHistory(ctx, input.bodyId)),
});
