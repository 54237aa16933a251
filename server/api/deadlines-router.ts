import { listDeadlines } from "../deadlines/list-deadlines";
import { deadlineInput, saveDeadline } from "../deadlines/save-deadline";
import { procedure, router } from "./trpc";

export const deadlinesRouter = router({
  list: procedure("body.read").query(({ ctx }) => listDeadlines(ctx)),
  save: procedure("deadline.manage")
    .input(deadlineInput)
    .mutation(({ ctx, input }) => saveDeadline(ctx, input)),
});
