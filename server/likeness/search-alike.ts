import type { Reader } from "@/db/client";
import { comparableOf } from "@/db/likeness/index-texts";
import { listReportsOfTexts, listTextsToCompare, type ReportOfText, type Visibility } from "@/db/likeness/list-texts";
import { loadReading } from "@/db/reports/load-version";
import type { StoredReading } from "@/db/schema/stored";
import { sectionTexts } from "@/domain/checks/section-texts";
import { type ComparableText, countComparable, type SectionProse } from "@/domain/likeness/comparable-text";
import { type Candidate, commonFrom, findAlike } from "@/domain/likeness/find-alike";
import { fingerprintsOf } from "@/domain/likeness/fingerprints";
import { canJudge } from "@/domain/likeness/judge-likeness";
import { commonWording, compareTexts, countCompared, type TextLikeness } from "@/domain/likeness/shared-passages";

/** The report looked at. */
export interface Subject {
  readonly stored: StoredReading;
  readonly body: { readonly id: number; readonly path: string };
  readonly year: number;
}

/** A text compared exactly. */
export interface ComparedText {
  readonly kind: "former" | "other";
  readonly report: ReportOfText;
  readonly likeness: TextLikeness;
  readonly prose: SectionProse;
}

export interface AlikeTexts {
  readonly comparable: number;
  readonly length: number;
  readonly judged: boolean;
  readonly others: number;
  readonly formers: number;
  readonly commonFrom: number;
  /** By share, descending. */
  readonly alike: readonly ComparedText[];
}

/** How many candidates are compared exactly; each means one document unpacked. */
const MOST_OTHERS = 5;
const MOST_FORMERS = 2;
const FEWEST_HITS = 3;

/** The texts most like a report's prose among those that may be shown; nothing is compared when there is too little of it. */
export function searchAlike(reader: Reader, subject: Subject, visibility: Visibility): AlikeTexts {
  const own = comparableOf(reader, subject.stored, subject.body.path);
  const comparable = countComparable(own);
  const index = listTextsToCompare(reader, { bodyId: subject.body.id, year: subject.year }, visibility);
  const others = index.filter(({ bodyId }) => bodyId !== subject.body.id);
  const thisYear = others.filter(({ year }) => year === subject.year).length;
  const counts = { comparable, others: others.length, formers: index.length - others.length, commonFrom: commonFrom(thisYear) };
  if (!canJudge({ length: comparable })) return { ...counts, length: comparable, judged: false, alike: [] };
  const { common, candidates } = findAlike({ bodyId: subject.body.id, hashes: fingerprintsOf(own.text) }, index);
  const marks = commonWording(own, common);
  const length = countCompared(own.text, marks);
  if (!canJudge({ length })) return { ...counts, length, judged: false, alike: [] };
  const likely = candidates.filter(({ hits }) => hits >= FEWEST_HITS);
  const isFormer = ({ text }: (typeof likely)[number]) => text.bodyId === subject.body.id;
  const chosen = [...likely.filter((one) => !isFormer(one)).slice(0, MOST_OTHERS), ...likely.filter(isFormer).slice(0, MOST_FORMERS)];
  const alike = compareAll(reader, { own, marks, bodyId: subject.body.id }, chosen);
  return { ...counts, length, judged: true, alike };
}

type Chosen = Candidate<ReturnType<typeof listTextsToCompare>[number]>;

function compareAll(
  reader: Reader,
  { own, marks, bodyId }: { readonly own: ComparableText; readonly marks: Uint8Array; readonly bodyId: number },
  chosen: readonly Chosen[],
): readonly ComparedText[] {
  const reports = new Map(
    listReportsOfTexts(
      reader,
      chosen.map(({ text }) => text.versionId),
    ).map((report) => [report.versionId, report]),
  );
  const compared = chosen.flatMap(({ text }): ComparedText[] => {
    const report = reports.get(text.versionId);
    if (!report) return [];
    const stored = loadReading(reader, text.readingId);
    const likeness = compareTexts(own, comparableOf(reader, stored, report.path), marks);
    const prose = sectionTexts(stored.document, stored.reading.sections);
    return likeness.shared > 0 ? [{ kind: report.bodyId === bodyId ? "former" : "other", report, likeness, prose }] : [];
  });
  return compared.sort((a, b) => b.likeness.shared - a.likeness.shared);
}
