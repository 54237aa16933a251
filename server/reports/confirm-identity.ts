import { type BodyRow, listBodies } from "@/db/bodies";
import type { Reader } from "@/db/client";
import { isRequired } from "@/domain/body/is-required";
import { matchBody } from "@/domain/body/match-body";
import { shanghaiDate } from "@/domain/deadlines/deadline";
import type { Identity } from "@/domain/reading/reading";
import { bodyNotTold, otherBody, otherYear, type Refused, unclearBody, yearNotTold } from "./report-sentences";

/** What an upload is declared to be. */
export interface Declared {
  readonly owner: BodyRow;
  readonly year: number;
  readonly identity: Identity;
}

/** Null when the file prints exactly the declared body and year; else the sentence that names both. Nothing is defaulted. */
export function confirmIdentity(reader: Reader, { owner, year, identity }: Declared): Refused | null {
  if (identity.body === null) return bodyNotTold(owner.name);
  const bodies = listBodies(reader).filter((body) => isRequired(body, year));
  const match = matchBody(
    identity.body,
    bodies.map(({ id, name, shortName, aliases }) => ({ id: String(id), name, shortName, aliases })),
  );
  if (match.outcome === "ambiguous") return unclearBody(identity.body, namesOf(bodies, match.ids), owner.name);
  if (match.outcome === "none" || match.id !== String(owner.id)) return otherBody(identity.body, owner.name);
  if (identity.year === null) return yearNotTold(year);
  return identity.year === year ? null : otherYear(identity.year, year);
}

/** True when the body existed in the year and the year has begun, by the calendar in Asia/Shanghai. */
export function yearCanBeFiled(owner: BodyRow, year: number, now: number): boolean {
  return year <= Number(shanghaiDate(now).slice(0, 4)) && isRequired(owner, year);
}

function namesOf(bodies: readonly BodyRow[], ids: readonly string[]): readonly string[] {
  return bodies.filter(({ id }) => ids.includes(String(id))).map(({ name }) => name);
}
