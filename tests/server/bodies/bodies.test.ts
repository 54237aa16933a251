import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { listAudit, verifyAudit } from "@/db/audit";
import { findBody, listBodies as readBodies } from "@/db/bodies";
import { createBody } from "@/server/bodies/create-body";
import { listBodies } from "@/server/bodies/list-bodies";
import { searchBodies } from "@/server/bodies/search-bodies";
import { updateBody } from "@/server/bodies/update-body";
import { NotFoundError } from "@/server/errors";
import { openTestOffice, type TestOffice } from "../../support/test-context";

let office: TestOffice;
beforeEach(async () => {
  office = await openTestOffice();
});
afterEach(() => office.close());

const plain = {
  aliases: [],
  level: "city" as const,
  kind: "department" as const,
  regionCode: null,
  contact: null,
  validFrom: 2024,
  validTo: null,
};
const administrator = () => office.as("administrator");
const pathOf = (id: number) => findBody(office.db, id)?.path;

describe("a new body", () => {
  it("lies below its parent, last among its siblings, and is in the log", () => {
    const { city, cityEducation } = office.bodies;
    const result = createBody(administrator(), { ...plain, name: "甲市水利局", shortName: "市水利局", parentId: city.id });
    if (result.outcome !== "saved") throw new Error("saved");
    expect(pathOf(result.body.id)).toBe(`${city.path}${result.body.id}/`);
    expect(result.body.depth).toBe(2);
    expect(findBody(office.db, result.body.id)?.position).toBe(cityEducation.position + 1);
    const [logged] = listAudit(office.db, { path: "/1/", page: 1, pageSize: 1 }).entries;
    expect(logged?.entry).toMatchObject({ login: "administrator", action: "body.create", bodyId: result.body.id });
  });

  it("is refused when its name is taken by a living one under the same parent", () => {
    const twin = { ...plain, name: "甲市教育局", shortName: "教育局", parentId: office.bodies.city.id };
    expect(createBody(administrator(), twin)).toEqual({ outcome: "refused", reason: "nameTaken" });
    updateBody(administrator(), { bodyId: office.bodies.cityEducation.id, validTo: 2024 });
    expect(createBody(administrator(), twin).outcome).toBe("saved");
  });

  it("is refused when it ends before it starts, or below a body that has ended", () => {
    const body = { ...plain, name: "甲市水利局", shortName: "市水利局", parentId: office.bodies.city.id };
    expect(createBody(administrator(), { ...body, validTo: 2020 })).toEqual({ outcome: "refused", reason: "endsBeforeStart" });
    updateBody(administrator(), { bodyId: office.bodies.cityEducation.id, validTo: 2024 });
    const below = { ...body, parentId: office.bodies.cityEducation.id };
    expect(createBody(administrator(), below)).toEqual({ outcome: "refused", reason: "parentEnded" });
  });
});

