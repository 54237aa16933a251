import { z } from "zod";
import { id, reportYear } from "@/server/api/inputs";
import { matrixFilter } from "@/server/compliance/matrix-input";

const form = z.object({
  year: z.coerce.number().pipe(reportYear),
  lang: z.enum(["zh", "en"]).catch("zh"),
  format: z.enum(["xlsx", "csv"]),
  filter: z
    .string()
    .max(2000)
    .transform((text, told) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        told.addIssue({ code: "custom", message: "not JSON" });
        return z.NEVER;
      }
    })
    .pipe(matrixFilter),
  ids: z
    .string()
    .regex(/^\d+(,\d+)*$/)
    .transform((text) => text.split(",").map(Number))
    .pipe(z.array(id).max(20_000))
    .nullable(),
});

/** What the form asks for; null when it says something else. */
export function readFilingListForm(data: FormData) {
  const text = (name: string) => {
    const value = data.get(name);
    return typeof value === "string" ? value : null;
  };
  const read = form.safeParse({
    year: text("year"),
    lang: text("lang"),
    format: text("format"),
    filter: text("filter"),
    ids: text("ids"),
  });
  if (!read.success) return null;
  const { year, lang: language, format, filter, ids } = read.data;
  return { year, language, format, filter, ids };
}
