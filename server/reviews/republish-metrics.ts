import type { BodyRow } from "@/db/bodies";
import type { Transaction } from "@/db/client";
import { publishMetrics } from "@/db/statistics/publish-metrics";
import { approvedFigures } from "../reports/approved-figures";
import { formerFiguresOf } from "../reports/former-figures";
import { computeMetrics } from "./compute-metrics";

/** Computes the metric values of a body's approved report anew, after what it looks back on has changed; nothing without one. The caller keeps the sums above current. */
export function republishMetrics(tx: Transaction, owner: BodyRow, year: number): void {
  const content = approvedFigures(tx, owner, year);
  if (!content) return;
  const { lastYear } = formerFiguresOf(tx, { owner, year, former: approvedFigures(tx, owner, year - 1) });
  publishMetrics(tx, { bodyId: owner.id, year }, computeMetrics(content, lastYear));
}
