import { type BodyRow, listBodiesNamed } from "@/db/bodies";
import type { Reader } from "@/db/client";
import { isRequired } from "@/domain/body/is-required";
import { type BodyCandidate, matchBody } from "@/domain/body/match-body";
import { shanghaiDate } from "@/domain/deadlines/deadline";
import type { Document } from "@/domain/document/document";
import { identityEvidence } from "@/domain/reading/identity-evidence";
import type { Identity } from "@/domain/reading/reading";
import { bodyCandidates, boreOfficially } from "../bodies/body-candidates";
import { type Refused, refused, unclearBody } from "./report-sentences";
import type { Confirmation, UploadProposal, UploadResult } from "./report-view";

/** What an upload is declared to be, and what the clerk vouches for. */
export interface Declared {
  readonly owner: BodyRow;
  readonly year: number;
  readonly document: Document;
  readonly identity: Identity;
  readonly fileName: string;
  readonly confirmed: readonly Confirmation[];
  readonly now: number;
}

type Mismatch = Extract<UploadResult, { outcome: "refused" }>;

/**
 * Null when the file prints exactly the declared body and year, or a person has confirmed what is missing or only probable in
 * it; else the sentence that names both, the passages to judge it by, and what may be confirmed. What the file certainly states
 * is never overruled, nothing is defaulted.
 */
export function confirmIdentity(reader: Reader, declared: Declared): Mismatch | null {
  const mismatch = bodyMismatch(reader, declared) ?? yearMismatch(declared) ?? unconfirmed(declared);
  if (!mismatch?.proposals) return mismatch;
  const evidence = identityEvidence(declared.document, declared.identity);
  return evidence.length > 0 ? { ...mismatch, evidence } : mismatch;
}

const isProbable = ({ identity }: Declared) => identity.confidence === "probable";

/**
 * Body and year agree, but were told with slips mended, outside the title or against another year: a person looks. Where one of
 * them is not told at all that was asked already, with the same passages beside it.
 */
function unconfirmed(declared: Declared): Mismatch | null {
  const { year, identity, confirmed } = declared;
  if (identity.body === null || identity.year === null) return null;
  if (!isProbable(declared) || (confirmed.includes("body") && confirmed.includes("year"))) return null;
  return { ...refused("probableIdentity", { printed: identity.body, year }), proposals: [confirmedBoth(declared, year)] };
}

function confirmedBoth({ confirmed }: Declared, year: number): UploadProposal {
  return { year, confirmed: [...new Set<Confirmation>([...confirmed, "body", "year"])], from: "document" };
}

function bodyMismatch(reader: Reader, declared: Declared): Mismatch | null {
  const { owner, year, identity, confirmed } = declared;
  const vouched = confirmed.includes("body");
  const proposals = [{ year, confirmed: [...confirmed, "body" as const], from: "choice" as const }];
  if (identity.body === null) return vouched ? null : { ...refused("bodyNotTold", { own: owner.name }), proposals };
  if (namesOnlyOwner(reader, declared)) return null;
  const bodies = bodyCandidates(reader, year);
  const match = matchBody(identity.body, bodies);
  if (match.outcome === "matched" && match.id === String(owner.id)) {
    if (match.confidence !== "alias" || vouched) return null;
    return { ...refused("probableIdentity.alias", { printed: identity.body, own: owner.name }), proposals };
  }
  // Words of the page around it got into a name that was told with slips mended.
  if (match.outcome === "none" && isProbable(declared) && identity.body.includes(owner.name))
    return vouched ? null : { ...refused("probableIdentity", { printed: identity.body, year }), proposals };
  if (match.outcome !== "ambiguous") return refused("otherBody", { printed: identity.body, own: owner.name });
  const mayBeOwn = match.ids.includes(String(owner.id));
  if (mayBeOwn && vouched) return null;
  const unclear: Refused<"unclearBody"> = unclearBody(identity.body, namesOf(bodies, match.ids), owner.name);
  return mayBeOwn ? { ...unclear, proposals } : unclear;
}

/** The full name of the time, and nobody else bore it then: the usual case, settled without looking at every body. */
function namesOnlyOwner(reader: Reader, { owner, year, identity }: Declared): boolean {
  const { body: name } = identity;
  if (name === null) return false;
  const bearers = listBodiesNamed(reader, name).filter((body) => isRequired(body, year) && boreOfficially(reader, body, { name, year }));
  const [first, ...others] = bearers;
  return first?.id === owner.id && others.length === 0;
}

function yearMismatch(declaration: Declared): Mismatch | null {
  const { owner, year, identity, fileName, confirmed, now } = declaration;
  const offer = (proposal: UploadProposal) => (yearCanBeFiled(owner, proposal.year, now) ? [proposal] : []);
  if (identity.year === year) return null;
  if (identity.year !== null) {
    // A year that is only probable (slips mended, outside the title) can be overruled by a person, a printed one cannot.
    const probable = isProbable(declaration);
    if (probable && confirmed.includes("year")) return null;
    const printed: UploadProposal = probable
      ? confirmedBoth(declaration, identity.year)
      : { year: identity.year, confirmed, from: "document" };
    const declared = probable ? offer({ ...confirmedBoth(declaration, year), from: "choice" }) : [];
    const proposals = [...offer(printed), ...declared];
    return { ...refused("otherYear", { printed: identity.year, declared: year }), proposals };
  }
  if (confirmed.includes("year")) return null;
  const vouched = [...confirmed, "year" as const];
  const named = yearsIn(fileName);
  const others = named.includes(year) ? [] : [year];
  const proposals = [
    ...named.flatMap((one) => offer({ year: one, confirmed: vouched, from: "fileName" })),
    ...others.flatMap((one) => offer({ year: one, confirmed: vouched, from: "choice" })),
  ];
  return { ...refused("yearNotTold", { declared: year }), proposals };
}

/** Report years a file name holds, 2019 and later; digits that belong to a longer number (20240115) are none. */
function yearsIn(fileName: string): readonly number[] {
  const years = [...fileName.matchAll(/(?<!\d)20(?:19|[2-9]\d)(?!\d)/g)].map(([digits]) => Number(digits));
  return [...new Set(years)];
}

/** True when the body existed in the year and the year has begun, by the calendar in Asia/Shanghai. */
export function yearCanBeFiled(owner: BodyRow, year: number, now: number): boolean {
  return year <= Number(shanghaiDate(now).slice(0, 4)) && isRequired(owner, year);
}

function namesOf(bodies: readonly BodyCandidate[], ids: readonly string[]): readonly string[] {
  return bodies.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
}
