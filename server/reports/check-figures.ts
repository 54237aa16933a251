import type { BodyRow } from "@/db/bodies";
import type { Reader } from "@/db/client";
import { readObligation } from "@/db/obligations";
import { latestPublication } from "@/db/publications";
import { findReportOf } from "@/db/reports/find-report";
import { listDecisions } from "@/db/reports/load-version";
import type { VersionFacts } from "@/db/reports/version-facts";
import { readRuleSettings } from "@/db/rules";
import type { StoredReading } from "@/db/schema/stored";
import { scopeOfKind } from "@/domain/body/body";
import type { CheckContext } from "@/domain/checks/check-input";
import { checkReport } from "@/domain/checks/check-report";
import { contextOfReading } from "@/domain/checks/context-of-reading";
import type { CheckResult } from "@/domain/checks/finding";
import type { CalendarDate } from "@/domain/deadlines/deadline";
import { deadlineOf } from "@/domain/deadlines/obligation";
import { allNamesOf } from "../bodies/body-candidates";
import { measurePeers, peerOutliers } from "../statistics/measure-peers";
import { approvedFigures } from "./approved-figures";
import { formerFiguresOf } from "./former-figures";
import { knownLikeness } from "./known-likeness";
import { rollUpPartsOf } from "./roll-up-parts";

/** Figures to check with all that is known of their report. */
export interface CheckedFigures {
  readonly content: VersionFacts;
  readonly stored: StoredReading;
  readonly owner: BodyRow;
  readonly year: number;
  /** Last year's approved figures, or null. */
  readonly former: VersionFacts | null;
}

/**
 * What figures are checked against today: the rules as set, the document they were read from, the register, the same body's
 * approved report of the year before, and for a roll-up the approved reports it adds up.
 */
export function checkContextOf(reader: Reader, figures: CheckedFigures): CheckContext {
  const { content, stored, owner, year, former } = figures;
  const printed = contextOfReading(stored);
  const inForce = approvedFigures(reader, owner, year);
  const parts = rollUpPartsOf(reader, owner, year);
  return {
    ...printed,
    narrative: content.narrative,
    claims: content.claims,
    settings: readRuleSettings(reader).settings,
    year,
    body: { kind: owner.kind, level: owner.level, names: allNamesOf(reader, owner, year) },
    scope: scopeOfKind(owner.kind),
    ...formerFiguresOf(reader, { owner, year, former }),
    ...datesOf(reader, owner, { year, printedOn: printed.dates?.publishedOn ?? null }),
    ...(parts ? { parts } : {}),
    filing: inForce ? { published: { facts: inForce.facts, reason: reopeningReason(reader, owner, year) } } : {},
    likeness: knownLikeness(reader, figures),
    peers: peerOutliers(content.facts, measurePeers(reader, figures)),
  };
}

/** Why the office opened the approved report again, or null: what is changed then needs no second reason (W02). */
function reopeningReason(reader: Reader, owner: BodyRow, year: number): string | null {
  const decisions = listDecisions(reader, findReportOf(reader, owner, year)?.id ?? 0);
  const sinceApproval = decisions.slice(
    0,
    decisions.findIndex(({ decision }) => decision === "approved"),
  );
  const [reason] = sinceApproval.find(({ decision }) => decision === "reopened")?.reasons ?? [];
  return reason?.text ?? null;
}

/** The day of publication, as the body recorded it, else as the document prints it, with the last day for it. */
function datesOf(
  reader: Reader,
  owner: BodyRow,
  of: { readonly year: number; readonly printedOn: CalendarDate | null },
): Pick<CheckContext, "dates"> {
  const publishedOn = latestPublication(reader, { bodyId: owner.id, year: of.year })?.publishedOn ?? of.printedOn;
  if (publishedOn === null) return {};
  const obligation = readObligation(reader, owner, of.year);
  const publishBy = obligation.required ? obligation.publishBy : null;
  return { dates: { publishedOn, filedOn: null, deadline: deadlineOf(obligation), publishBy } };
}

/** Checks figures against the rules, with all that is known of their report. */
export function checkFigures(reader: Reader, figures: CheckedFigures): CheckResult {
  return checkReport({ ...checkContextOf(reader, figures), facts: figures.content.facts });
}
