import type { Bilingual } from "@/domain/checks/finding";
import { codeOfRefusal, type RefusalId, type RefusalValues, sentenceOfRefusal } from "@/domain/refusals/refusal-catalogue";
import { isInReview, type ReportState } from "@/domain/report/life";

/** An expected outcome in words: a code for programs and a sentence that says what happened and what to do. */
export interface Refused<Code extends string = string> {
  readonly outcome: "refused";
  readonly code: Code;
  readonly message: Bilingual;
}

/** The refusal with this id of the catalogue. */
export function refused<Id extends RefusalId>(id: Id, values?: RefusalValues): Refused<ReturnType<typeof codeOfRefusal<Id>>> {
  return { outcome: "refused", code: codeOfRefusal(id), message: sentenceOfRefusal(id, values) };
}

const MOST_NAMES = 3;

/** The printed name fits several bodies. */
export function unclearBody(printed: string, names: readonly string[], own: string) {
  const shown = names.slice(0, MOST_NAMES).join("、");
  const more = names.length > MOST_NAMES;
  return refused("unclearBody", { printed, own, names: { zh: shown + (more ? "等" : ""), en: shown + (more ? " and others" : "") } });
}

/** The state of a report in words. */
export const stateWords: Readonly<Record<ReportState, Bilingual>> = {
  received: { zh: "已收到", en: "received" },
  corrected: { zh: "已更正", en: "corrected" },
  submitted: { zh: "待审核", en: "waiting for review" },
  passed: { zh: "已过初审，待上级审核", en: "passed by the lower level, waiting for the next" },
  returned: { zh: "已退回", en: "returned" },
  approved: { zh: "已通过", en: "approved" },
};

/** The report's state does not allow the move. */
export function locked(state: ReportState) {
  if (state === "approved") return refused("locked.approved");
  return isInReview(state) ? refused("locked.inReview") : refused("locked", { state: stateWords[state] });
}

/** Findings stand in the way of submitting or approving. */
export function openFindings(errors: number, warnings: number) {
  const zh = [errors > 0 ? `${errors} 个错误` : "", warnings > 0 ? `${warnings} 个警告` : ""].filter(Boolean).join("、");
  const en = [errors > 0 ? `${errors} error(s)` : "", warnings > 0 ? `${warnings} warning(s)` : ""].filter(Boolean).join(" and ");
  return refused("openFindings", { open: { zh, en } });
}

/** Someone saved since; nothing was changed. */
export function staleMessage(): Bilingual {
  return sentenceOfRefusal("stale");
}
