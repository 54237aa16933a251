import { findBody } from "@/db/bodies";
import { listTreeInYear } from "@/db/rollup/list-tree-in-year";
import { reachOf } from "@/domain/access/access";
import { isRequired } from "@/domain/body/is-required";
import { subtreeOf } from "@/domain/rollup/roll-up-scope";
import type { SignedInContext } from "../context";
import { found } from "../errors";
import { requireAction } from "../require-action";
import type { RollUpPlace } from "./roll-up-view";

/** The places whose bodies the viewer may add up in a year: the viewer's own body, and the governments below it. */
export function listPlaces(ctx: SignedInContext, { year }: { readonly year: number }): readonly RollUpPlace[] {
  requireAction(ctx, "statistics.read");
  const { bodyId, bodyPath, role } = ctx.viewer;
  const home = found(findBody(ctx.db, bodyId));
  if (reachOf(role) === "own") return [{ id: home.id, name: home.name, level: home.level, depth: 0 }];
  const depths = new Map<number, number>();
  return subtreeOf(listTreeInYear(ctx.db, bodyPath, year), bodyId).flatMap((body): RollUpPlace[] => {
    const depth = body.id === bodyId ? 0 : (depths.get(body.parentId ?? 0) ?? 0) + Number(body.kind === "government");
    depths.set(body.id, depth);
    const { id, name, level } = body;
    return id === bodyId || (body.kind === "government" && isRequired(body, year)) ? [{ id, name, level, depth }] : [];
  });
}
