import { findVersion, loadReading } from "@/db/reports/load-version";
import { inScope } from "@/domain/access/access";
import { sectionTexts } from "@/domain/checks/section-texts";
import type { SectionProse } from "@/domain/likeness/comparable-text";
import type { PassageSpan } from "@/domain/likeness/shared-passages";
import type { SignedInContext } from "../context";
import { found, NotFoundError } from "../errors";
import { authorizeReport } from "../reports/authorize-report";
import type { AlikeReport, LikenessView, PassageText } from "./likeness-view";
import { type ComparedText, searchAlike } from "./search-alike";

/** Words shown around a passage, in characters. */
const AROUND = 24;

/**
 * 文本雷同 of a report's current version, or of one of its versions, with the shared passages. Other bodies are compared by their
 * approved reports, which are public; a reviewer also sees those submitted in its scope. Not found outside the viewer's scope.
 */
export function getLikeness(
  ctx: SignedInContext,
  { reportId, versionId }: { readonly reportId: number; readonly versionId?: number | undefined },
): LikenessView {
  const { report, body } = authorizeReport(ctx, "report.read", reportId);
  const version = found(findVersion(ctx.db, found(versionId ?? report.currentVersionId)));
  if (version.reportId !== report.id) throw new NotFoundError();
  const stored = loadReading(ctx.db, version.readingId);
  const submittedBelow = ctx.viewer.role === "reviewer" ? ctx.viewer.bodyPath : null;
  const { alike, ...counts } = searchAlike(ctx.db, { stored, body, year: report.year }, { submittedBelow });
  const prose = sectionTexts(stored.document, stored.reading.sections);
  return { ...counts, alike: alike.map((one) => alikeView(ctx, prose, one)) };
}

function alikeView({ viewer }: SignedInContext, prose: SectionProse, { kind, report, likeness, prose: theirs }: ComparedText): AlikeReport {
  const { bodyId, bodyName, year, approved, path, reportId } = report;
  const { shared, length, resemblance, passages } = likeness;
  const opens = inScope(viewer.role, viewer.bodyPath, path);
  return {
    ...{ kind, bodyId, bodyName, year, approved, shared, length, resemblance },
    reportId: opens ? reportId : null,
    passages: passages.map(({ own, other, length: counted }) => ({
      own: passageText(prose, own),
      other: passageText(theirs, other),
      length: counted,
    })),
  };
}

function passageText(prose: SectionProse, { section, start, end }: PassageSpan): PassageText {
  const text = prose[section] ?? "";
  return {
    ...{ section, start, end },
    before: text.slice(Math.max(0, start - AROUND), start),
    text: text.slice(start, end),
    after: text.slice(end, end + AROUND),
  };
}
