import { z } from "zod";
import { inTransaction } from "@/db/client";
import { activeExtension } from "@/db/grants";
import type { SignedInContext } from "../context";
import { findObligedBody } from "./find-obliged-body";
import { enterExtension, extensionInput, refuseExtension, saysTheSame } from "./grant-extension";
import type { BatchExtension, GrantRefusal } from "./obligation-view";

export const batchExtensionInput = extensionInput
  .omit({ bodyId: true, replaces: true })
  .extend({ bodyIds: z.array(z.int()).min(1).max(8000) });

/**
 * Gives many bodies the same new last day in one unit of work; each that cannot have it is named with the reason. An extension
 * that runs longer already is left. One body outside the viewer's subtree refuses the whole: NotFoundError.
 */
export function extendBodies(ctx: SignedInContext, told: z.input<typeof batchExtensionInput>): BatchExtension {
  const { bodyIds, ...granted } = batchExtensionInput.parse(told);
  const owners = [...new Set(bodyIds)].map((bodyId) => findObligedBody(ctx, bodyId));
  return inTransaction(ctx.db, (tx) => {
    const done: number[] = [];
    const refused: { bodyId: number; reason: GrantRefusal }[] = [];
    for (const owner of owners) {
      const one = { ...granted, owner };
      const before = activeExtension(tx, { bodyId: owner.id, year: granted.year });
      const repeated = before !== null && saysTheSame(before, one);
      const longer = before !== null && before.date >= one.date;
      const reason = repeated ? null : longer ? "notLater" : refuseExtension(ctx, tx, one);
      if (reason) refused.push({ bodyId: owner.id, reason });
      else {
        if (!repeated) enterExtension(ctx, tx, one);
        done.push(owner.id);
      }
    }
    return { granted: done, refused };
  });
}
