import type { BodyRow } from "@/db/bodies";
import type { Reader } from "@/db/client";
import { decisionMark } from "@/db/reports/decision-mark";
import type { StoredReading } from "@/db/schema/stored";
import type { Likeness } from "@/domain/checks/check-input";
import { sectionTexts } from "@/domain/checks/section-texts";
import { measureLikeness } from "../likeness/measure-likeness";

/** A text whose likeness is asked for. */
interface Subject {
  readonly stored: StoredReading;
  readonly owner: BodyRow;
  readonly year: number;
}

/** Texts remembered at once: those being worked on. */
const MOST_KNOWN = 200;
const known = new Map<string, readonly Likeness[]>();

/**
 * The likeness of a report's text to approved ones. Searching a province takes a tenth of a second; as neither text nor
 * approved reports change while a clerk corrects figures, the answer is kept until the next decision.
 */
export function knownLikeness(reader: Reader, { stored, owner, year }: Subject): readonly Likeness[] {
  const { s1 = "", s5 = "" } = sectionTexts(stored.document, stored.reading.sections);
  const key = [decisionMark(reader), owner.id, year, s1, s5].join("\n");
  const likeness = known.get(key) ?? measureLikeness(reader, { stored, body: owner, year });
  known.delete(key);
  known.set(key, likeness);
  const [oldest] = known.keys();
  if (known.size > MOST_KNOWN && oldest !== undefined) known.delete(oldest);
  return likeness;
}
