import { findBody } from "@/db/bodies";
import { listSuccessions } from "@/db/body-events";
import type { Reader } from "@/db/client";
import type { LineageMark } from "./statistics-view";

/** The mergers and divisions that made bodies carry on others after the first of some years, by body and year. */
export function lineageMarksOf(reader: Reader, bodyIds: readonly number[], years: readonly number[]): readonly LineageMark[] {
  const [first = 0] = years;
  const last = years.at(-1) ?? 0;
  const shown = new Set(bodyIds);
  const within = listSuccessions(reader).filter(
    ({ successorId, fromYear }) => shown.has(successorId) && fromYear > first && fromYear <= last,
  );
  const marks = new Map<string, LineageMark>();
  for (const { successorId, predecessorId, fromYear, kind } of within) {
    const key = `${successorId} ${fromYear} ${kind}`;
    const predecessor = { bodyId: predecessorId, name: findBody(reader, predecessorId)?.name ?? "" };
    const predecessors = [...(marks.get(key)?.predecessors ?? []), predecessor];
    marks.set(key, { bodyId: successorId, fromYear, kind, predecessors });
  }
  return [...marks.values()];
}
