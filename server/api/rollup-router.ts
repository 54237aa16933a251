import { z } from "zod";
import { bodyKinds, bodyLevels } from "@/domain/body/body";
import { rollUpBases } from "@/domain/rollup/subtree-sums";
import { getReconciliation } from "../rollup/get-reconciliation";
import { getRollUp } from "../rollup/get-roll-up";
import { getRollUpCell } from "../rollup/get-roll-up-cell";
import { listPlaces } from "../rollup/list-places";
import { contributorSorts } from "../statistics/statistics-view";
import { cellId, id, reportYear } from "./inputs";
import { procedure, router } from "./trpc";

const scope = z.object({
  placeId: id,
  level: z.enum(bodyLevels).nullable(),
  kind: z.enum(bodyKinds).nullable(),
  basis: z.enum(rollUpBases),
});

export const rollupRouter = router({
  places: procedure("statistics.read")
    .input(z.object({ year: reportYear }))
    .query(({ ctx, input }) => listPlaces(ctx, input)),
  read: procedure("statistics.read")
    .input(z.object({ scope, year: reportYear }))
    .query(({ ctx, input }) => getRollUp(ctx, input)),
  cell: procedure("statistics.read")
    .input(z.object({ scope, year: reportYear, cell: cellId, page: z.int().min(1).max(10_000), sort: z.enum(contributorSorts) }))
    .query(({ ctx, input }) => getRollUpCell(ctx, input)),
  reconcile: procedure("statistics.read")
    .input(z.object({ placeId: id, year: reportYear }))
    .query(({ ctx, input }) => getReconciliation(ctx, input)),
});
