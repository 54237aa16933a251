import { z } from "zod";
import { findAnything } from "../search/find-anything";
import { procedure, router } from "./trpc";

export const searchRouter = router({
  find: procedure("body.read")
    .input(z.object({ words: z.string().max(60) }))
    .query(({ ctx, input }) => findAnything(ctx, input)),
});
