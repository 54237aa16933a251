import { z } from "zod";
import { listRules } from "../rules/list-rules";
import { ruleInput, saveRule } from "../rules/save-rule";
import { reportYear } from "./inputs";
import { procedure, router } from "./trpc";

export const rulesRouter = router({
  list: procedure("rule.manage")
    .input(z.object({ year: reportYear }))
    .query(({ ctx, input }) => listRules(ctx, input)),
  save: procedure("rule.manage")
    .input(ruleInput)
    .mutation(({ ctx, input }) => saveRule(ctx, input)),
});
