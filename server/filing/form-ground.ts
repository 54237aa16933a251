import { type BodyRow, findBody } from "@/db/bodies";
import { findReportOf } from "@/db/reports/find-report";
import { findVersion, loadReading } from "@/db/reports/load-version";
import { loadFacts } from "@/db/reports/version-facts";
import { type FormContent, writtenSections } from "@/domain/filing/form-content";
import type { Edition } from "@/domain/form/edition";
import { editionForYear } from "@/domain/form/editions";
import { stateAfter } from "@/domain/report/life";
import type { SignedInContext } from "../context";
import { found, NotFoundError } from "../errors";
import { proseOfDocument } from "../exports/official-report";
import { approvedFigures } from "../reports/approved-figures";
import { requireAction } from "../reports/authorize-report";
import { yearCanBeFiled } from "../reports/confirm-identity";
import { formerFiguresOf } from "../reports/former-figures";
import { locked, refused } from "../reports/report-sentences";
import type { CurrentReport, FormerReport } from "./form-view";

/** Whose form it is, for which year, in which edition. */
export interface FormGround {
  readonly owner: BodyRow;
  readonly year: number;
  readonly edition: Edition;
}

/** The clerk's own body and the edition of the year; as if it did not exist for a year without a statutory form. */
export function formGround(ctx: SignedInContext, year: number): FormGround {
  requireAction(ctx, "report.upload");
  const owner = found(findBody(ctx.db, ctx.viewer.bodyId));
  const edition = editionForYear(year);
  if (!edition) throw new NotFoundError();
  return { owner, year, edition };
}

/** Why no report can be made for the year now, or null. */
export function whyLocked(ctx: SignedInContext, { owner, year }: FormGround) {
  if (!yearCanBeFiled(owner, year, ctx.now())) return refused("yearNotFiled", { year, own: owner.name });
  const state = findReportOf(ctx.db, owner, year)?.state;
  return state && !stateAfter(state, "receive") ? locked(state) : null;
}

/** A version as the form would hold it: its figures and the text of the written sections. */
function contentOfVersion(ctx: SignedInContext, versionId: number): FormerReport & { readonly versionNumber: number } {
  const version = found(findVersion(ctx.db, versionId));
  const { facts } = found(loadFacts(ctx.db, [versionId]).get(versionId));
  const { document, reading } = loadReading(ctx.db, version.readingId);
  const { prose } = proseOfDocument(document, reading);
  const texts = Object.fromEntries(writtenSections.flatMap((id) => (prose[id]?.length ? [[id, prose[id].join("\n")]] : [])));
  return { facts, texts, versionNumber: version.number };
}

/** Last year's approved figures by the body's lineage (the sum of those merged into it) with its own text; null without any. */
export function formerReport(ctx: SignedInContext, { owner, year }: FormGround): FormerReport | null {
  const versionId = findReportOf(ctx.db, owner, year - 1)?.approvedVersionId;
  const own = versionId ? contentOfVersion(ctx, versionId) : null;
  const { lastYear } = formerFiguresOf(ctx.db, { owner, year, former: approvedFigures(ctx.db, owner, year - 1) });
  return lastYear && { facts: lastYear, texts: own?.texts ?? {} };
}

/** The year's own report as it stands, corrections included, or null. */
export function currentReport(ctx: SignedInContext, { owner, year }: FormGround): CurrentReport | null {
  const report = findReportOf(ctx.db, owner, year);
  if (!report?.currentVersionId) return null;
  const { facts, texts, versionNumber } = contentOfVersion(ctx, report.currentVersionId);
  const content: FormContent = { texts, values: facts.values };
  return { reportId: report.id, versionNumber, content };
}
