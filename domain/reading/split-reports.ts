import type { Block, Document } from "../document/document";
import { sectionOfHeading } from "./find-sections";
import { findTitles, type ReportTitle } from "./find-titles";

/** One of several reports in a document: blocks [from, to) and what its title says. */
export interface ReportPart {
  readonly from: number;
  readonly to: number;
  readonly body: string | null;
  readonly year: number | null;
}

const keyOf = ({ body, year }: ReportTitle) => `${body?.text ?? ""} ${year?.text ?? ""}`;

/** Where a report begins: the first line of the title above its section one, or section one itself. */
function startsAt(opening: number, { titles, after }: { readonly titles: readonly ReportTitle[]; readonly after: number }): number {
  const own = titles.filter(({ block }) => block > after && block <= opening);
  const first = own.find((title) => keyOf(title) === keyOf(own[own.length - 1] as ReportTitle));
  if (!first) return opening;
  return Math.min(first.block, ...[first.body?.source?.block, first.year?.source?.block].filter((block) => block !== undefined));
}

function lastTableBefore(document: Document, block: number): number {
  for (let index = block - 1; index >= 0; index -= 1) {
    const one = document.blocks[index];
    if (one?.kind === "table" || (one && sectionOfHeading(one) === "s6")) return index;
  }
  return -1;
}

/** The reports a document holds, in order; one part when it holds one. Told by section one's headings, else by distinct titles. */
export function splitReports(document: Document): readonly ReportPart[] {
  const titles = findTitles(document);
  const openings = document.blocks.flatMap((block, index) => (sectionOfHeading(block) === "s1" ? [index] : []));
  const distinct = titles.filter(
    (title, index) => title.body && title.year && titles.findIndex((one) => keyOf(one) === keyOf(title)) === index,
  );
  const starts =
    openings.length > 1
      ? openings.map((opening) => startsAt(opening, { titles, after: lastTableBefore(document, opening) }))
      : distinct.map(({ block, body }) => Math.min(block, body?.source?.block ?? block));
  const bounds = [...new Set([0, ...starts.slice(1)])];
  return bounds.map((from, index) => {
    const to = bounds[index + 1] ?? document.blocks.length;
    const own = titles.find(({ block, body, year }) => block >= from && block < to && body && year);
    return { from, to, body: own?.body?.text ?? null, year: own?.year ? Number(own.year.text) : null };
  });
}

const blank: Block = { kind: "paragraph", text: "" };

/** The document with everything outside one report blanked, so that every place keeps its number. */
export function documentOfPart(document: Document, { from, to }: ReportPart): Document {
  return { ...document, blocks: document.blocks.map((block, index) => (index >= from && index < to ? block : blank)) };
}
