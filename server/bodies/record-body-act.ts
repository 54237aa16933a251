import { appendAudit } from "@/db/audit";
import { findBody, listBodies } from "@/db/bodies";
import { readLastFiledYears, recordAct } from "@/db/body-events";
import { type Database, inTransaction, type Transaction } from "@/db/client";
import { keepTree, TreeLoopError } from "@/db/statistics/keep-roll-ups";
import { inScope } from "@/domain/access/access";
import type { BodyAct } from "@/domain/body/body-act";
import { planBodyAct } from "@/domain/body/plan-body-act";
import { shanghaiDate } from "@/domain/deadlines/deadline";
import type { SignedInContext } from "../context";
import { found, NotFoundError } from "../errors";
import { requireAction } from "../require-action";
import { republishMetrics } from "../reviews/republish-metrics";
import type { BodyActInput } from "./body-act-input";
import type { RecordActResult } from "./body-view";

/**
 * Records what happened to bodies (更名, 划转, 撤销, 合并, 拆分) and does what follows from it, all in one transaction: names, paths of
 * whole subtrees, ends, successors, lineage. Refusals change nothing. NotFoundError when any body named lies outside the viewer's scope.
 */
export function recordBodyAct(ctx: SignedInContext, { act, basis }: BodyActInput): RecordActResult {
  requireAction(ctx, "body.manage");
  const { viewer } = ctx;
  return refusingLoops(ctx.db, (tx) => {
    const bodies = new Map(listBodies(tx).map((row) => [row.id, row]));
    for (const id of bodiesNamed(act)) {
      const { path } = found(bodies.get(id));
      if (!inScope(viewer.role, viewer.bodyPath, path)) throw new NotFoundError();
    }
    const filed = readLastFiledYears(tx);
    const ground = { bodies, today: shanghaiDate(ctx.now()), lastFiledYear: (id: number) => filed.get(id) ?? null };
    const planned = planBodyAct(ground, act, basis);
    if (planned.outcome === "refused") {
      const about = planned.bodyId === null ? null : (bodies.get(planned.bodyId)?.name ?? null);
      return { outcome: "refused", reason: planned.reason, body: about };
    }
    const { plan } = planned;
    const formerParents = [...bodiesNamed(act), ...plan.moved.map(({ id }) => id)].flatMap((id) => bodies.get(id)?.parentId ?? []);
    const written = keepTree(
      tx,
      () => {
        const rows = recordAct(tx, { act, plan, basis }, { accountId: viewer.accountId, at: ctx.now() });
        for (const { successorId } of plan.successions)
          republishMetrics(tx, successorId < 0 ? found(rows.get(successorId)) : found(findBody(tx, successorId)), basis.fromYear);
        return rows;
      },
      (rows) => [...[...rows.values()].map(({ id }) => id), ...bodiesNamed(act), ...formerParents],
    );
    const subjectId = plan.subjectId < 0 ? found(written.get(plan.subjectId)).id : plan.subjectId;
    const { kind, ...told } = act;
    const changed = [...written.values()].map(({ id }) => id);
    const entry = { at: ctx.now(), viewer, action: `body.${kind}`, bodyId: subjectId, reportId: null };
    appendAudit(tx, { ...entry, detail: { ...told, ...basis, changed } });
    return { outcome: "recorded", bodyId: subjectId, changed: written.size };
  });
}

/** One unit of work; undone and refused when bodies would stand below themselves in the tree of some year. */
function refusingLoops(db: Database, work: (tx: Transaction) => RecordActResult): RecordActResult {
  try {
    return inTransaction(db, work);
  } catch (error) {
    if (!(error instanceof TreeLoopError)) throw error;
    return { outcome: "refused", reason: "parentBelow", body: findBody(db, error.bodyId)?.name ?? null };
  }
}

/** Every body of the register that an act names. */
function bodiesNamed(act: BodyAct): readonly number[] {
  const successors = act.kind === "merged" ? [act.into] : act.kind === "split" ? act.into : [];
  const carriedOn = successors.map((one) => ("bodyId" in one ? one.bodyId : one.founded.parentId));
  if (act.kind === "merged") return [...act.partIds, ...carriedOn];
  if (act.kind === "transferred") return [act.bodyId, act.parentId];
  return [act.bodyId, ...carriedOn];
}
