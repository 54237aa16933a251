import { z } from "zod";
import { backupName } from "../backup/list-backups";
import { backUpNow, keepBackups, keepInput, listBackups, verifyAgain } from "../backup/manage-backups";
import { procedure, router } from "./trpc";

export const backupsRouter = router({
  list: procedure("backup.manage").query(({ ctx }) => listBackups(ctx)),
  make: procedure("backup.manage").mutation(({ ctx }) => backUpNow(ctx)),
  verify: procedure("backup.manage")
    .input(z.object({ name: z.string().regex(backupName) }))
    .mutation(({ ctx, input }) => verifyAgain(ctx, input)),
  keep: procedure("backup.manage")
    .input(z.object({ keep: keepInput }))
    .mutation(({ ctx, input }) => keepBackups(ctx, input)),
});
