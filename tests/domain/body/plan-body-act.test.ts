import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyAct } from "@/domain/body/apply-act";
import type { ActBasis, BodyAct, FoundedBody } from "@/domain/body/body-act";
import { planBodyAct } from "@/domain/body/plan-body-act";
import { findFlaws, type RegisterEntry, withPaths } from "@/domain/body/register";
import { randomAct } from "./random-acts";

const entry = (id: number, parentId: number | null, more: Partial<RegisterEntry> = {}): RegisterEntry => ({
  ...{ id, parentId, name: `机关${id}`, shortName: `机关${id}`, path: "", level: "city", kind: "department" },
  ...{ unifiedCode: null, validFrom: 2019, validTo: null },
  ...more,
});

/** 1 ─ 2 ─ (3, 4), 1 ─ 5 ─ 6, 1 ─ 7 */
const register = withPaths([entry(1, null), entry(2, 1), entry(3, 2), entry(4, 2), entry(5, 1), entry(6, 5), entry(7, 1)]);
const basis: ActBasis = { date: "2024-03-18", fromYear: 2024, documentNumber: null, reason: null };
const ground = (bodies: readonly RegisterEntry[] = register, filed: Record<number, number> = {}) => ({
  bodies: new Map(bodies.map((body) => [body.id, body])),
  today: "2025-01-15",
  lastFiledYear: (id: number) => filed[id] ?? null,
});
const founded = (parentId: number, more: Partial<FoundedBody> = {}): FoundedBody => ({
  ...{
    name: "新机关",
    shortName: "新机关",
    level: "city",
    kind: "department",
    parentId,
    regionCode: null,
    unifiedCode: null,
    contact: null,
  },
  ...more,
});

function outcomeOf(act: BodyAct, on = basis) {
  const planned = planBodyAct(ground(), act, on);
  if (planned.outcome === "refused") throw new Error(planned.reason);
  const bodies = applyAct(register, planned.plan, { fromYear: on.fromYear, idOf: (id) => 100 - id });
  return { plan: planned.plan, of: (id: number) => bodies.find((body) => body.id === id) };
}
const refusal = (act: BodyAct, on: Partial<ActBasis> = {}, from = ground()) => {
  const planned = planBodyAct(from, act, { ...basis, ...on });
  return planned.outcome === "refused" ? [planned.reason, planned.bodyId] : planned.outcome;
};

describe("a renaming", () => {
  it("keeps the id and the place", () => {
    const { of } = outcomeOf({ kind: "renamed", bodyId: 3, name: "新名", shortName: "新" });
    expect(of(3)).toMatchObject({ name: "新名", path: "/1/2/3/", validTo: null });
  });

  it("is refused where nothing changes, or a living sibling has the name", () => {
    expect(refusal({ kind: "renamed", bodyId: 3, name: "机关3", shortName: "x" })).toEqual(["sameName", 3]);
    expect(refusal({ kind: "renamed", bodyId: 3, name: "机关4", shortName: "x" })).toEqual(["nameTaken", 4]);
    expect(refusal({ kind: "renamed", bodyId: 3, name: "机关6", shortName: "x" })).toBe("planned");
  });
});

describe("a transfer", () => {
  it("takes everything below along", () => {
    const { of } = outcomeOf({ kind: "transferred", bodyId: 2, parentId: 5 });
    expect([2, 3, 4].map((id) => of(id)?.path)).toEqual(["/1/5/2/", "/1/5/2/3/", "/1/5/2/4/"]);
  });

  it("never goes below the body itself, nowhere new, or away from the top", () => {
    expect(refusal({ kind: "transferred", bodyId: 2, parentId: 3 })).toEqual(["parentBelow", 2]);
    expect(refusal({ kind: "transferred", bodyId: 2, parentId: 2 })).toEqual(["parentBelow", 2]);
    expect(refusal({ kind: "transferred", bodyId: 2, parentId: 1 })).toEqual(["sameParent", 2]);
    expect(refusal({ kind: "transferred", bodyId: 1, parentId: 2 })).toEqual(["topmost", 1]);
  });
});

