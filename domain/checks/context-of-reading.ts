import type { Document } from "../document/document";
import type { Reading } from "../reading/reading";
import type { CheckContext } from "./check-input";
import { outlineOf, statedPublication } from "./outline-of";
import { readingNotesOf } from "./reading-notes";
import { sectionTexts } from "./section-texts";

/** All that a document itself tells the checks, its figures left out. */
export function contextOfReading({ document, reading }: { readonly document: Document; readonly reading: Reading }): CheckContext {
  const { identity, narrative, claims, sections, subtotals = [], percentages = [] } = reading;
  const outline = outlineOf(document, sections);
  const publishedOn = statedPublication(outline);
  return {
    narrative,
    claims,
    titleYear: identity.year,
    statedBody: identity.body,
    sections: sectionTexts(document, sections),
    outline,
    ...(publishedOn === null ? {} : { dates: { publishedOn, filedOn: null, deadline: null, publishBy: null } }),
    notes: readingNotesOf(reading),
    subtotals,
    percentages,
  };
}
