import { statesInReview } from "@/domain/report/life";
import type { Reader } from "../client";
import { prepared } from "../prepared";

const states = statesInReview.map((state) => `'${state}'`).join(", ");
const WAITING = `from report where year in (select value from json_each(?)) and body_id in (select value from json_each(?))
  and state in (${states}) and approved_version_id is null`;

/** Which of these bodies have a report of these years that waits for a decision (待核): filed, none in force yet. Keys are `body:year`. */
export function readPending(reader: Reader, bodyIds: readonly number[], years: readonly number[]): ReadonlySet<string> {
  const text = `select body_id || ':' || year ${WAITING}`;
  return new Set(prepared(reader, text).pluck().all(JSON.stringify(years), JSON.stringify(bodyIds)) as string[]);
}
