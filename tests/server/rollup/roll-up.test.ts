import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BodyRow, updateBody } from "@/db/bodies";
import { insertBodyEvent } from "@/db/body-events";
import { inTransaction } from "@/db/client";
import { readKeptSums } from "@/db/rollup/read-kept-sums";
import { exemption } from "@/db/schema/obligations";
import { rollUpAll } from "@/db/statistics/store-roll-up";
import type { Facts } from "@/domain/facts/facts";
import type { CellId } from "@/domain/form/edition";
import { rollUpFacts } from "@/domain/rollup/roll-up-facts";
import type { RollUpScope } from "@/domain/rollup/roll-up-scope";
import { NotAllowedError, NotFoundError } from "@/server/errors";
import { getReconciliation } from "@/server/rollup/get-reconciliation";
import { getRollUp } from "@/server/rollup/get-roll-up";
import { getRollUpCell } from "@/server/rollup/get-roll-up-cell";
import { listPlaces } from "@/server/rollup/list-places";
import type { RollUpView } from "@/server/rollup/roll-up-view";
import { plantReport } from "@/tests/support/approved-report";
import { balancedFacts, withCells } from "@/tests/support/balanced-facts";
import { openTestOffice, type TestOffice } from "@/tests/support/test-context";

const received: CellId = "applications.newReceived.total";
const fees: CellId = "disclosure.fees.amount";

/** Some facts of a form that satisfy it; the same seed always gives the same. */
const factsOf = (edition: "2021" | "2019", seed: number): Facts => fc.sample(balancedFacts(edition), { seed, numRuns: 1 })[0] as Facts;

const cellOf = (view: RollUpView, cell: CellId) => {
  const at = view.cells.indexOf(cell);
  return { sum: view.sums[at], count: view.counts[at] };
};
const names = ({ coverage }: Pick<RollUpView, "coverage">) => coverage.absent.map(({ name, absence }) => [name, absence]);

