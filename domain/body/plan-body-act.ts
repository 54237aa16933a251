import { isCalendarDate } from "../deadlines/deadline";
import type { ActBasis, ActPlan, ActRefusal, BodyAct, FoundedBody, PlannedAct, Successor } from "./body-act";
import { type RegisterEntry, siblingKey } from "./register";
import { isUnifiedCode } from "./unified-code";

/** The register an act meets: its bodies, today's date, and the last year each body has filed a report for. */
export interface ActGround {
  readonly bodies: ReadonlyMap<number, RegisterEntry>;
  readonly today: string;
  /** Null when the body has filed nothing. */
  readonly lastFiledYear: (id: number) => number | null;
}

class Refused extends Error {
  constructor(
    readonly reason: ActRefusal,
    readonly bodyId: number | null,
  ) {
    super(reason);
  }
}

function refuse(reason: ActRefusal, bodyId: number | null = null): never {
  throw new Refused(reason, bodyId);
}

const nothing: Omit<ActPlan, "subjectId"> = { renamed: null, founded: [], moved: [], ended: [], successions: [] };

/**
 * What an act does to the register, or why it cannot be done. A renaming keeps the id; a transfer moves the body with all below;
 * a merger ends its parts with the year before `fromYear` and hands what stands below them to the successor; a division starts
 * its successors with that year. Every id of the act must be in the register.
 */
export function planBodyAct(ground: ActGround, act: BodyAct, basis: ActBasis): PlannedAct {
  try {
    checkBasis(ground, basis);
    return { outcome: "planned", plan: planOf(ground, act, basis) };
  } catch (error) {
    if (error instanceof Refused) return { outcome: "refused", reason: error.reason, bodyId: error.bodyId };
    throw error;
  }
}

function checkBasis({ today }: ActGround, { date, fromYear }: ActBasis): void {
  if (!isCalendarDate(date)) refuse("notADate");
  if (date > today) refuse("dateAhead");
  const year = Number(date.slice(0, 4));
  if (fromYear !== year && fromYear !== year + 1) refuse("yearFarFromDate");
}

function planOf(ground: ActGround, act: BodyAct, { fromYear }: ActBasis): ActPlan {
  switch (act.kind) {
    case "renamed":
      return planRenaming(ground, act);
    case "transferred":
      return planTransfer(ground, act);
    case "abolished":
      return { ...nothing, subjectId: act.bodyId, ended: [endOf(ground, act.bodyId, { fromYear, childrenGo: false })] };
    case "merged":
      return planMerger(ground, act, fromYear);
    case "split":
      return planDivision(ground, act, fromYear);
  }
}

function living({ bodies }: ActGround, id: number): RegisterEntry {
  const body = bodies.get(id);
  if (!body) throw new Error(`body ${id} is not in the register`);
  if (body.validTo !== null) refuse("bodyEnded", id);
  return body;
}

function livingParent(ground: ActGround, id: number): RegisterEntry {
  const parent = ground.bodies.get(id);
  if (!parent) throw new Error(`body ${id} is not in the register`);
  if (parent.validTo !== null) refuse("parentEnded", id);
  return parent;
}

function planRenaming(ground: ActGround, { bodyId, name, shortName }: Extract<BodyAct, { kind: "renamed" }>): ActPlan {
  const body = living(ground, bodyId);
  if (body.name === name) refuse("sameName", bodyId);
  refuseNamesake(ground, { name, parentId: body.parentId }, new Set([bodyId]));
  return { ...nothing, subjectId: bodyId, renamed: { id: bodyId, name, shortName } };
}

function planTransfer(ground: ActGround, { bodyId, parentId }: Extract<BodyAct, { kind: "transferred" }>): ActPlan {
  const body = living(ground, bodyId);
  if (body.parentId === null) refuse("topmost", bodyId);
  const parent = livingParent(ground, parentId);
  if (parent.id === body.parentId) refuse("sameParent", bodyId);
  if (parent.path.startsWith(body.path)) refuse("parentBelow", bodyId);
  refuseNamesake(ground, { name: body.name, parentId }, new Set([bodyId]));
  return { ...nothing, subjectId: bodyId, moved: [{ id: bodyId, parentId }] };
}

function planMerger(ground: ActGround, { partIds, into }: Extract<BodyAct, { kind: "merged" }>, fromYear: number): ActPlan {
  const survivor = "bodyId" in into ? living(ground, into.bodyId) : null;
  const parts = [...new Set(partIds)].filter((id) => id !== survivor?.id);
  if (parts.length + (survivor ? 1 : 0) < 2) refuse("tooFew");
  const ended = parts.map((id) => endOf(ground, id, { fromYear, childrenGo: true }));
  const gone = new Set(parts);
  const founded = "founded" in into ? [into.founded] : [];
  refuseSuccessorsBelow(ground, parts, [into]);
  for (const body of founded) checkFounded(ground, body, gone);
  const successorId = survivor?.id ?? -1;
  const moved = livingBelow(ground, gone).map(({ id }) => ({ id, parentId: successorId }));
  refuseMixedNames(ground, { successorId, moved, gone });
  const successions = parts.map((predecessorId) => ({ predecessorId, successorId }));
  return { ...nothing, founded, moved, ended, successions, subjectId: successorId };
}

