import { z } from "zod";
import { bodyChange, bodyInput } from "../bodies/body-input";
import { createBody } from "../bodies/create-body";
import { listBodies } from "../bodies/list-bodies";
import { searchBodies } from "../bodies/search-bodies";
import { updateBody } from "../bodies/update-body";
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
});
