import { findBody } from "@/db/bodies";
import { listCompleteness, listUnreported, readRollUp } from "@/db/statistics/read-roll-up";
import type { RollUpBasis, SubtreeSums } from "@/domain/rollup/subtree-sums";
import type { SignedInContext } from "../context";
import { found } from "../errors";
import { requireAction } from "../require-action";
import type { CompletenessReply } from "./statistics-replies";

export interface SubtreeInput {
  readonly bodyId: number;
  readonly year: number;
  readonly basis: RollUpBasis;
}

/** The sums of a subtree with the bodies that are missing in them, by name. */
export interface SubtreeReply extends SubtreeSums {
  readonly missing: readonly { readonly bodyId: number; readonly name: string }[];
}

/** All cells and metrics of a subtree and year, added up on one basis, with their coverage. NotFoundError for an unknown body. */
export function getSubtree(ctx: SignedInContext, { bodyId, year, basis }: SubtreeInput): SubtreeReply {
  requireAction(ctx, "statistics.read");
  found(findBody(ctx.db, bodyId));
  const missing = listUnreported(ctx.db, { bodyId, year, basis }).map(({ id, name }) => ({ bodyId: id, name }));
  return { ...readRollUp(ctx.db, { bodyId, year, basis }), missing };
}

/** How complete the year is below each body that stands directly under one (own reports). */
export function getCompleteness(ctx: SignedInContext, { bodyId, year }: Omit<SubtreeInput, "basis">): CompletenessReply {
  requireAction(ctx, "statistics.read");
  const rows = listCompleteness(ctx.db, found(findBody(ctx.db, bodyId)).id, year);
  return {
    bodyId,
    year,
    bodies: rows.map(({ bodyId: id }) => id),
    names: rows.map(({ name }) => name),
    reported: rows.map(({ reported }) => reported),
    expected: rows.map(({ expected }) => expected),
  };
}
