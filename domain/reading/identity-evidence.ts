import type { Document } from "../document/document";
import type { Source } from "../document/source";
import { sectionOfHeading } from "./find-sections";
import { findTitles } from "./find-titles";
import type { Identity } from "./reading";
import { statedPeriods } from "./stated-period";

/** A passage of the document that speaks for, or against, who reports and for which year. */
export interface IdentityEvidence {
  readonly what: "body" | "year" | "otherYear";
  /** What was understood: the name, or the year. */
  readonly value: string;
  /** The passage as printed; the words themselves are its characters [start, end). */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Characters of context on either side of the words. */
const AROUND = 30;

function passageAt({ blocks }: Document, source: Source): Pick<IdentityEvidence, "text" | "start" | "end"> | null {
  const block = blocks[source.block];
  const isCell = source.kind === "cell";
  const text = block?.kind === "table" ? (isCell ? block.rows[source.row]?.[source.cell]?.text : undefined) : block?.text;
  if (text === undefined) return null;
  const [start, end] = isCell ? [0, text.length] : [source.start, source.end];
  const from = Math.max(0, start - AROUND);
  return { text: text.slice(from, end + AROUND), start: start - from, end: end - from };
}

/** Years other than the one understood that titles or the stated period print, each with its place. */
function otherYears(document: Document, { year }: Identity): { value: string; source: Source }[] {
  const opening = document.blocks.findIndex((block) => sectionOfHeading(block) === "s2");
  const titles = findTitles(document).flatMap((title) =>
    title.year?.source ? [{ value: title.year.text, source: title.year.source }] : [],
  );
  const periods = statedPeriods(document, opening === -1 ? document.blocks.length : opening);
  const stated = periods.flatMap(({ isOutright, source, ...period }) => (isOutright ? [{ value: String(period.year), source }] : []));
  return [...titles, ...stated].filter(
    ({ value }, at, all) => value !== String(year) && all.findIndex((one) => one.value === value) === at,
  );
}

/**
 * The passages a person needs to judge an identity that is not certain: where body and year were found, and every other year
 * the document states for itself. What only the head of a web page says is shown with that head.
 */
export function identityEvidence(document: Document, identity: Identity): readonly IdentityEvidence[] {
  const { title = "" } = document;
  const told = [
    { what: "body" as const, value: identity.body, source: identity.bodySource },
    { what: "year" as const, value: identity.year === null ? null : String(identity.year), source: identity.yearSource },
  ];
  const found = told.flatMap(({ what, value, source }): IdentityEvidence[] => {
    if (value === null) return [];
    const at = title.indexOf(value);
    const head = at < 0 ? null : { text: title, start: at, end: at + value.length };
    const passage = source ? passageAt(document, source) : head;
    return passage ? [{ what, value, ...passage }] : [];
  });
  const against = otherYears(document, identity).flatMap(({ value, source }): IdentityEvidence[] => {
    const passage = passageAt(document, source);
    return passage ? [{ what: "otherYear", value, ...passage }] : [];
  });
  return [...found, ...against];
}
