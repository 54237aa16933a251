import { z } from "zod";
import { reportYear } from "@/server/api/inputs";

const digits = z
  .string()
  .regex(/^\d{1,12}$/)
  .transform(Number);

/** Words separated by commas. */
const list = (text: string | null) => (text === null || text === "" ? [] : text.split(","));

const language = z.enum(["zh", "en"]).catch("zh");

/** The id of a report from an address; null when it is none. */
export function readReportId(text: string): number | null {
  return digits.safeParse(text).data ?? null;
}

/** The language of an export: `lang=en`, else Chinese. */
export function readLanguage(query: URLSearchParams): "zh" | "en" {
  return language.parse(query.get("lang"));
}

/** The last day of a notice, YYYY-MM-DD; null when none is given, undefined when it is not a date. */
export function readDue(query: URLSearchParams): string | null | undefined {
  const due = query.get("due");
  return due === null ? null : z.iso.date().safeParse(due).data;
}

/** Which findings of a year: `year=2024&levels=error,warn&open=1`; null when the address says something else. */
export function readFindingsQuery(query: URLSearchParams) {
  const levels = z.array(z.enum(["error", "warn", "info"])).safeParse(list(query.get("levels")));
  const year = digits.pipe(reportYear).safeParse(query.get("year"));
  if (!levels.success || !year.success) return null;
  return { year: year.data, levels: levels.data, openOnly: query.get("open") === "1", language: readLanguage(query) };
}

/** The reports named by `reports=1,2,3`; null when there are none or something else is named. */
export function readReportIds(query: URLSearchParams): readonly number[] | null {
  const ids = z
    .array(digits)
    .min(1)
    .safeParse(list(query.get("reports")));
  return ids.data ?? null;
}

/** The report year of `year=2024`; null when none or something else is named. */
export function readYear(query: URLSearchParams): number | null {
  return digits.pipe(reportYear).safeParse(query.get("year")).data ?? null;
}
