import { initTRPC, TRPCError } from "@trpc/server";
import { type Action, mayDo } from "@/domain/access/access";
import type { Context } from "../context";

interface Meta {
  /** The one action this procedure performs; the role must allow it. Null only for procedures open to everyone. */
  readonly action: Action | null;
}

const t = initTRPC.context<Context>().meta<Meta>().create();

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

/** A procedure that needs a signed-in account whose role may do `action`. The verb checks the scope. */
export const procedure = (action: Action) =>
  t.procedure.meta({ action }).use(({ ctx, next }) => {
    const { viewer } = ctx;
    if (!viewer) throw new TRPCError({ code: "UNAUTHORIZED", message: "signedOut" });
    if (!mayDo(viewer.role, action)) throw new TRPCError({ code: "FORBIDDEN", message: "notAllowed" });
    return next({ ctx: { ...ctx, viewer } });
  });