describe("a merger", () => {
  it("ends its parts with the year before, starts the successor, and hands over what stood below them", () => {
    const { of, plan } = outcomeOf({ kind: "merged", partIds: [2, 5], into: { founded: founded(1) } });
    expect([of(2), of(5)]).toMatchObject([{ validTo: 2023 }, { validTo: 2023 }]);
    expect(of(101)).toMatchObject({ name: "新机关", path: "/1/101/", validFrom: 2024, validTo: null });
    expect([3, 4, 6].map((id) => of(id)?.path)).toEqual(["/1/101/3/", "/1/101/4/", "/1/101/6/"]);
    expect(plan.successions).toEqual([
      { predecessorId: 2, successorId: -1 },
      { predecessorId: 5, successorId: -1 },
    ]);
  });

  it("lets one of them go on, also when it is named among the parts", () => {
    const { of, plan } = outcomeOf({ kind: "merged", partIds: [2, 5], into: { bodyId: 5 } });
    expect([of(2)?.validTo, of(5)?.validTo]).toEqual([2023, null]);
    expect(plan.successions).toEqual([{ predecessorId: 2, successorId: 5 }]);
  });

  it("may found the successor under the name and the code of a part", () => {
    const code = "91350100M000100Y43";
    const coded = register.map((body) => (body.id === 2 ? { ...body, unifiedCode: code } : body));
    const act: BodyAct = { kind: "merged", partIds: [2, 7], into: { founded: founded(1, { name: "机关2", unifiedCode: code }) } };
    expect(refusal(act, {}, ground(coded))).toBe("planned");
    expect(refusal({ ...act, partIds: [5, 7] }, {}, ground(coded))).toEqual(["codeTaken", 2]);
    expect(refusal({ ...act, into: { founded: founded(1, { unifiedCode: code.replace("3", "4") }) } }, {}, ground(coded))).toEqual([
      "codeWrong",
      null,
    ]);
  });

  it("is refused with one body, below a body that ends, or with namesakes below the successor", () => {
    expect(refusal({ kind: "merged", partIds: [2], into: { bodyId: 2 } })).toEqual(["tooFew", null]);
    expect(refusal({ kind: "merged", partIds: [2, 2], into: { founded: founded(1) } })).toEqual(["tooFew", null]);
    expect(refusal({ kind: "merged", partIds: [2, 7], into: { bodyId: 3 } })).toEqual(["successorBelow", 3]);
    expect(refusal({ kind: "merged", partIds: [2, 7], into: { founded: founded(4) } })).toEqual(["parentBelow", 4]);
    const twins = register.map((body) => (body.id === 6 ? { ...body, name: "机关3" } : body));
    expect(refusal({ kind: "merged", partIds: [2], into: { bodyId: 5 } }, {}, ground(twins))).toEqual(["nameTaken", 3]);
  });
});

describe("a division", () => {
  it("starts its successors and ends the body, or lets it go on", () => {
    const into = [{ founded: founded(1) }, { bodyId: 7 }];
    const { of, plan } = outcomeOf({ kind: "split", bodyId: 6, into, continues: false });
    expect([of(6)?.validTo, of(101)?.validFrom]).toEqual([2023, 2024]);
    expect(plan.successions.map(({ successorId }) => successorId)).toEqual([7, -1]);
    expect(outcomeOf({ kind: "split", bodyId: 6, into, continues: true }).of(6)?.validTo).toBeNull();
  });

  it("is refused into one, twice into the same, into itself, or while bodies stand below", () => {
    expect(refusal({ kind: "split", bodyId: 6, into: [{ bodyId: 7 }], continues: false })).toEqual(["tooFew", 6]);
    expect(refusal({ kind: "split", bodyId: 6, into: [{ bodyId: 7 }, { bodyId: 7 }], continues: true })).toEqual(["successorTwice", 6]);
    expect(refusal({ kind: "split", bodyId: 6, into: [{ bodyId: 6 }], continues: true })).toEqual(["successorTwice", 6]);
    expect(refusal({ kind: "split", bodyId: 6, into: [{ founded: founded(1) }, { founded: founded(1) }], continues: true })).toEqual([
      "nameTaken",
      null,
    ]);
    expect(refusal({ kind: "split", bodyId: 2, into: [{ bodyId: 7 }, { bodyId: 5 }], continues: false })).toEqual(["hasBodiesBelow", 2]);
  });
});

