import fc from "fast-check";
import type { BodyAct, FoundedBody, Successor } from "@/domain/body/body-act";
import type { RegisterEntry } from "@/domain/body/register";

/** An act on bodies told by numbers that are taken modulo the register's size, so that it always names some. */
export type RandomAct = (bodies: readonly RegisterEntry[]) => BodyAct;

const pick = (bodies: readonly RegisterEntry[], at: number) => bodies[at % bodies.length]!.id;
const founded = (bodies: readonly RegisterEntry[], at: number, name: string): FoundedBody => ({
  name,
  shortName: name,
  level: "city",
  kind: "department",
  parentId: pick(bodies, at),
  regionCode: null,
  unifiedCode: null,
  contact: null,
});

const name = fc.integer({ min: 1, max: 9 }).map((n) => `甲市第${n}局`);
const at = fc.nat(1000);
const successor = fc.tuple(fc.boolean(), at, name).map(
  ([isNew, body, called]) =>
    (bodies: readonly RegisterEntry[]): Successor =>
      isNew ? { founded: founded(bodies, body, called) } : { bodyId: pick(bodies, body) },
);

/** Any act on any bodies, sensible or not. */
export const randomAct: fc.Arbitrary<RandomAct> = fc.oneof(
  fc.tuple(at, name).map(
    ([id, called]): RandomAct =>
      (bodies) => ({ kind: "renamed", bodyId: pick(bodies, id), name: called, shortName: called }),
  ),
  fc.tuple(at, at).map(
    ([id, to]): RandomAct =>
      (bodies) => ({ kind: "transferred", bodyId: pick(bodies, id), parentId: pick(bodies, to) }),
  ),
  at.map(
    (id): RandomAct =>
      (bodies) => ({ kind: "abolished", bodyId: pick(bodies, id) }),
  ),
  fc.tuple(fc.array(at, { minLength: 1, maxLength: 4 }), successor).map(
    ([parts, into]): RandomAct =>
      (bodies) => ({ kind: "merged", partIds: parts.map((id) => pick(bodies, id)), into: into(bodies) }),
  ),
  fc.tuple(at, fc.array(successor, { minLength: 1, maxLength: 3 }), fc.boolean()).map(
    ([id, into, continues]): RandomAct =>
      (bodies) => ({ kind: "split", bodyId: pick(bodies, id), into: into.map((one) => one(bodies)), continues }),
  ),
);
