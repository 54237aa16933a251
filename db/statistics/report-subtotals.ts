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

// One statement for each table: joined, a row of so many columns takes ten times as long to read.
const CONTEXT = "select context from report_version where id = ?";
const FACTS = `select ${cells} from facts where version_id = ?`;
const OPERANDS = "select operands from metric_values where year = ? and body_id = ?";

/** What a body brings to the sums above it in a year; null when no report of it is expected. */
export function readSubtotals(reader: Reader, body: PlacedBody, year: number): Subtotals | null {
  if (!body.existed || (!body.owed && body.versionId === null)) return null;
  if (body.versionId === null) return subtotalsOf(null);
  const context = prepared(reader, CONTEXT).pluck().get(body.versionId) as Uint8Array | undefined;
  const stored = prepared(reader, FACTS).raw().get(body.versionId) as (number | null)[] | undefined;
  if (!context || !stored) throw new Error(`version ${body.versionId} has no figures`);
  const operands = prepared(reader, OPERANDS).pluck().get(year, body.id) as Uint8Array | undefined;
  const { editions } = JSON.parse(inflateRawSync(context).toString("utf8")) as StoredVersionFacts;
  return subtotalsOf({ editions, cells: stored, results: operands ? unpackAll(operands) : [] });
}
