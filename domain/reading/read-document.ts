import type { Document } from "../document/document";
import type { CellId } from "../form/edition";
import { findIdentity } from "./find-identity";
import { findSections } from "./find-sections";
import { tablesToProve } from "./flattened-evidence";
import { readApplications } from "./read-applications";
import { readDisclosure } from "./read-disclosure";
import { readDisputes } from "./read-disputes";
import { readNarrative } from "./read-narrative";
import type { CellReading, Reading } from "./reading";
import { rowsOfLines } from "./rows-of-lines";
import { rowsOfTables } from "./rows-of-tables";
import { documentOfPart, type ReportPart } from "./split-reports";

/**
 * Reads a report: sections, the three statutory tables, the figures stated in prose, body and year. Deterministic and pure; it
 * never throws and never guesses: what cannot be told is missing with a reason. `part` is one of `splitReports`; places always
 * count from the whole document.
 */
export function readDocument(whole: Document, { part }: { readonly part?: ReportPart } = {}): Reading {
  const document = part ? documentOfPart(whole, part) : whole;
  const sections = findSections(document);
  const printed = [...rowsOfTables(document, sections), ...rowsOfLines(document, sections)];
  const toProve = tablesToProve(document, printed, sections);
  const disclosure = readDisclosure(printed, toProve.has("disclosure"));
  const applications = readApplications(printed, disclosure.edition, toProve.has("applications"));
  const disputes = readDisputes(printed, toProve.has("disputes"));
  const tables = [disclosure, applications, disputes];
  const cells: Partial<Record<CellId, CellReading>> = Object.fromEntries(tables.flatMap((table) => [...table.cells]));
  const disputesEdition = disputes.found ? (applications.edition ?? disclosure.edition) : null;
  const identity = findIdentity(document);
  const { figures, claims, percentages } = readNarrative(document, sections, identity);
  const { subtotals = [] } = applications;
  return {
    identity,
    editions: { disclosure: disclosure.edition, applications: applications.edition, disputes: disputesEdition },
    cells,
    narrative: figures,
    claims,
    sections,
    problems: tables.flatMap(({ problems }) => problems),
    ...(percentages.length > 0 ? { percentages } : {}),
    ...(subtotals.length > 0 ? { subtotals } : {}),
  };
}