describe("a changed body", () => {
  it("keeps what is not named, is found by its new name, and the log tells before and after", () => {
    const { education } = office.bodies;
    updateBody(administrator(), { bodyId: education.id, name: "示例省教育委员会", shortName: "省教委" });
    expect(findBody(office.db, education.id)).toMatchObject({ name: "示例省教育委员会", kind: "department", validFrom: 2019 });
    expect(searchBodies(administrator(), "sjw").map(({ id }) => id)).toContain(education.id);
    const [logged] = listAudit(office.db, { path: "/1/", page: 1, pageSize: 1 }).entries;
    expect(logged?.entry.detail).toMatchObject({ name: ["示例省教育厅", "示例省教育委员会"], shortName: ["省教育厅", "省教委"] });
  });

  it("moves with everything below it", () => {
    const { city, cityOffice, cityEducation, province } = office.bodies;
    const region = office.addBody({ name: "示例地区行政公署", parentId: province.id });
    expect(updateBody(administrator(), { bodyId: city.id, parentId: region.id }).outcome).toBe("saved");
    expect(pathOf(city.id)).toBe(`${region.path}${city.id}/`);
    expect(pathOf(cityOffice.id)).toBe(`${region.path}${city.id}/${cityOffice.id}/`);
    expect(readBodies(office.db, region.path).map(({ id }) => id)).toEqual([region.id, city.id, cityOffice.id, cityEducation.id]);
    expect(pathOf(office.bodies.education.id)).toBe(office.bodies.education.path);
  });

  it("never moves below itself", () => {
    const { city, cityOffice } = office.bodies;
    for (const parentId of [city.id, cityOffice.id])
      expect(updateBody(administrator(), { bodyId: city.id, parentId })).toEqual({ outcome: "refused", reason: "parentBelow" });
    expect(pathOf(cityOffice.id)).toBe(cityOffice.path);
  });

  it("ends only when nothing below it goes on", () => {
    const { city, cityOffice, cityEducation } = office.bodies;
    const end = (bodyId: number) => updateBody(administrator(), { bodyId, validTo: 2024 }).outcome;
    expect(updateBody(administrator(), { bodyId: city.id, validTo: 2024 })).toEqual({ outcome: "refused", reason: "hasBodiesBelow" });
    expect([end(cityOffice.id), end(cityEducation.id), end(city.id)]).toEqual(["saved", "saved", "saved"]);
    expect(listBodies(administrator()).find(({ id }) => id === city.id)).toMatchObject({ validTo: 2024 });
  });

  it("leaves no trace when it is refused", () => {
    updateBody(administrator(), { bodyId: office.bodies.city.id, name: "示例省教育厅" });
    expect(findBody(office.db, office.bodies.city.id)?.name).toBe("甲市人民政府");
    expect(verifyAudit(office.db).entries).toBe(0);
  });
});

describe("scope", () => {
  it("ends at the subtree of the administrator's body", async () => {
    const { city, cityEducation, education, province } = office.bodies;
    const ctx = office.asViewer(await office.addAccount("administrator", city.id));
    expect(updateBody(ctx, { bodyId: cityEducation.id, contact: "电话 1234" }).outcome).toBe("saved");
    expect(() => updateBody(ctx, { bodyId: education.id, contact: "x" })).toThrow(NotFoundError);
    expect(() => updateBody(ctx, { bodyId: cityEducation.id, parentId: province.id })).toThrow(NotFoundError);
    expect(() => createBody(ctx, { ...plain, name: "某机关", shortName: "某机关", parentId: province.id })).toThrow(NotFoundError);
  });

  it("tells the contact of a body only to those it reports to", () => {
    updateBody(administrator(), { bodyId: office.bodies.cityEducation.id, contact: "电话 1234" });
    const contactFor = (role: "reviewer" | "clerk") =>
      listBodies(office.as(role)).find(({ id }) => id === office.bodies.cityEducation.id)?.contact;
    expect(contactFor("reviewer")).toBe("电话 1234");
    expect(contactFor("clerk")).toBeNull();
  });
});

describe("search", () => {
  const names = (words: string) => searchBodies(office.as("clerk"), words).map(({ name }) => name);

  it.each([
    ["教育", ["示例省教育厅", "甲市教育局"]],
    ["jiashijiaoyuju", ["甲市教育局"]],
    ["JSJYJ", ["甲市教育局"]],
    ["省政府 办公厅", ["示例省人民政府办公厅"]],
    ["jiaoyu", ["示例省教育厅", "甲市教育局"]],
  ])("finds %s", (words, expected) => {
    expect(names(words)).toEqual(expected);
  });

  it("finds a body by another name it is known by", () => {
    office.addBody({ name: "示例省行政审批服务管理局", aliases: ["政务服务局"], parentId: office.bodies.province.id });
    expect(names("政务服务")).toEqual(["示例省行政审批服务管理局"]);
    expect(names("zwfwj")).toEqual(["示例省行政审批服务管理局"]);
  });

  it("takes signs of the query language for what they are", () => {
    expect([names("%"), names("_"), names("\\"), names(" "), names("'; --")]).toEqual([[], [], [], [], []]);
  });
});
