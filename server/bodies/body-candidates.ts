import { type BodyRow, listBodies } from "@/db/bodies";
import type { Reader } from "@/db/client";
import { listFormerNames } from "@/db/former-names";
import type { FormerName } from "@/domain/body/body-event";
import { isRequired } from "@/domain/body/is-required";
import type { BodyCandidate } from "@/domain/body/match-body";
import { namesInYear } from "@/domain/body/names-in-year";

/** The bodies of a report year under the names they bore then: a report of 2021 prints the name of 2021. */
export function bodyCandidates(reader: Reader, year: number): readonly BodyCandidate[] {
  const former = listFormerNames(reader);
  return listBodies(reader)
    .filter((body) => isRequired(body, year))
    .map((body) => candidateOf(body, former.get(body.id) ?? [], year));
}

function candidateOf(body: BodyRow, formerNames: readonly FormerName[], year: number): BodyCandidate {
  const { name, shortName, official, others } = namesInYear({ ...body, formerNames }, year);
  return { id: String(body.id), name, shortName, official, aliases: others };
}

/** Every name a body bears or bore, that of the year first. */
export function allNamesOf(reader: Reader, body: BodyRow, year: number): readonly string[] {
  const { name, official, others } = namesInYear({ ...body, formerNames: listFormerNames(reader, body.id).get(body.id) ?? [] }, year);
  return [...new Set([name, ...official, ...others])];
}

/** The official name a body bore at the end of a year: what its report of that year prints. */
export function nameInYear(reader: Reader, body: BodyRow, year: number): string {
  return namesInYear({ ...body, formerNames: listFormerNames(reader, body.id).get(body.id) ?? [] }, year).name;
}

/** True when a body bore the name officially in the year, or while the year's report was written. */
export function boreOfficially(reader: Reader, body: BodyRow, of: { readonly name: string; readonly year: number }): boolean {
  const formerNames = listFormerNames(reader, body.id).get(body.id) ?? [];
  return namesInYear({ ...body, formerNames }, of.year).official.includes(of.name);
}
