import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { roles } from "@/domain/access/access";
import { recordBodyAct } from "@/server/bodies/record-body-act";
import { findAnything } from "@/server/search/find-anything";
import { openTestOffice, type TestOffice } from "@/tests/support/test-context";

let office: TestOffice;
const bodies = (words: string, role: (typeof roles)[number] = "leader") => findAnything(office.as(role), { words }).bodies;
const names = (words: string, role?: (typeof roles)[number]) => bodies(words, role).map(({ name }) => name);
const metrics = (words: string) => findAnything(office.as("leader"), { words }).metrics.map(({ id }) => id);

beforeAll(async () => {
  office = await openTestOffice();
  office.addBody({ name: "太原市人民政府", shortName: "太原市", kind: "government", level: "city", parentId: office.bodies.province.id });
  office.addBody({ name: "太原市教育局", level: "city", parentId: office.bodies.city.id });
  office.addBody({ name: "太原市旧局", parentId: office.bodies.city.id, validTo: 2021 });
});
afterAll(() => office.close());

describe("the search", () => {
  it("finds a body by characters, full pinyin and initials, upper levels first", () => {
    for (const words of ["太原", "太原市", "taiyuan", "tai yuan", "tai'yuan", "TYS", "tys"]) expect(names(words)[0]).toBe("太原市人民政府");
  });

  it("narrows down by several words in any order and mixed ways of writing", () => {
    for (const words of ["太原 教育", "jiaoyu 太原", "tys jyj"]) expect(names(words)).toEqual(["太原市教育局"]);
  });

  it("puts ended bodies last and says until when they were", () => {
    const found = bodies("太原市");
    expect(found.at(-1)).toMatchObject({ name: "太原市旧局", validTo: 2021, above: "甲市" });
  });

  it("finds a renamed body by its former name and tells it", () => {
    const act = { kind: "renamed", bodyId: office.bodies.education.id, name: "示例省教体厅", shortName: "省教体厅" } as const;
    const basis = { date: "2024-05-01", fromYear: 2024, documentNumber: null, reason: null };
    const result = recordBodyAct(office.as("administrator"), { act, basis });
    expect(result.outcome).toBe("recorded");
    expect(bodies("示例省教育厅")[0]).toMatchObject({ name: "示例省教体厅", formerName: "示例省教育厅" });
  });

  it("puts bodies of one's own scope first", async () => {
    const reviewer = office.asViewer(await office.addAccount("reviewer", office.bodies.city.id, "city-reviewer"));
    const found = findAnything(reviewer, { words: "教育" }).bodies.map(({ name }) => name);
    expect(found[0]).toBe("甲市教育局");
  });

  it("finds metrics by name, English, pinyin, initials and words of their note", () => {
    expect(metrics("国家秘密")).toEqual(expect.arrayContaining(["stateSecretShareOfConcluded", "stateSecretShareOfDenied"]));
    expect(metrics("gjmm")).toContain("stateSecretShareOfConcluded");
    expect(metrics("new applications")[0]).toBe("applicationsReceived");
    expect(metrics("收办")).toContain("applicationsWorkload");
  });

  it("tells nothing for no words, and takes signs of a pattern as they are written", () => {
    expect(findAnything(office.as("leader"), { words: " ' " })).toEqual({ bodies: [], metrics: [] });
    for (const words of ["%", "_", "\\", "(", "[a"]) expect(bodies(words)).toEqual([]);
  });

  it("answers every role, and nobody with more than the public register", () => {
    for (const role of roles) expect(Object.keys(bodies("太原", role)[0] ?? {})).toEqual(["id", "name", "above", "formerName", "validTo"]);
  });
});