describe("the roll-up of a scope", () => {
  let office: TestOffice;
  const parts = (placeId: number, change: Partial<RollUpScope> = {}): RollUpScope => ({
    ...{ placeId, level: null, kind: null, basis: "parts" },
    ...change,
  });
  const added: Record<string, BodyRow> = {};
  const facts: Record<string, Facts> = {};

  beforeAll(async () => {
    office = await openTestOffice();
    const { province, office: provinceOffice, education, city, cityOffice, cityEducation } = office.bodies;
    added.county = office.addBody({ name: "子县人民政府", kind: "government", level: "county", parentId: city.id });
    added.countyBureau = office.addBody({ name: "子县教育局", level: "county", parentId: added.county.id });
    added.second = office.addBody({ name: "乙市人民政府", kind: "government", level: "city", parentId: province.id });
    added.secondOffice = office.addBody({ name: "乙市人民政府办公室", kind: "office", level: "city", parentId: added.second.id });
    const all = { province, provinceOffice, education, city, cityOffice, cityEducation, ...added } as Record<string, BodyRow>;
    let seed = 0;
    for (const [name, body] of Object.entries(all)) {
      seed += 1;
      if (name === "second" || name === "education") continue;
      facts[name] = factsOf("2021", seed);
      plantReport(office, body, facts[name]);
    }
    facts.education = factsOf("2021", 50);
    plantReport(office, education, facts.education, { state: "submitted" });
  });
  afterAll(() => office.close());

  it("adds own reports and the roll-ups next below, never its own roll-up nor what lies under another", () => {
    const view = getRollUp(office.as("reviewer"), { scope: parts(office.bodies.province.id), year: 2024 });
    const sum = rollUpFacts([facts.provinceOffice, facts.city].map((one, bodyId) => ({ bodyId, facts: one ?? null }))).facts;
    for (const cell of view.cells) expect([cell, cellOf(view, cell).sum]).toEqual([cell, sum.values[cell]]);
    expect(view.coverage).toMatchObject({ included: 2, expected: 4 });
    expect(names(view)).toEqual([
      ["示例省教育厅", "pending"],
      ["乙市人民政府", "notFiled"],
    ]);
    expect(view.declared).toEqual({ inForce: true });
  });

  it("adds every body's own report and no roll-up when asked to", () => {
    const view = getRollUp(office.as("reviewer"), { scope: parts(office.bodies.province.id, { basis: "own" }), year: 2024 });
    const own = ["provinceOffice", "cityOffice", "cityEducation", "countyBureau", "secondOffice"];
    expect(cellOf(view, received)).toEqual({ sum: own.reduce((sum, name) => sum + (facts[name]?.values[received] ?? 0), 0), count: 5 });
    expect(view.coverage).toMatchObject({ included: 5, expected: 6 });
  });

  it("narrows to a level or a kind without counting a body beside the government that holds it", () => {
    const leader = office.as("leader");
    const counties = getRollUp(leader, { scope: parts(office.bodies.province.id, { level: "county" }), year: 2024 });
    expect(cellOf(counties, received)).toEqual({ sum: facts.county?.values[received], count: 1 });
    const governments = getRollUp(leader, { scope: parts(office.bodies.province.id, { kind: "government" }), year: 2024 });
    expect(cellOf(governments, received).sum).toBe(facts.city?.values[received]);
    const departments = getRollUp(leader, { scope: parts(office.bodies.city.id, { kind: "department", basis: "own" }), year: 2024 });
    expect(departments.coverage).toMatchObject({ included: 2, expected: 2 });
  });

  it("tells those who do not review only that no report is approved", () => {
    const view = getRollUp(office.as("leader"), { scope: parts(office.bodies.province.id), year: 2024 });
    expect(new Set(view.coverage.absent.map(({ absence }) => absence))).toEqual(new Set(["unapproved"]));
  });

  it("has no number where nothing is reported, and says whom it expects", () => {
    const view = getRollUp(office.as("leader"), { scope: parts(office.bodies.province.id), year: 2022 });
    expect(view.sums.every((sum) => sum === null)).toBe(true);
    expect(view.coverage).toMatchObject({ included: 0, expected: 4 });
    const before = getRollUp(office.as("leader"), { scope: parts(office.bodies.province.id), year: 2015 });
    expect(before.coverage).toMatchObject({ included: 0, expected: 0 });
  });

  it("takes a cell apart: every body with its value, sorted and paged, and those without one with the reason", () => {
    const scope = parts(office.bodies.province.id, { basis: "own" });
    const asked = { scope, year: 2024, cell: received, page: 1 } as const;
    const byValue = getRollUpCell(office.as("reviewer"), { ...asked, sort: "value" });
    expect(byValue.rows.map(({ value }) => value)).toEqual([...byValue.rows.map(({ value }) => value)].sort((a, b) => b - a));
    expect(byValue.sum).toBe(byValue.rows.reduce((sum, { value }) => sum + value, 0));
    expect([byValue.count, byValue.page, byValue.pages, byValue.silent]).toEqual([5, 1, 1, []]);
    const byTree = getRollUpCell(office.as("reviewer"), { ...asked, sort: "tree", page: 9 });
    expect(byTree.rows[0]?.name).toBe("示例省人民政府办公厅");
    expect(byTree.page).toBe(1);
  });

  it("is closed outside the viewer's reach, and to roles that read no figures", async () => {
    const { city, province } = office.bodies;
    const cityLeader = office.asViewer(await office.addAccount("leader", city.id));
    expect(getRollUp(cityLeader, { scope: parts(city.id), year: 2024 }).coverage.included).toBe(3);
    expect(() => getRollUp(cityLeader, { scope: parts(province.id), year: 2024 })).toThrow(NotFoundError);
    expect(() => getReconciliation(cityLeader, { placeId: province.id, year: 2024 })).toThrow(NotFoundError);
    const clerk = office.asViewer(await office.addAccount("clerk", city.id));
    expect(getRollUp(clerk, { scope: parts(city.id), year: 2024 }).placeName).toBe("甲市人民政府");
    expect(() => getRollUp(clerk, { scope: parts(office.bodies.cityOffice.id), year: 2024 })).toThrow(NotFoundError);
    expect(() => getRollUp(office.as("auditor"), { scope: parts(province.id), year: 2024 })).toThrow(NotAllowedError);
    expect(() => getRollUp(office.as("leader"), { scope: parts(9999), year: 2024 })).toThrow(NotFoundError);
  });

  it("offers the places within reach, governments with their depth", async () => {
    expect(listPlaces(office.as("leader"), { year: 2024 }).map(({ name, depth }) => [name, depth])).toEqual([
      ["示例省人民政府", 0],
      ["甲市人民政府", 1],
      ["子县人民政府", 2],
      ["乙市人民政府", 1],
    ]);
    const clerk = office.asViewer(await office.addAccount("clerk", office.bodies.cityOffice.id));
    expect(listPlaces(clerk, { year: 2024 }).map(({ id }) => id)).toEqual([office.bodies.cityOffice.id]);
  });

  it("compares a declared roll-up with its parts: same, different, or not comparable while a part is missing", () => {
    const { city, province } = office.bodies;
    const view = getReconciliation(office.as("reviewer"), { placeId: city.id, year: 2024 });
    expect(view.coverage).toMatchObject({ included: 3, expected: 3 });
    const at = view.cells.indexOf(received);
    const sum = ["cityOffice", "cityEducation", "county"].reduce((all, name) => all + (facts[name]?.values[received] ?? 0), 0);
    expect([view.declared[at], view.sums[at]]).toEqual([facts.city?.values[received], sum]);
    expect(view.agreements[at]).toBe(sum === facts.city?.values[received] ? "same" : "differs");
    const whole = getReconciliation(office.as("reviewer"), { placeId: province.id, year: 2024 });
    expect(new Set(whole.agreements)).toEqual(new Set(["incomplete"]));
    expect(() => getReconciliation(office.as("reviewer"), { placeId: office.bodies.office.id, year: 2024 })).toThrow(NotFoundError);
  });

  it("says the same from the sums that are kept for a subtree as from the reports themselves", () => {
    const scopes = Object.values(office.bodies).flatMap(({ id }) => [parts(id), parts(id, { basis: "own" })]);
    const scanned = scopes.map((scope) => getRollUp(office.as("leader"), { scope, year: 2024 }));
    inTransaction(office.db, (tx) => rollUpAll(tx, [2024]));
    const { id } = office.bodies.province;
    expect(readKeptSums(office.db, { bodyId: id, year: 2024, basis: "own" })).toMatchObject({ reported: 5, expected: 6 });
    expect(scopes.map((scope) => getRollUp(office.as("leader"), { scope, year: 2024 }))).toEqual(scanned);
  });

  it("declares nothing while the roll-up report is not approved", () => {
    const view = getReconciliation(office.as("reviewer"), { placeId: (added.second as BodyRow).id, year: 2024 });
    expect(view.declaredReport).toBeNull();
    expect(new Set(view.agreements)).toEqual(new Set(["undeclared"]));
    expect(view.coverage).toMatchObject({ included: 1, expected: 1 });
  });
});

