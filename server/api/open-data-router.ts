import { getOpenData, switchInput, switchOpenData } from "../open-data/switch-open-data";
import { procedure, router } from "./trpc";

export const openDataRouter = router({
  get: procedure("openData.manage").query(({ ctx }) => getOpenData(ctx)),
  switch: procedure("openData.manage")
    .input(switchInput)
    .mutation(({ ctx, input }) => switchOpenData(ctx, input)),
});
