import type { Reader } from "@/db/client";
import type { Likeness } from "@/domain/checks/check-input";
import { canAccuse } from "@/domain/likeness/judge-likeness";
import { type Subject, searchAlike } from "./search-alike";

/**
 * What the check is told: the likest approved report of another body, and the likest of an earlier year of the same body. Only
 * approved reports, so that a finding shows nobody what another body has not published yet. Nothing when there is too little text.
 */
export function measureLikeness(reader: Reader, subject: Subject): readonly Likeness[] {
  const { alike, others } = searchAlike(reader, subject, { submittedBelow: null });
  const kinds = canAccuse(others) ? (["other", "former"] as const) : (["former"] as const);
  return kinds.flatMap((kind) => {
    const best = alike.find((one) => one.kind === kind);
    if (!best) return [];
    const { shared, length } = best.likeness;
    return [{ shared, length, body: kind === "former" ? null : best.report.bodyName, year: best.report.year }];
  });
}