describe("an end", () => {
  it("comes with the year before the first it holds for", () => {
    expect(outcomeOf({ kind: "abolished", bodyId: 7 }).of(7)?.validTo).toBe(2023);
    expect(outcomeOf({ kind: "abolished", bodyId: 7 }, { ...basis, fromYear: 2025 }).of(7)?.validTo).toBe(2024);
  });

  it("is refused with bodies below, after a later report, before the beginning, at the top, or twice", () => {
    expect(refusal({ kind: "abolished", bodyId: 2 })).toEqual(["hasBodiesBelow", 2]);
    expect(refusal({ kind: "abolished", bodyId: 7 }, {}, ground(register, { 7: 2024 }))).toEqual(["hasReportsAfter", 7]);
    expect(refusal({ kind: "abolished", bodyId: 7 }, {}, ground(register, { 7: 2023 }))).toBe("planned");
    const young = register.map((body) => (body.id === 7 ? { ...body, validFrom: 2024 } : body));
    expect(refusal({ kind: "abolished", bodyId: 7 }, {}, ground(young))).toEqual(["endsBeforeStart", 7]);
    expect(refusal({ kind: "abolished", bodyId: 1 })).toEqual(["topmost", 1]);
    const ended = register.map((body) => (body.id === 7 ? { ...body, validTo: 2022 } : body));
    expect(refusal({ kind: "abolished", bodyId: 7 }, {}, ground(ended))).toEqual(["bodyEnded", 7]);
  });
});

describe("a date", () => {
  const act: BodyAct = { kind: "abolished", bodyId: 7 };
  it.each([
    ["2024-02-30", 2024, "notADate"],
    ["2025-01-16", 2025, "dateAhead"],
    ["2024-03-18", 2023, "yearFarFromDate"],
    ["2024-03-18", 2026, "yearFarFromDate"],
  ])("%s for %i is refused: %s", (date, fromYear, reason) => {
    expect(refusal(act, { date, fromYear })).toEqual([reason, null]);
  });
});

describe("after any sequence of acts", () => {
  it("the tree is whole, the paths are right, nobody is lost, and what ended stays ended", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(randomAct, fc.integer({ min: 2019, max: 2024 })), { maxLength: 40 }), (acts) => {
        let bodies: readonly RegisterEntry[] = register;
        let done = 0;
        for (const [act, year] of acts) {
          const on = { ...basis, date: `${year}-05-01`, fromYear: year };
          const planned = planBodyAct(ground(bodies), act(bodies), on);
          if (planned.outcome === "refused") continue;
          done += 1;
          const next = bodies.length;
          const later = applyAct(bodies, planned.plan, { fromYear: year, idOf: (id) => next - id });
          expect(later.map(({ id }) => id).slice(0, next)).toEqual(bodies.map(({ id }) => id));
          expect(later.length).toBe(next + planned.plan.founded.length);
          for (const body of bodies) if (body.validTo !== null) expect(later.find(({ id }) => id === body.id)?.validTo).toBe(body.validTo);
          expect(findFlaws(later)).toEqual([]);
          bodies = later;
        }
        fc.pre(acts.length < 10 || done > 0);
      }),
      { numRuns: 300 },
    );
  });
});

describe("the flaws of a register", () => {
  const flaws = (bodies: readonly RegisterEntry[]) => findFlaws(bodies).map(({ id, flaw }) => `${id} ${flaw}`);
  it("are rings, unknown and ended parents, twins, and ends before the beginning", () => {
    expect(flaws(withPaths([entry(1, null), entry(2, 3), entry(3, 2), entry(4, 4)]))).toEqual(["2 cycle", "3 cycle", "4 cycle"]);
    expect(flaws(withPaths([entry(1, null), entry(2, 9)]))).toEqual(["2 orphan"]);
    expect(flaws(withPaths([entry(1, null, { validTo: 2020 }), entry(2, 1)]))).toEqual(["2 parentEnded"]);
    expect(
      flaws(withPaths([entry(1, null), entry(2, 1, { name: "甲" }), entry(3, 1, { name: "甲" }), entry(4, 2, { name: "甲" })])),
    ).toEqual(["3 nameTwice"]);
    expect(flaws(withPaths([entry(1, null, { unifiedCode: "A" }), entry(2, 1, { unifiedCode: "A" })]))).toEqual(["2 codeTwice"]);
    expect(flaws(withPaths([entry(1, null), entry(2, 1, { validTo: 2018 })]))).toEqual(["2 endsBeforeStart"]);
    expect(flaws([entry(1, null, { path: "/1/" }), entry(2, 1, { path: "/2/" })])).toEqual(["2 wrongPath"]);
  });
});
