import { listSeasonBodiesOf } from "@/db/compliance";
import type { SignedInContext } from "../context";
import { requireAction } from "../reports/authorize-report";
import type { MatrixRow } from "./compliance-view";
import { matrixYears } from "./find-filings";
import { matrixRows } from "./get-matrix";

/** The matrix rows of some bodies, in the order asked for; ids outside the viewer's subtree give nothing, as if they did not exist. */
export function getMatrixRows(
  ctx: SignedInContext,
  { year, ids }: { readonly year: number; readonly ids: readonly number[] },
): readonly MatrixRow[] {
  requireAction(ctx, "compliance.read");
  const held = new Map(listSeasonBodiesOf(ctx.db, ctx.viewer.bodyPath, ids).map((body) => [body.id, body]));
  return matrixRows(
    ctx,
    ids.flatMap((id) => held.get(id) ?? []),
    matrixYears(year),
  );
}
