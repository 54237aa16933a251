import { z } from "zod";
import { countUnreadNotices, listOwnNotices, readAllNotices, readNotice } from "../notices/list-notices";
import { id } from "./inputs";
import { procedure, router } from "./trpc";

const page = z.int().min(1).max(1_000_000);

/** The bell: everybody has one. */
export const noticesRouter = router({
  unread: procedure("session.own").query(({ ctx }) => countUnreadNotices(ctx)),
  list: procedure("session.own")
    .input(z.object({ page: page.default(1), pageSize: z.int().min(1).max(50).default(20) }))
    .query(({ ctx, input }) => listOwnNotices(ctx, input)),
  read: procedure("session.own")
    .input(z.object({ id }))
    .mutation(({ ctx, input }) => readNotice(ctx, input)),
  readAll: procedure("session.own")
    .input(z.object({ upTo: id }))
    .mutation(({ ctx, input }) => readAllNotices(ctx, input)),
});
