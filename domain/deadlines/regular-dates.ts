import type { BodyKind, BodyLevel } from "../body/body";
import type { CalendarDate } from "./deadline";

/** A deadline as data: report year × kind × level, for everybody or for the bodies at and below a path. */
export interface DeadlineRule {
  readonly year: number;
  readonly kind: BodyKind;
  /** Null: every level. */
  readonly level: BodyLevel | null;
  /** "/" for everybody. */
  readonly path: string;
  /** Last day for filing with the office. */
  readonly date: CalendarDate;
  /** Last day for publishing to society; null leaves it to the place above, in the end to the law. */
  readonly publishBy: CalendarDate | null;
}

/** The last days that hold for a body without regard to extensions. */
export interface RegularDates {
  readonly deadline: CalendarDate | null;
  readonly basis: "general" | "local" | null;
  readonly publishBy: CalendarDate;
}

/** First report year under the Regulation of 2019; before, every body had until 31 March (条例 2007, Art. 31). */
const FIRST_YEAR_OF_REGULATION = 2019;

/** The last day for publication by law: 31 January, governments 31 March (条例49). */
export function lawfulPublishBy(kind: BodyKind, year: number): CalendarDate {
  return `${year + 1}-${kind === "government" || year < FIRST_YEAR_OF_REGULATION ? "03" : "01"}-31`;
}

/**
 * The dates of a body among the rules of its kind and year. The most specific place decides, within it the exact level before
 * every level; a place never gets more time than the one above it, however the dates came to be set.
 */
export function regularDates(
  { kind, level, path }: { readonly kind: BodyKind; readonly level: BodyLevel; readonly path: string },
  year: number,
  rules: readonly DeadlineRule[],
): RegularDates {
  const applying = rules.filter(
    (rule) => rule.year === year && rule.kind === kind && (rule.level === null || rule.level === level) && path.startsWith(rule.path),
  );
  const general = atPlace(applying, "/").date;
  const places = [...new Set(applying.map((rule) => rule.path))].map((place) => atPlace(applying, place));
  const deadline = earliest(places.map(({ date }) => date));
  return {
    deadline,
    basis: deadline === null ? null : deadline === general ? "general" : "local",
    publishBy: earliest(places.map(({ publishBy }) => publishBy)) ?? lawfulPublishBy(kind, year),
  };
}

/** What one place says: its rule of the exact level before the one for every level. */
function atPlace(rules: readonly DeadlineRule[], place: string) {
  const here = rules.filter(({ path }) => path === place);
  const exact = here.find(({ level }) => level !== null);
  const every = here.find(({ level }) => level === null);
  return { date: exact?.date ?? every?.date ?? null, publishBy: exact?.publishBy ?? every?.publishBy ?? null };
}

function earliest(dates: readonly (CalendarDate | null)[]): CalendarDate | null {
  return dates.reduce<CalendarDate | null>((best, date) => (date !== null && (best === null || date < best) ? date : best), null);
}
