import type { Document } from "../document/document";
import { sectionOfHeading } from "./find-sections";
import { findTitles, type Printed, type ReportTitle } from "./find-titles";
import type { Identity } from "./reading";
import { type StatedPeriod, statedPeriods } from "./stated-period";
import { plainLine, splitTitle } from "./title-text";

/** The title of this report among those of a page: in the prescribed words, with body and year, the last before section one. */
function chooseTitle(titles: readonly ReportTitle[], opening: number): ReportTitle | null {
  const before = titles.filter(({ block }) => block <= opening);
  const near = before.length > 0 ? before : titles;
  const worth = ({ body, year, isPrescribed }: ReportTitle) => (isPrescribed ? 4 : 0) + (body ? 2 : 0) + (year ? 1 : 0);
  const best = Math.max(...near.map(worth));
  return [...near].reverse().find((title) => worth(title) === best) ?? null;
}

/** The page's own title (its head, which is no block): split at the marks that set the site's name apart. */
function pageTitle(document: Document): ReportTitle | null {
  const parts = (document.title ?? "").split(/\s*[|_—–]\s*|\s+-\s+/u).map((part) => splitTitle(plainLine(part)));
  const found = parts.find((part) => part !== null);
  if (!found) return null;
  const printed = (text: string): Printed => ({ text, source: null, isExact: false });
  const { body, year, isPrescribed } = found;
  return { block: 0, body: body === "" ? null : printed(body), year: year ? printed(year) : null, isPrescribed };
}

const numberOf = (digits: string) => [...digits].reduce((sum, digit) => sum * 10 + digit.charCodeAt(0) - 48, 0);

function isCertain(title: ReportTitle | null, titles: readonly ReportTitle[], periods: readonly StatedPeriod[]): boolean {
  if (!title?.isPrescribed || !title.body?.isExact || !title.year?.isExact) return false;
  const year = title.year.text;
  const others = titles.some((other) => other.isPrescribed && other.year && other.year.text !== year && other.block <= title.block);
  return !others && periods.every((period) => !period.isOutright || String(period.year) === year);
}

/**
 * Who reports, and for which year, as the title prints it, else as the page's title or the text's own period says; null where
 * nothing does. Nothing is defaulted. `certain` only when one prescribed title says both and nothing speaks against it.
 */
export function findIdentity(document: Document): Identity {
  const opening = document.blocks.findIndex((block) => sectionOfHeading(block) === "s1");
  const end = document.blocks.findIndex((block) => sectionOfHeading(block) === "s2");
  const titles = findTitles(document);
  const title = chooseTitle(titles, opening === -1 ? document.blocks.length : opening);
  const page = title?.body && title.year ? null : pageTitle(document);
  const periods = statedPeriods(document, end === -1 ? document.blocks.length : end);
  const body = title?.body ?? page?.body ?? null;
  const stated = periods.length === 1 ? (periods[0] ?? null) : null;
  const printedYear = title?.year ?? page?.year ?? null;
  const year = printedYear ? numberOf(printedYear.text) : (stated?.year ?? null);
  const told = body !== null || year !== null;
  return {
    body: body?.text ?? null,
    year,
    bodySource: body?.source ?? null,
    yearSource: printedYear ? printedYear.source : (stated?.source ?? null),
    ...(told ? { confidence: isCertain(title, titles, periods) ? ("certain" as const) : ("probable" as const) } : {}),
  };
}
