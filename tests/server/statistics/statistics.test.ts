import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SignedInContext } from "@/server/context";
import { NotAllowedError, NotFoundError } from "@/server/errors";
import { compareBodies } from "@/server/statistics/compare-bodies";
import { getOverview, getScreen } from "@/server/statistics/get-overview";
import { getProfile } from "@/server/statistics/get-profile";
import { getProvenance } from "@/server/statistics/get-provenance";
import { approveNew, changedFacts, file } from "@/tests/support/filing";
import { openTestOffice, type TestOffice } from "@/tests/support/test-context";

const received = "applicationsReceived";
const secrets = "stateSecretShareOfConcluded";

describe("statistics of approved reports", () => {
  let office: TestOffice;
  let leader: SignedInContext;
  const clerkOf = async (bodyId: number) => office.asViewer(await office.addAccount("clerk", bodyId));

  beforeAll(async () => {
    office = await openTestOffice();
    leader = office.as("leader");
    const { city, cityOffice, education } = office.bodies;
    await approveNew(office, office.as("clerk"), { year: 2023, facts: changedFacts({ "applications.carriedOut.total": 24 }) });
    await approveNew(office, office.as("clerk"));
    await approveNew(office, await clerkOf(city.id), { statements: [] });
    await approveNew(office, await clerkOf(cityOffice.id), { statements: [] });
    // Filed but not approved: it must not be seen anywhere.
    await file(await clerkOf(education.id));
    const yi = office.addBody({
      name: "乙市人民政府",
      shortName: "乙市",
      kind: "government",
      level: "city",
      parentId: office.bodies.province.id,
    });
    office.addBody({ name: "丙市人民政府", kind: "government", level: "city", parentId: office.bodies.province.id, validTo: 2022 });
    await file(await clerkOf(yi.id));
  });
  afterAll(() => office.close());

  it("compares the cities with the coverage of their sum and never as zero what was not reported", () => {
    const view = compareBodies(leader, { metric: received, group: "cities", years: [2023, 2024] });
    expect(view.series.map(({ name }) => name)).toEqual(["甲市人民政府", "乙市人民政府", "丙市人民政府"]);
    expect(view.series.map(({ results }) => results.map(({ value, reason }) => value ?? reason))).toEqual([
      ["notReported", 320],
      ["notReported", "notReported"],
      ["notReported", "notReported"],
    ]);
    expect(view.total.results.map(({ value }) => value)).toEqual([null, 320]);
    const [, coverage] = view.total.coverage;
    expect(coverage).toMatchObject({ included: 1, expected: 2 });
    expect(coverage?.missing).toEqual([view.series[1]?.bodyId]);
  });

  it("adds ratios as sums of numerators over sums of denominators, with intervals", () => {
    const ids = [office.bodies.office.id, office.bodies.cityOffice.id];
    const view = compareBodies(leader, { metric: secrets, group: "offices", years: [2024] });
    expect(view.series.map(({ bodyId }) => bodyId)).toEqual(expect.arrayContaining(ids));
    expect(view.total.results[0]).toMatchObject({ numerator: 24, denominator: 638, value: (24 * 100) / 638 });
    expect(view.intervals[0]?.low).toBeLessThan(3.77);
    expect(view.series[0]?.reliability).toEqual(["full"]);
  });

  it("never adds a body to the government whose roll-up already holds it", () => {
    const bodyIds = [office.bodies.cityOffice.id, office.bodies.city.id, office.bodies.office.id];
    const view = compareBodies(leader, { metric: received, group: "ids", bodyIds, years: [2024] });
    expect(view.series.map(({ bodyId }) => bodyId)).toEqual(bodyIds);
    expect(view.total.results[0]?.value).toBe(640);
    expect(view.total.coverage[0]).toEqual({ included: 2, expected: 2, missing: [] });
  });

  it("sums the province as roll-ups of its cities plus its own bodies, and says who is missing", () => {
    const view = getOverview(leader, { year: 2024 });
    const number = (metric: string) => view.keyNumbers.find((one) => one.metric === metric);
    expect(number(received)).toMatchObject({ result: { value: 640 }, former: null, coverage: { included: 2, expected: 4 } });
    expect(number(secrets)?.result).toMatchObject({ numerator: 24, denominator: 638 });
    expect(number("stateSecretShareOfDenied")?.result).toMatchObject({ numerator: 24, denominator: 36 });
    expect(number("mailboxClosureRate")).toMatchObject({
      result: { numerator: 9297, denominator: 9903 },
      coverage: { included: 1, expected: 4 },
    });
    expect(view.unreported).toEqual(["示例省教育厅", "乙市人民政府"]);
    expect(view.mailboxes.stated.map(({ name }) => name)).toEqual(["示例省人民政府办公厅"]);
    expect(view.mailboxes.silent).toEqual(["甲市人民政府"]);
    expect(view.ranking.map(({ name, value }) => [name, value])).toEqual([
      ["甲市人民政府", 320],
      ["乙市人民政府", null],
    ]);
    expect(view.trend).toMatchObject({ years: [2019, 2020, 2021, 2022, 2023, 2024] });
    expect(view.trend.results.map(({ value }) => value)).toEqual([null, null, null, null, 320, 640]);
    expect(view.composition[0]).toMatchObject({ year: 2024, total: 638, coverage: { included: 2, expected: 4 } });
    expect(view.composition[0]?.parts.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBe(638);
    expect(view.headline.zh).toContain("640 件");
    expect(view.headline.zh).toContain("（2/4 个机关）");
    expect(view.takeaways.length).toBeLessThanOrEqual(3);
  });

  it("gives the wall the same overview and every government below, of the season under way without a year", () => {
    const { overview, cities } = getScreen(leader, {});
    expect(overview).toEqual(getOverview(leader, { year: 2024 }));
    expect([overview.due, overview.unreported.length]).toEqual([4, 2]);
    expect(cities.metrics[0]).toBe(received);
    expect(cities.rows.map(({ name, results }) => [name, results.map(({ value, reason }) => value ?? reason)[0]])).toEqual([
      ["甲市人民政府", 320],
      ["乙市人民政府", "notReported"],
    ]);
    expect(getScreen(leader, { year: 2021 }).overview.year).toBe(2021);
  });

  it("says so when nothing is approved for a year", () => {
    const view = getOverview(leader, { year: 2021 });
    expect(view.headline.zh).toBe("2021 年尚无已审核通过的年报。");
    expect(view.keyNumbers.every(({ result }) => result.value === null)).toBe(true);
    expect(view.funnel).toEqual({ points: [], share: null });
    expect(view.composition[0]?.parts.every(({ value }) => value === null)).toBe(true);
  });

  it("leads a sum to its contributors and a body's number to cell, sentence, file and people", () => {
    const sum = getProvenance(leader, { metric: received, bodyId: office.bodies.province.id, year: 2024 });
    expect(sum).toMatchObject({ result: { value: 640 }, report: null, coverage: { included: 2, expected: 4 } });
    expect(sum.contributors.rows.map(({ name, result }) => [name, result.value])).toEqual([
      ["示例省人民政府办公厅", 320],
      ["甲市人民政府", 320],
    ]);
    const closure = getProvenance(leader, { metric: "mailboxClosureRate", bodyId: office.bodies.office.id, year: 2024 });
    expect(closure.operands.map(({ value, parts }) => [value, parts[0]?.label])).toEqual([
      [9297, "省长信箱"],
      [9903, "省长信箱"],
    ]);
    expect(closure.operands[0]?.parts[0]?.quote).toContain("9297");
    const growth = getProvenance(leader, { metric: "applicationsReceivedGrowth", bodyId: office.bodies.office.id, year: 2024 });
    expect(growth.operands.map(({ expression, value }) => [expression, value])).toContainEqual([
      "prev(applications.newReceived.total)",
      320,
    ]);
    const denied = getProvenance(leader, { metric: "stateSecretShareOfDenied", bodyId: office.bodies.office.id, year: 2024 });
    expect(denied.operands[1]).toMatchObject({ value: 18, role: "denominator" });
    expect(denied.operands[1]?.parts).toHaveLength(8);
    expect(denied.interval).toBeNull();
  });

  it("shows a body beside last year and its peers", () => {
    const view = getProfile(leader, { bodyId: office.bodies.office.id, year: 2024 });
    expect(view.results.find(({ metric }) => metric === received)).toMatchObject({
      result: { value: 320 },
      former: { value: 320 },
      group: { value: 320 },
      coverage: { included: 1, expected: 1, missing: [] },
    });
    const unfiled = getProfile(leader, { bodyId: office.bodies.education.id, year: 2024 });
    expect(unfiled.reportId).toBeNull();
    expect(unfiled.results.every(({ result }) => result.value === null && result.reason === "notReported")).toBe(true);
  });

  it("keeps figures that are not approved inside the filing scope", () => {
    const { education } = office.bodies;
    const source = getProvenance(leader, { metric: received, bodyId: education.id, year: 2024 });
    expect(source).toMatchObject({ result: { value: null, reason: "notReported" }, operands: [], report: null });
    const clerk = office.as("clerk");
    expect(compareBodies(clerk, { metric: received, group: "departments", years: [2024] }).series[0]?.results[0]?.value).toBeNull();
  });

  it("writes next year's values that look back when the year before is approved later", async () => {
    const growth = () => getProvenance(leader, { metric: "applicationsReceivedGrowth", bodyId: office.bodies.city.id, year: 2024 }).result;
    expect(growth()).toMatchObject({ value: null, reason: "noFormerYear" });
    const clerk = office.asViewer(await office.addAccount("clerk", office.bodies.city.id, "city-second"));
    await approveNew(office, clerk, { year: 2023, statements: [], facts: changedFacts({ "applications.carriedOut.total": 24 }) });
    expect(growth()).toMatchObject({ numerator: 0, denominator: 320, value: 0, reason: null });
  });

  it("refuses unknown metrics and system metrics, and is closed to the auditor and the administrator", () => {
    for (const metric of ["nothing", "coverage"]) {
      expect(() => compareBodies(leader, { metric, group: "cities", years: [2024] })).toThrow(NotFoundError);
    }
    for (const role of ["auditor", "administrator"] as const) {
      expect(() => getOverview(office.as(role), { year: 2024 })).toThrow(NotAllowedError);
    }
  });

  it("answers in plain JSON", () => {
    const ask = { bodyId: office.bodies.office.id, year: 2024 };
    const replies: readonly unknown[] = [
      getOverview(leader, ask),
      getProfile(leader, ask),
      getProvenance(leader, { ...ask, metric: secrets }),
      compareBodies(leader, { metric: secrets, group: "offices", years: [2023, 2024] }),
    ];
    for (const reply of replies) expect(JSON.parse(JSON.stringify(reply))).toStrictEqual(reply);
  });
});
