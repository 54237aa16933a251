import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { listAudit, verifyAudit } from "@/db/audit";
import { findBody, listBodies as readBodies } from "@/db/bodies";
import { listSuccessions } from "@/db/body-events";
import type { BodyAct } from "@/domain/body/body-act";
import { findFlaws } from "@/domain/body/register";
import { getBodyHistory } from "@/server/bodies/get-body-history";
import { listBodies } from "@/server/bodies/list-bodies";
import { recordBodyAct } from "@/server/bodies/record-body-act";
import { searchBodies } from "@/server/bodies/search-bodies";
import { NotAllowedError, NotFoundError } from "@/server/errors";
import { randomAct } from "../../domain/body/random-acts";
import { openTestOffice, type TestOffice } from "../../support/test-context";

let office: TestOffice;
beforeEach(async () => {
  office = await openTestOffice();
});
afterEach(() => office.close());

const basis = { date: "2024-03-18", fromYear: 2024, documentNumber: "甲政发〔2024〕3号", reason: "机构改革" };
const administrator = () => office.as("administrator");
const record = (act: BodyAct, more = {}) => recordBodyAct(administrator(), { act, basis: { ...basis, ...more } });
const founded = (name: string, parentId: number) => ({
  ...{ name, shortName: name, level: "city" as const, kind: "department" as const, parentId },
  ...{ regionCode: null, unifiedCode: null, contact: null },
});

describe("a renaming", () => {
  it("keeps the former name with its date, found by 汉字, pinyin and initials", () => {
    const { cityEducation } = office.bodies;
    const name = "甲市教育体育局";
    expect(record({ kind: "renamed", bodyId: cityEducation.id, name, shortName: "市教体局" })).toEqual({
      ...{ outcome: "recorded", bodyId: cityEducation.id, changed: 1 },
    });
    for (const words of ["甲市教育局", "jiashijiaoyuju", "jsjyj"])
      expect(searchBodies(administrator(), words).map(({ id }) => id)).toEqual([cityEducation.id]);
    const view = listBodies(administrator()).find(({ id }) => id === cityEducation.id);
    expect(view).toMatchObject({ name, formerNames: [{ name: "甲市教育局", shortName: "市教育局", until: "2024-03-18" }] });
  });
});

describe("a merger", () => {
  it("ends the parts, founds the successor, and both histories tell it", () => {
    const { city, cityOffice, cityEducation } = office.bodies;
    const below = office.addBody({ name: "甲市第一中学", parentId: cityEducation.id });
    const result = record({
      kind: "merged",
      partIds: [cityOffice.id, cityEducation.id],
      into: { founded: founded("甲市综合局", city.id) },
    });
    if (result.outcome !== "recorded") throw new Error("recorded");
    expect([findBody(office.db, cityOffice.id)?.validTo, findBody(office.db, cityEducation.id)?.validTo]).toEqual([2023, 2023]);
    expect(findBody(office.db, result.bodyId)).toMatchObject({
      name: "甲市综合局",
      validFrom: 2024,
      path: `${city.path}${result.bodyId}/`,
    });
    expect(findBody(office.db, below.id)?.path).toBe(`${city.path}${result.bodyId}/${below.id}/`);
    const history = getBodyHistory(administrator(), cityOffice.id);
    expect(history.successors).toEqual([{ bodyId: result.bodyId, name: "甲市综合局", fromYear: 2024, kind: "merged" }]);
    expect(history.events).toMatchObject([
      { kind: "merged", date: "2024-03-18", documentNumber: "甲政发〔2024〕3号", predecessors: ["甲市人民政府办公室", "甲市教育局"] },
    ]);
    expect(getBodyHistory(administrator(), result.bodyId).predecessors).toHaveLength(2);
    expect(getBodyHistory(administrator(), below.id).events).toMatchObject([
      { kind: "transferred", formerParent: "甲市教育局", newParent: "甲市综合局" },
    ]);
    const [logged] = listAudit(office.db, { path: "/1/", page: 1, pageSize: 1 }).entries;
    expect(logged?.entry).toMatchObject({ action: "body.merged", bodyId: result.bodyId, login: "administrator" });
  });
});

describe("a refused act", () => {
  it("changes nothing and names the body it is about", () => {
    const before = readBodies(office.db);
    expect(record({ kind: "abolished", bodyId: office.bodies.city.id })).toEqual({
      ...{ outcome: "refused", reason: "hasBodiesBelow", body: "甲市人民政府" },
    });
    expect(record({ kind: "transferred", bodyId: office.bodies.city.id, parentId: office.bodies.cityOffice.id })).toMatchObject({
      ...{ outcome: "refused", reason: "parentBelow" },
    });
    expect(readBodies(office.db)).toEqual(before);
    expect(verifyAudit(office.db).entries).toBe(0);
  });
});

describe("scope", () => {
  it("holds every body an act names: one outside looks like one that does not exist", async () => {
    const { city, cityOffice, cityEducation, education } = office.bodies;
    const ctx = office.asViewer(await office.addAccount("administrator", city.id));
    const acts: BodyAct[] = [
      { kind: "renamed", bodyId: education.id, name: "新名称", shortName: "新名称" },
      { kind: "transferred", bodyId: cityOffice.id, parentId: education.id },
      { kind: "transferred", bodyId: education.id, parentId: city.id },
      { kind: "merged", partIds: [cityOffice.id, education.id], into: { bodyId: cityOffice.id } },
      { kind: "merged", partIds: [cityOffice.id, cityEducation.id], into: { bodyId: education.id } },
      { kind: "split", bodyId: cityOffice.id, into: [{ founded: founded("新机关", education.id) }], continues: true },
      { kind: "abolished", bodyId: 9999 },
    ];
    for (const act of acts) expect(() => recordBodyAct(ctx, { act, basis })).toThrow(NotFoundError);
    expect(recordBodyAct(ctx, { act: { kind: "abolished", bodyId: cityOffice.id }, basis }).outcome).toBe("recorded");
  });

  it.each(["clerk", "reviewer", "leader", "auditor"] as const)("is not for a %s", (role) => {
    const act: BodyAct = { kind: "abolished", bodyId: office.bodies.cityOffice.id };
    expect(() => recordBodyAct(office.as(role), { act, basis })).toThrow(NotAllowedError);
  });
});

describe("after any sequence of acts", () => {
  it("the stored tree is whole, its paths are right, and nobody is gone", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(randomAct, fc.integer({ min: 2020, max: 2024 })), { minLength: 5, maxLength: 12 }), (acts) => {
        for (const [act, year] of acts) {
          const before = readBodies(office.db);
          const result = record(act(before), { date: `${year}-05-01`, fromYear: year });
          const after = readBodies(office.db);
          if (result.outcome === "refused") expect(after).toEqual(before);
          const ids = new Set(after.map(({ id }) => id));
          expect(before.filter(({ id }) => !ids.has(id))).toEqual([]);
          expect(findFlaws(after)).toEqual([]);
        }
        for (const { predecessorId, successorId } of listSuccessions(office.db))
          expect([findBody(office.db, predecessorId)?.id, findBody(office.db, successorId)?.id]).toEqual([predecessorId, successorId]);
      }),
      { numRuns: 20 },
    );
  });
});
