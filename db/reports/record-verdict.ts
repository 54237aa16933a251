import { asc, eq } from "drizzle-orm";
import { type ReportState, stateAfter } from "@/domain/report/life";
import type { VerdictKind } from "@/domain/verdicts/verdict";
import { appendAudit } from "../audit";
import type { Reader, Transaction } from "../client";
import { account } from "../schema/accounts";
import { report, reportVersion } from "../schema/reports";
import { findingVerdict } from "../schema/verdicts";
import { type MoveRefusal, reportAtRevision } from "./report-at-revision";

/** What a clerk or a reviewer says of a finding. */
export interface NewVerdict {
  readonly reportId: number;
  /** The revision that was looked at; a later one makes the verdict stale. */
  readonly revision: number;
  readonly findingKey: string;
  /** Fingerprint of the finding's inputs. */
  readonly inputs: string;
  readonly kind: VerdictKind;
  readonly text: string;
  /** The last verdict on the finding that was seen; another one makes this stale. Left out where only one side may speak. */
  readonly seen?: number | null;
  readonly by: { readonly accountId: number; readonly login: string };
  readonly at: number;
}

export type RecordedVerdict = { readonly outcome: "recorded"; readonly revision: number } | MoveRefusal;

/** A verdict as read back, with the name of who gave it. */
export type KeptVerdict = ReturnType<typeof listVerdicts>[number];

/** Unit of work of a verdict: the verdict and its audit row. An explanation answers a return, so it moves a returned report on. */
export function recordVerdict(tx: Transaction, made: NewVerdict): RecordedVerdict {
  const { reportId, findingKey, inputs, kind, text, by, at } = made;
  const base = reportAtRevision(tx, reportId, made.revision);
  if (base.outcome !== "found") return base;
  const state = stateWith(base.report.state, kind);
  if (!state) return { outcome: "locked", state: base.report.state };
  if (made.seen !== undefined && made.seen !== lastVerdictId(tx, reportId, findingKey)) {
    return { outcome: "stale", revision: base.report.revision };
  }
  const moved = state !== base.report.state;
  const revision = base.report.revision + (moved ? 1 : 0);
  if (moved) tx.update(report).set({ state, revision }).where(eq(report.id, reportId)).run();
  const { versionId } = base;
  tx.insert(findingVerdict).values({ reportId, findingKey, inputs, kind, text, versionId, givenBy: by.accountId, givenAt: at }).run();
  const action = kind === "explained" ? "report.explain" : "report.judge";
  appendAudit(tx, { at, viewer: by, action, bodyId: base.report.bodyId, reportId, detail: { findingKey, kind, text, versionId } });
  return { outcome: "recorded", revision };
}

/** Clerks explain while they may correct; reviewers judge while they may decide, which leaves the state as it is. */
function stateWith(state: ReportState, kind: VerdictKind): ReportState | null {
  if (kind === "explained") return stateAfter(state, "explain");
  return stateAfter(state, "approve") ? state : null;
}

function lastVerdictId(tx: Transaction, reportId: number, findingKey: string): number | null {
  return listVerdicts(tx, reportId).findLast((one) => one.findingKey === findingKey)?.id ?? null;
}

/** Every verdict on a report's findings, in the order in which they were given. */
export function listVerdicts(reader: Reader, reportId: number) {
  return reader
    .select({
      id: findingVerdict.id,
      findingKey: findingVerdict.findingKey,
      inputs: findingVerdict.inputs,
      kind: findingVerdict.kind,
      text: findingVerdict.text,
      versionNumber: reportVersion.number,
      by: account.name,
      at: findingVerdict.givenAt,
    })
    .from(findingVerdict)
    .innerJoin(account, eq(account.id, findingVerdict.givenBy))
    .leftJoin(reportVersion, eq(reportVersion.id, findingVerdict.versionId))
    .where(eq(findingVerdict.reportId, reportId))
    .orderBy(asc(findingVerdict.id))
    .all();
}
