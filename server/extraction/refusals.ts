import type { Refusal } from "@/domain/reading/reading";
import type { ReportPart } from "@/domain/reading/split-reports";
import { codeOfRefusal, type FileRefusalId, type RefusalValues, sentenceOfRefusal } from "@/domain/refusals/refusal-catalogue";

/** A refusal thrown inside extraction and returned by the verb. */
export class RefusedFile extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

/** The refusal with this id; the sentence is the catalogue's, with `values` in its places. */
export function refusal(id: FileRefusalId, values?: RefusalValues): Refusal {
  return { code: codeOfRefusal(id), message: sentenceOfRefusal(id, values) };
}

/** Refuses a file of several reports, naming them to choose from. */
export function refuseSeveral(parts: readonly ReportPart[]): never {
  const named = parts.flatMap(({ body, year }) => (body !== null && year !== null ? [{ body, year }] : []));
  const reports = {
    zh: named.length === 0 ? "" : `（${named.map(({ body, year }) => `${body} ${year} 年度`).join("、")}）`,
    en: named.length === 0 ? "" : ` (${named.map(({ body, year }) => `${body} ${year}`).join(", ")})`,
  };
  const choices = parts.map(({ body, year }) => ({ body, year }));
  throw new RefusedFile({ ...refusal("severalReports", { reports }), parts: choices });
}

/** Stops the extraction of a file. */
export function refuse(id: FileRefusalId, values?: RefusalValues): never {
  throw new RefusedFile(refusal(id, values));
}
