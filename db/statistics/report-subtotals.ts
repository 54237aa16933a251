import { inflateRawSync } from "node:zlib";
import { allCellIds } from "@/domain/form/editions";
import { type Subtotals, subtotalsOf } from "@/domain/rollup/subtotals";
import type { Reader } from "../client";
import { prepared } from "../prepared";
import { factColumnName } from "../reports/fact-column";
import type { StoredVersionFacts } from "../schema/stored";
import { unpackAll } from "./pack-results";
import type { PlacedBody } from "./tree-in-year";

const cells = allCellIds.map((cell) => `facts."${factColumnName(cell)}"`).join(", ");

type FiguresRow = [context: Uint8Array, operands: Uint8Array | null, ...cells: (number | null)[]];

const OF_VERSION = `select report_version.context, metric_values.operands, ${cells}
  from report_version join facts on facts.version_id = report_version.id
    left join metric_values on metric_values.year = ? and metric_values.body_id = ?
  where report_version.id = ?`;

/** What a body brings to the sums above it in a year; null when no report of it is expected. */
export function readSubtotals(reader: Reader, body: PlacedBody, year: number): Subtotals | null {
  if (!body.existed || (!body.owed && body.versionId === null)) return null;
  if (body.versionId === null) return subtotalsOf(null);
  const row = prepared(reader, OF_VERSION).raw().get(year, body.id, body.versionId) as FiguresRow | undefined;
  if (!row) return subtotalsOf(null);
  const [context, operands, ...stored] = row;
  const { editions } = JSON.parse(inflateRawSync(context).toString("utf8")) as StoredVersionFacts;
  return subtotalsOf({ editions, cells: stored, results: operands ? unpackAll(operands) : [] });
}
