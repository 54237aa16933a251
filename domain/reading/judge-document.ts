import type { Document } from "../document/document";
import { labelKey, withoutSpaces } from "../document/normalise";
import { sectionOfHeading } from "./find-sections";
import { findTitles } from "./find-titles";
import { rowsLabelled } from "./form-labels";
import { isValueText } from "./number-text";
import type { Reading } from "./reading";

/** A part every report has. */
export type ReportPart = "title" | "sections" | "tables";

function linesOf(document: Document): readonly string[] {
  return document.blocks.flatMap((block) =>
    block.kind === "paragraph" ? [block.text] : block.rows.flatMap((row) => row.map(({ text }) => text)),
  );
}

function countRows(document: Document, rowId: string): number {
  return linesOf(document).filter((text) => rowsLabelled(text, "applications")[0]?.row.id === rowId).length;
}

/** Two reports in one file: two titles of different bodies or years, or the sections and 表三 twice over. */
export function isSeveralReports(document: Document): boolean {
  const openings = document.blocks.filter((block) => sectionOfHeading(block) === "s1").length;
  const titles = new Set(findTitles(document).flatMap(({ body, year }) => (body && year ? [`${body.text} ${year.text}`] : [])));
  if (titles.size < 2 && openings < 2) return false;
  return Math.min(countRows(document, "newReceived"), countRows(document, "carriedOut")) >= 2;
}

const LONGEST_ARTICLE = 30;

/**
 * Text whose repeated lines were removed: labels and values alone on their lines, several headings of 表二, yet not one line
 * occurs twice. Its figures cannot be matched to labels (every 0 but the first is gone).
 */
export function isUnreliableText(document: Document): boolean {
  const lines = document.blocks.flatMap((block) => (block.kind === "paragraph" ? [withoutSpaces(block.text)] : []));
  const articles = lines.filter((line) => line.length < LONGEST_ARTICLE && labelKey(line).startsWith("第二十条第")).length;
  const headers = linesOf(document).filter((text) => withoutSpaces(text).startsWith("信息内容")).length;
  const loneValues = lines.filter((line) => line !== "" && isValueText(line)).length;
  return articles >= 3 && headers <= 1 && loneValues > 0 && new Set(lines).size === lines.length;
}

const otherPeriod = /(?:上半年|下半年|第?[一二三四1-4]季度|半年)/u;

/** The parts of a report that the document lacks so that it cannot be one; empty when it is one. */
export function missingParts(document: Document, reading: Reading): readonly ReportPart[] {
  const hasTable = Object.values(reading.editions).some((edition) => edition !== null);
  const titles = findTitles(document);
  const first = document.blocks.slice(0, 5).map((block) => (block.kind === "paragraph" ? withoutSpaces(block.text) : ""));
  const isStatistics = titles.length === 0 && first.some((text) => otherPeriod.test(text) && text.length < 60);
  const hasSections = reading.sections.length >= 2;
  const isReport = hasTable && (titles.length > 0 || hasSections) && !isStatistics;
  if (isReport) return [];
  const missed: ReportPart[] = [];
  if (titles.length === 0) missed.push("title");
  if (!hasSections) missed.push("sections");
  if (!hasTable) missed.push("tables");
  return missed.length > 0 ? missed : ["title"];
}
