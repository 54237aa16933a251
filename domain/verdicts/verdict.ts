/**
 * What people say of a finding. The clerk: `explained` (the figures stay, for this reason). The reviewer on an explanation:
 * `accepted` or `rejected`; on the finding itself: `problem` (确属问题) or `factual` (情况属实).
 */
export const verdictKinds = ["explained", "accepted", "rejected", "problem", "factual"] as const;
export type VerdictKind = (typeof verdictKinds)[number];

/** What a reviewer may say. */
export const judgements = ["accepted", "rejected", "problem", "factual"] as const satisfies readonly VerdictKind[];
export type Judgement = (typeof judgements)[number];

/** Where a finding stands: what was last said of exactly its inputs, `open` when nothing was. */
export type Standing = "open" | VerdictKind;

/** One thing said of a finding, on the inputs it had then. */
export interface Verdict {
  readonly inputs: string;
  readonly kind: VerdictKind;
}

/** The last word on exactly these inputs, or null; verdicts are given in the order in which they were spoken. */
export function lastVerdict<V extends Verdict>(verdicts: readonly V[], inputs: string): V | null {
  return verdicts.reduce<V | null>((last, one) => (one.inputs === inputs ? one : last), null);
}

/** The explanation the last word speaks of: the last one given for exactly these inputs, or null. */
export function standingExplanation<V extends Verdict>(verdicts: readonly V[], inputs: string): V | null {
  return lastVerdict(
    verdicts.filter(({ kind }) => kind === "explained"),
    inputs,
  );
}

/** True when nobody needs to mend or explain the finding any more; a rejected explanation and a confirmed problem are open. */
export function isSettled(standing: Standing): boolean {
  return standing === "explained" || standing === "accepted" || standing === "factual";
}

/** An explanation is accepted or rejected only while it stands unanswered; a finding can be judged at any time. */
export function mayJudge(standing: Standing, judgement: Judgement): boolean {
  if (judgement === "accepted") return standing === "explained" || standing === "rejected";
  if (judgement === "rejected") return standing === "explained" || standing === "accepted";
  return standing !== judgement;
}
