import type { BodyKind } from "../body/body";
import type { CalendarDate } from "../deadlines/deadline";
import { lawfulPublishBy } from "../deadlines/regular-dates";
import { failed, type Scope, settled, type Verdict } from "./assess";
import type { FilingDates } from "./check-input";

/** Digits of a date as a number, so that findings keep what they compared: 20250131. */
function dateNumber(date: CalendarDate): number {
  return Number(date.replaceAll("-", ""));
}

/** A report is published in the year after the one it tells of (Y03). */
function checkPublication(year: number, publishedOn: CalendarDate): Verdict {
  const scope: Scope = { rule: "Y03-PUB", scope: null, cells: [] };
  const [from, to] = [`${year + 1}-01-01`, `${year + 1}-12-31`];
  if (publishedOn >= from && publishedOn <= to) return settled(scope, "passed");
  return failed(scope, {
    message: {
      zh: `${year} 年度报告的发布日期为 ${publishedOn}，应在 ${from} 至 ${to} 之间`,
      en: `The report for ${year} is dated ${publishedOn}; it should be published from ${from} to ${to}`,
    },
    stated: [dateNumber(publishedOn)],
  });
}

/**
 * The day of publication against the last day for publishing, or while none is known the day of filing against the last day for
 * that; where the office has set none, against that of 条例 Art. 49.
 */
function checkDeadline(year: number, kind: BodyKind, dates: FilingDates): Verdict {
  const isGovernment = kind === "government";
  const scope: Scope = { rule: isGovernment ? "Y05-DEADLINE-GOV" : "Y04-DEADLINE-DEPT", scope: null, cells: [] };
  const date = dates.publishedOn ?? dates.filedOn;
  if (date === null) return settled(scope, "notAssessable");
  const isPublished = dates.publishedOn !== null;
  const deadline = (isPublished ? dates.publishBy : dates.deadline) ?? lawfulPublishBy(kind, year);
  if (date <= deadline) return settled(scope, "passed");
  return failed(scope, {
    message: {
      zh: `应于 ${deadline} 前公布，实际${isPublished ? "公布" : "报送"}日期为 ${date}`,
      en: `Due by ${deadline}, but ${isPublished ? "published" : "filed"} on ${date}`,
    },
    stated: [dateNumber(date), dateNumber(deadline)],
  });
}

/** When the report was published or filed (Y03 to Y05); what is not known is not assessed. */
export function checkDates(year: number, kind: BodyKind | null, dates: FilingDates): readonly Verdict[] {
  return [
    ...(dates.publishedOn === null ? [] : [checkPublication(year, dates.publishedOn)]),
    ...(kind === null ? [] : [checkDeadline(year, kind, dates)]),
  ];
}
