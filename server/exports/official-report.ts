import type { Block, Document } from "@/domain/document/document";
import { withoutSpaces } from "@/domain/document/normalise";
import type { Facts } from "@/domain/facts/facts";
import type { CellId, EditionId, SectionId, TableId } from "@/domain/form/edition";
import { cellsOfTable, editionById, editionForYear, editions, tableIds } from "@/domain/form/editions";
import { sections } from "@/domain/form/sections";
import type { Reading } from "@/domain/reading/reading";

/** A report as the official layout prints it: whose, of which year, its figures and the paragraphs of each section. */
export interface OfficialReport {
  readonly bodyName: string;
  readonly year: number;
  /** The edition each table is printed in. */
  readonly editions: Readonly<Record<TableId, EditionId>>;
  /** Cells that are not here are printed blank, never as 0. */
  readonly values: Facts["values"];
  /** Paragraphs between the title and section one. */
  readonly preface: readonly string[];
  readonly prose: Readonly<Partial<Record<SectionId, readonly string[]>>>;
}

/** The title of a report in the prescribed words. */
export function officialTitle({ bodyName, year }: Pick<OfficialReport, "bodyName" | "year">): string {
  return `${bodyName}${year}年政府信息公开工作年度报告`;
}

/** The heading of a section as the form prints it: 一、总体情况. */
export function officialHeading(section: SectionId): string {
  const { numeral = "", title = "" } = sections.find(({ id }) => id === section) ?? {};
  return `${numeral}、${title}`;
}

/** The edition of each table: as filed, else the one prescribed for the year. */
export function printedEditions(filed: Facts["editions"], year: number): OfficialReport["editions"] {
  const prescribed = editionForYear(year)?.id ?? editions[editions.length - 1]?.id ?? "2019";
  const of = (table: TableId) => filed[table] ?? prescribed;
  return { disclosure: of("disclosure"), applications: of("applications"), disputes: of("disputes") };
}

/** Every cell the tables of a report print, in the order of the form. */
export function printedCells({ editions: used }: Pick<OfficialReport, "editions">): readonly CellId[] {
  return tableIds.flatMap((table) => cellsOfTable(editionById(used[table]).tables[table]).map(({ id }) => id));
}

/** The lines of a text that say something, without the blanks at their ends. */
export function paragraphsOf(text: string): readonly string[] {
  return text
    .split(/\r\n|[\n\r\v\f\u2028\u2029]/u)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

const isSentence = (text: string) => /[。；！：;]$/u.test(text.trim());
const linesOf = (blocks: readonly Block[]) => blocks.flatMap((block) => (block.kind === "paragraph" ? paragraphsOf(block.text) : []));

/** What stands behind the title words in a heading that runs on into its first sentence. */
function behindHeading(section: SectionId, heading: string): readonly string[] {
  const { title = "", aliases = [] } = sections.find(({ id }) => id === section) ?? {};
  const known = [title, ...aliases].find((name) => heading.includes(name));
  if (known === undefined) return [];
  const rest = heading.slice(heading.indexOf(known) + known.length).replace(/^[\s。：:]+/u, "");
  return isSentence(rest) ? [rest] : [];
}

/** The text of a filed document, section by section; beside a table only whole sentences count, the rest is the table's own. */
export function proseOfDocument(
  document: Document,
  reading: Pick<Reading, "sections" | "identity">,
): Pick<OfficialReport, "preface" | "prose"> {
  const prose: Partial<Record<SectionId, readonly string[]>> = {};
  for (const { id, from, to } of reading.sections) {
    const heading = document.blocks[from];
    const first = heading?.kind === "paragraph" ? behindHeading(id, heading.text) : [];
    const lines = linesOf(document.blocks.slice(from + 1, to));
    const hasTable = sections.some((section) => section.id === id && section.table !== null);
    prose[id] = [...first, ...(hasTable ? lines.filter(isSentence) : lines)];
  }
  const opening = Math.min(document.blocks.length, ...reading.sections.map(({ from }) => from));
  const title = Math.max(-1, reading.identity.bodySource?.block ?? -1, reading.identity.yearSource?.block ?? -1);
  return { prose, preface: linesOf(document.blocks.slice(title + 1, opening)).filter(isSentence) };
}

/** Where a document read back differs from what was to be printed. */
export type ReportDifference =
  | { readonly kind: "identity" }
  | { readonly kind: "cell"; readonly cell: CellId }
  | { readonly kind: "section"; readonly section: SectionId };

const squeezed = (lines: readonly string[]) => withoutSpaces(lines.join(""));

/**
 * The first difference between a report and what was read back from its document: body and year, every cell (a missing one must
 * be missing), every section's text. Null when they say the same.
 */
export function differenceFrom(
  report: OfficialReport,
  { document, reading }: { readonly document: Document; readonly reading: Reading },
): ReportDifference | null {
  const { identity, cells } = reading;
  if (identity.body !== report.bodyName || identity.year !== report.year) return { kind: "identity" };
  const read = new Set([...printedCells(report), ...(Object.keys(cells) as CellId[])]);
  for (const cell of read) if ((cells[cell]?.value ?? null) !== (report.values[cell] ?? null)) return { kind: "cell", cell };
  for (const { id } of sections) {
    const span = reading.sections.find((section) => section.id === id);
    const there = span ? linesOf(document.blocks.slice(span.from, span.to)) : [];
    if (squeezed(there) !== squeezed([officialHeading(id), ...(report.prose[id] ?? [])])) return { kind: "section", section: id };
  }
  return null;
}