function planDivision(ground: ActGround, { bodyId, into, continues }: Extract<BodyAct, { kind: "split" }>, fromYear: number): ActPlan {
  const body = living(ground, bodyId);
  if (into.length + (continues ? 1 : 0) < 2) refuse("tooFew", bodyId);
  const ids = into.flatMap((one) => ("bodyId" in one ? living(ground, one.bodyId).id : []));
  if (new Set(ids).size < ids.length || ids.includes(bodyId)) refuse("successorTwice", bodyId);
  const founded = into.flatMap((one) => ("founded" in one ? one.founded : []));
  if (new Set(founded.map(siblingKey)).size < founded.length) refuse("nameTaken");
  const codes = founded.flatMap(({ unifiedCode }) => unifiedCode ?? []);
  if (new Set(codes).size < codes.length) refuse("codeTaken");
  const ended = continues ? [] : [endOf(ground, bodyId, { fromYear, childrenGo: false })];
  if (!continues) refuseSuccessorsBelow(ground, [bodyId], into);
  for (const one of founded) checkFounded(ground, one, new Set(continues ? [] : [bodyId]));
  const successors = [...ids, ...founded.map((_, at) => -1 - at)];
  const successions = successors.map((successorId) => ({ predecessorId: body.id, successorId }));
  return { ...nothing, founded, ended, successions, subjectId: bodyId };
}

/** A body's end with the year before `fromYear`; `childrenGo`: what stands below it goes to a successor. */
function endOf(ground: ActGround, id: number, of: { readonly fromYear: number; readonly childrenGo: boolean }) {
  const body = living(ground, id);
  const validTo = of.fromYear - 1;
  if (body.parentId === null) refuse("topmost", id);
  if (validTo < body.validFrom) refuse("endsBeforeStart", id);
  if (!of.childrenGo && livingBelow(ground, new Set([id])).length > 0) refuse("hasBodiesBelow", id);
  if ((ground.lastFiledYear(id) ?? validTo) > validTo) refuse("hasReportsAfter", id);
  return { id, validTo };
}

/** Living bodies directly below these, but for these themselves. */
function livingBelow({ bodies }: ActGround, gone: ReadonlySet<number>): RegisterEntry[] {
  return [...bodies.values()].filter(
    ({ id, parentId, validTo }) => parentId !== null && gone.has(parentId) && validTo === null && !gone.has(id),
  );
}

function checkFounded(ground: ActGround, founded: FoundedBody, gone: ReadonlySet<number>): void {
  livingParent(ground, founded.parentId);
  if (gone.has(founded.parentId)) refuse("parentEnded", founded.parentId);
  const { unifiedCode: code } = founded;
  if (code !== null && !isUnifiedCode(code)) refuse("codeWrong");
  const holder = [...ground.bodies.values()].find((body) => code !== null && body.unifiedCode === code && body.validTo === null);
  if (holder && !gone.has(holder.id)) refuse("codeTaken", holder.id);
  refuseNamesake(ground, founded, gone);
}

/** Two living bodies under one parent never bear one name; `except` are those that make room. */
function refuseNamesake({ bodies }: ActGround, named: Pick<RegisterEntry, "name" | "parentId">, except: ReadonlySet<number>): void {
  for (const body of bodies.values())
    if (body.validTo === null && !except.has(body.id) && siblingKey(body) === siblingKey(named)) refuse("nameTaken", body.id);
}

/** What is handed over meets what stands below the successor already. */
function refuseMixedNames(
  { bodies }: ActGround,
  of: { readonly successorId: number; readonly moved: ActPlan["moved"]; readonly gone: ReadonlySet<number> },
): void {
  const standing = [...bodies.values()].filter(
    ({ id, parentId, validTo }) => parentId === of.successorId && validTo === null && !of.gone.has(id),
  );
  const names = new Set(standing.map(({ name }) => name));
  for (const { id } of of.moved) {
    const name = bodies.get(id)?.name ?? "";
    if (names.has(name)) refuse("nameTaken", id);
    names.add(name);
  }
}

/** A successor below a body that ends, or founded below it, would be carried away with it. */
function refuseSuccessorsBelow({ bodies }: ActGround, ending: readonly number[], successors: readonly Successor[]): void {
  for (const one of successors) {
    const id = "bodyId" in one ? one.bodyId : one.founded.parentId;
    const path = bodies.get(id)?.path ?? "/";
    for (const end of ending)
      if (path.startsWith(bodies.get(end)?.path ?? "-")) refuse("bodyId" in one ? "successorBelow" : "parentBelow", id);
  }
}
