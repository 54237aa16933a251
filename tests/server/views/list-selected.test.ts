import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { wholeGroup } from "@/domain/body/body-group";
import { listSelected } from "@/server/views/list-selected";
import { approveNew } from "@/tests/support/filing";
import { openTestOffice, type TestOffice } from "@/tests/support/test-context";

describe("the bodies of a comparison", () => {
  let office: TestOffice;
  const namesOf = (selection: ReturnType<typeof wholeGroup>) => listSelected(office.as("leader"), { selection, year: 2024 }).names;

  beforeAll(async () => {
    office = await openTestOffice();
    office.addBody({ name: "甲市卫生局", kind: "department", level: "city", parentId: office.bodies.city.id });
    await approveNew(office, office.asViewer(await office.addAccount("clerk", office.bodies.cityEducation.id)), { statements: [] });
  });
  afterAll(() => office.close());

  it("are governments for cities, and departments of the top or of the body below which they lie", () => {
    expect(namesOf(wholeGroup("cities"))).toEqual(["甲市人民政府"]);
    expect(namesOf(wholeGroup("departments"))).toEqual([office.bodies.education.name]);
    expect(namesOf(wholeGroup("departments", { under: office.bodies.city.id }))).toEqual(["甲市教育局", "甲市卫生局"]);
  });

  it("are all that file their own work in a tree without a kind: governments are never mixed among them", () => {
    const names = namesOf(wholeGroup("tree", { under: office.bodies.city.id }));
    expect(names).toEqual(expect.arrayContaining(["甲市教育局", "甲市卫生局"]));
    expect(names).not.toContain("甲市人民政府");
    expect(namesOf(wholeGroup("tree", { kind: "government" }))).toContain("甲市人民政府");
    expect(namesOf(wholeGroup("tree", { level: "city", kind: "department" }))).toEqual(["甲市教育局", "甲市卫生局"]);
  });

  it("stand in the order they were picked, each once, and unknown ones are left out", () => {
    const [a, b] = [office.bodies.cityEducation.id, office.bodies.education.id];
    const { ids } = listSelected(office.as("leader"), { selection: wholeGroup("ids", { ids: [b, a, b, 987_654] }), year: 2024 });
    expect(ids).toEqual([b, a]);
  });

  it("are a body and its peers of the same level and kind, with the rule by which they were found", () => {
    const of = office.bodies.cityEducation.id;
    const selected = listSelected(office.as("leader"), { selection: wholeGroup("peers", { of }), year: 2024 });
    expect(selected).toMatchObject({ ids: [of], peerRule: "nearest", ofName: "甲市教育局" });
    const silent = listSelected(office.as("leader"), { selection: wholeGroup("peers", { of: office.bodies.education.id }), year: 2024 });
    expect(silent.peerRule).toBe("noVolume");
  });

  it("are none when the body whose peers are asked for does not exist", () => {
    expect(namesOf(wholeGroup("peers", { of: 987_654 }))).toEqual([]);
  });
});
