import { getOperations } from "../operations/get-operations";
import { procedure, router } from "./trpc";

export const operationsRouter = router({
  state: procedure("backup.manage").query(({ ctx }) => getOperations(ctx)),
});
