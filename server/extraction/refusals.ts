import type { Refusal } from "@/domain/reading/reading";
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

/** Stops the extraction of a file. */
export function refuse(id: FileRefusalId, values?: RefusalValues): never {
  throw new RefusedFile(refusal(id, values));
}
