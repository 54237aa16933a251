import { findBody } from "@/db/bodies";
import { type ListedEvent, type ListedSuccession, listBodyEvents, listSuccessions } from "@/db/body-events";
import type { SignedInContext } from "../context";
import { found } from "../errors";
import { requireAction } from "../require-action";
import type { BodyEventView, BodyHistoryView, RelativeView } from "./body-view";

/** What happened to a body and whom it follows or is followed by. The register is open to everybody, so is its history. */
export function getBodyHistory(ctx: SignedInContext, bodyId: number): BodyHistoryView {
  requireAction(ctx, "body.read");
  found(findBody(ctx.db, bodyId));
  const events = listBodyEvents(ctx.db, bodyId);
  const successions = listSuccessions(ctx.db, [...new Set([bodyId, ...events.map(({ event }) => event.bodyId)])]);
  const names = new Map<number, string>();
  const nameOf = (id: number) => {
    const name = names.get(id) ?? findBody(ctx.db, id)?.name ?? "";
    names.set(id, name);
    return name;
  };
  const relative = (id: number, { fromYear, kind }: ListedSuccession): RelativeView => ({ bodyId: id, name: nameOf(id), fromYear, kind });
  return {
    events: events.map((listed) => eventView(listed, successions, nameOf)),
    predecessors: successions.filter(({ successorId }) => successorId === bodyId).map((one) => relative(one.predecessorId, one)),
    successors: successions.filter(({ predecessorId }) => predecessorId === bodyId).map((one) => relative(one.successorId, one)),
  };
}

function eventView(listed: ListedEvent, successions: readonly ListedSuccession[], nameOf: (id: number) => string): BodyEventView {
  const { event, recordedBy, formerParent, newParent } = listed;
  const { id, kind, date, fromYear, documentNumber, reason, formerName, newName, recordedAt } = event;
  const own = successions.filter(({ eventId }) => eventId === id);
  const distinct = (ids: readonly number[]) => [...new Set(ids)].map(nameOf);
  return {
    ...{ id, kind, date, fromYear, documentNumber, reason, formerName, newName, recordedAt, recordedBy, formerParent, newParent },
    predecessors: distinct(own.map(({ predecessorId }) => predecessorId)),
    successors: distinct(own.map(({ successorId }) => successorId)),
  };
}
