import { type BodyCandidate, matchBody } from "../body/match-body";
import type { Identity } from "../reading/reading";
import type { ImportChoice, ImportQuestion } from "./import-state";
import { bodiesInPath, yearsInPath } from "./read-path";

/** Whose report of which year a file is, or what a person has to say first, with the choices. */
export type ImportMatch =
  | { readonly outcome: "matched"; readonly bodyId: number; readonly year: number }
  | { readonly outcome: "ask"; readonly question: ImportQuestion; readonly choices: readonly ImportChoice[] };

/**
 * Matches a file to a body and a year: what the document states decides, the names of file and folders only propose. Slips
 * mended, short names, several bodies that fit, and a file name that names another body than the document are asked about.
 */
export function matchImport(identity: Identity, path: string, candidates: readonly BodyCandidate[]): ImportMatch {
  const stated = identity.body === null ? null : matchBody(identity.body, candidates);
  const named = bodiesInPath(path, candidates).map(Number);
  const years = identity.year === null ? yearsInPath(path) : [identity.year];
  const yearFrom = identity.year === null ? "name" : "document";
  const combine = (bodies: readonly number[], from: "document" | "name"): ImportChoice[] =>
    (bodies.length > 0 ? bodies : [null]).flatMap((bodyId) =>
      (years.length > 0 ? years : [null]).map((year) => ({ bodyId, year, from: yearFrom === "name" ? "name" : from })),
    );
  const ask = (question: ImportQuestion, choices: readonly ImportChoice[]): ImportMatch => ({ outcome: "ask", question, choices });
  if (stated === null || stated.outcome === "none") return ask("body", stated === null ? combine(named, "name") : combine([], "name"));
  if (stated.outcome === "ambiguous") return ask("bodyAmbiguous", combine(stated.ids.map(Number), "document"));
  const bodyId = Number(stated.id);
  const choices = combine([bodyId], "document");
  if (named.length > 0 && !named.includes(bodyId)) return ask("bodyConflict", choices);
  if (identity.year === null) return ask("year", choices);
  if (identity.confidence === "probable" || stated.confidence === "alias") return ask("probable", choices);
  return { outcome: "matched", bodyId, year: identity.year };
}

/** True when the document certainly states another body or year than a person chose: that is never overruled. */
export function contradicts(
  identity: Identity,
  chosen: { readonly bodyId: number; readonly year: number },
  candidates: readonly BodyCandidate[],
): boolean {
  if (identity.confidence === "probable") return false;
  if (identity.year !== null && identity.year !== chosen.year) return true;
  const stated = identity.body === null ? null : matchBody(identity.body, candidates);
  return stated?.outcome === "matched" && stated.confidence !== "alias" && Number(stated.id) !== chosen.bodyId;
}
