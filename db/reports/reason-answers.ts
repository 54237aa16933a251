import { asc, eq } from "drizzle-orm";
import { stateAfter } from "@/domain/report/life";
import { appendAudit } from "../audit";
import type { Reader, Transaction } from "../client";
import { account } from "../schema/accounts";
import { report } from "../schema/reports";
import { reasonAnswer } from "../schema/reviews";
import { type MoveRefusal, reportAtRevision } from "./report-at-revision";

/** What the agency says to one reason of a return. */
export interface NewAnswer {
  readonly reportId: number;
  /** The revision that was looked at; a later one makes the answer stale. */
  readonly revision: number;
  readonly decisionId: number;
  /** Place of the reason in the decision, from 0. */
  readonly reason: number;
  readonly text: string;
  readonly by: { readonly accountId: number; readonly login: string };
  readonly at: number;
}

export type RecordedAnswer = { readonly outcome: "recorded"; readonly revision: number } | MoveRefusal;

/** Unit of work of an answer: the answer, the state it leads to, the audit row. */
export function recordAnswer(tx: Transaction, made: NewAnswer): RecordedAnswer {
  const { reportId, decisionId, reason, text, by, at } = made;
  const base = reportAtRevision(tx, reportId, made.revision);
  if (base.outcome !== "found") return base;
  const state = stateAfter(base.report.state, "answer");
  if (!state) return { outcome: "locked", state: base.report.state };
  const revision = base.report.revision + 1;
  tx.update(report).set({ state, revision }).where(eq(report.id, reportId)).run();
  const { versionId } = base;
  tx.insert(reasonAnswer).values({ decisionId, reason, text, versionId, answeredBy: by.accountId, answeredAt: at }).run();
  const detail = { decisionId, reason, text, versionId };
  appendAudit(tx, { at, viewer: by, action: "report.answer", bodyId: base.report.bodyId, reportId, detail });
  return { outcome: "recorded", revision };
}

/** Every answer to the reasons of a decision, oldest first. */
export function listAnswers(reader: Reader, decisionId: number) {
  return reader
    .select({ reason: reasonAnswer.reason, text: reasonAnswer.text, by: account.name, at: reasonAnswer.answeredAt })
    .from(reasonAnswer)
    .innerJoin(account, eq(account.id, reasonAnswer.answeredBy))
    .where(eq(reasonAnswer.decisionId, decisionId))
    .orderBy(asc(reasonAnswer.id))
    .all();
}