describe("the roll-up's edge cases", () => {
  let office: TestOffice;
  beforeAll(async () => {
    office = await openTestOffice();
  });
  afterAll(() => office.close());
  const read = (placeId: number, year: number) =>
    getRollUp(office.as("reviewer"), { scope: { placeId, level: null, kind: null, basis: "parts" }, year });
  const government = (name: string) => office.addBody({ name, kind: "government", level: "city", parentId: office.bodies.province.id });

  it("prints the form most reports were filed on; cells the others lack are incomplete, never partly summed as a total", () => {
    const city = government("丙市人民政府");
    const [a, b, c] = ["甲局", "乙局", "丙局"].map((name) => office.addBody({ name, level: "city", parentId: city.id })) as [
      BodyRow,
      BodyRow,
      BodyRow,
    ];
    const [first, second, old] = [factsOf("2021", 61), factsOf("2021", 62), factsOf("2019", 63)];
    plantReport(office, a, first);
    plantReport(office, b, second);
    plantReport(office, c, old);
    const view = read(city.id, 2024);
    expect(view.tables.map(({ edition }) => edition)).toEqual(["2021", "2021", "2021"]);
    expect(view.tables[1]?.filed).toEqual([
      { edition: "2021", reports: 2 },
      { edition: "2019", reports: 1 },
    ]);
    const total = [first, second, old].reduce((sum, one) => sum + (one.values[received] ?? 0), 0);
    expect(cellOf(view, received)).toEqual({ sum: total, count: 3 });
    const split: CellId = "applications.otherFeeUnpaid.total";
    expect(cellOf(view, split).count).toBe(2);
    const apart = getRollUpCell(office.as("reviewer"), { scope: view.scope, year: 2024, cell: split, page: 1, sort: "tree" });
    expect(apart.silent).toEqual([{ bodyId: c.id, name: "丙局", reason: "notInForm" }]);
  });

  it("names a body that leaves a cell blank, and adds money to the 分", () => {
    const city = government("丁市人民政府");
    const bureaus = ["甲局", "乙局", "丙局"].map((name) => office.addBody({ name: `丁市${name}`, level: "city", parentId: city.id }));
    const amounts = [0.1, 0.2, 0.3];
    for (const [at, bureau] of bureaus.entries()) {
      const blank = at === 1 ? { "applications.granted.total": null } : {};
      plantReport(office, bureau, withCells(factsOf("2021", 70 + at), { [fees]: amounts[at] ?? 0, ...blank }));
    }
    const view = read(city.id, 2024);
    expect(cellOf(view, fees)).toEqual({ sum: 0.6, count: 3 });
    expect(cellOf(view, "applications.granted.total").count).toBe(2);
    const asked = { scope: view.scope, year: 2024, page: 1, sort: "value" } as const;
    const apart = getRollUpCell(office.as("reviewer"), { ...asked, cell: "applications.granted.total" });
    expect(apart.silent.map(({ name, reason }) => [name, reason])).toEqual([["丁市乙局", "blank"]]);
    expect(getRollUpCell(office.as("reviewer"), { ...asked, cell: fees }).sum).toBe(0.6);
  });

  it("misses nobody who was let off, and still adds those who reported all the same", () => {
    const city = government("戊市人民政府");
    const [a, b, c] = ["甲局", "乙局", "丙局"].map((name) => office.addBody({ name: `戊市${name}`, level: "city", parentId: city.id })) as [
      BodyRow,
      BodyRow,
      BodyRow,
    ];
    const [first, second] = [factsOf("2021", 81), factsOf("2021", 82)];
    plantReport(office, a, first);
    plantReport(office, b, second);
    const { accountId } = office.viewers.reviewer;
    for (const { id: bodyId } of [b, c])
      office.db
        .insert(exemption)
        .values({ bodyId, year: 2024, ground: "other", reason: "整建制移交", grantedBy: accountId, grantedAt: office.clock.now })
        .run();
    const view = read(city.id, 2024);
    expect(view.coverage).toMatchObject({ included: 2, expected: 2, exempt: 1, absent: [] });
    expect(cellOf(view, received).sum).toBe((first.values[received] ?? 0) + (second.values[received] ?? 0));
  });

  it("expects merged bodies until the year they ended in, and a transferred one where it stood that year", () => {
    const [from, to] = [government("己市人民政府"), government("庚市人民政府")];
    const ended = office.addBody({ name: "旧局", level: "city", parentId: from.id, validTo: 2022 });
    const moved = office.addBody({ name: "移局", level: "city", parentId: from.id });
    for (const year of [2022, 2023, 2024]) plantReport(office, moved, factsOf("2021", year), { year });
    plantReport(office, ended, factsOf("2021", 90), { year: 2022 });
    inTransaction(office.db, (tx) => {
      updateBody(tx, moved, { ...moved, parentId: to.id });
      const event = { kind: "transferred", bodyId: moved.id, date: "2024-01-01", fromYear: 2024 } as const;
      insertBodyEvent(
        tx,
        { ...event, documentNumber: null, reason: null, formerParentId: from.id, newParentId: to.id },
        { accountId: null, at: 0 },
      );
    });
    const covered = (place: BodyRow, year: number) => {
      const { included, expected } = read(place.id, year).coverage;
      return `${included}/${expected}`;
    };
    expect([2022, 2023, 2024].map((year) => covered(from, year))).toEqual(["2/2", "1/1", "0/0"]);
    expect([2022, 2023, 2024].map((year) => covered(to, year))).toEqual(["0/0", "0/0", "1/1"]);
  });

  it("adds the approved version of a report that was opened again, and says so to reviewers", () => {
    const city = government("辛市人民政府");
    const bureau = office.addBody({ name: "辛市甲局", level: "city", parentId: city.id });
    const findings = [{ key: "XY-JUMP:1", rule: "XY-JUMP", severity: "warn" }] as never[];
    plantReport(office, bureau, factsOf("2021", 95), { state: "returned", inForce: true, findings });
    expect(read(city.id, 2024).coverage).toMatchObject({
      ...{ included: 1, expected: 1, reopened: 1 },
      findings: { errors: 0, warnings: 1, reports: 1 },
    });
  });
});
