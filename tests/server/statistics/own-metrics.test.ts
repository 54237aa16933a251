import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { figureAt, sumAt } from "@/domain/metrics/figure-table";
import { resolveMetric } from "@/domain/metrics/resolve-metric";
import type { SignedInContext } from "@/server/context";
import { NotAllowedError, NotFoundError } from "@/server/errors";
import { getFigures } from "@/server/statistics/get-figures";
import { getRanking } from "@/server/statistics/get-ranking";
import { createOwnMetric, listOwnMetrics, retireOwnMetric, shareOwnMetric } from "@/server/statistics/own-metrics";
import { approveFigures } from "@/tests/support/approve-figures";
import { changedFacts } from "@/tests/support/filing";
import { openTestOffice, type TestOffice } from "@/tests/support/test-context";

const share = {
  ...({ nameZh: "自然人占办结比", nameEn: "Natural persons among concluded", unit: "%", shared: false } as const),
  numerator: ["applications.concluded.naturalPerson"],
  denominator: ["applicationsConcluded"],
};

describe("metrics of one's own", () => {
  let office: TestOffice;
  let leader: SignedInContext;
  let reviewer: SignedInContext;
  let id: number;

  beforeAll(async () => {
    office = await openTestOffice();
    [leader, reviewer] = [office.as("leader"), office.as("reviewer")];
    const content = { facts: changedFacts({}), narrative: [], claims: [] };
    for (const body of [office.bodies.office, office.bodies.education, office.bodies.city])
      approveFigures(office, { bodyId: body.id, year: 2024 }, content);
    const made = createOwnMetric(leader, share);
    if (made.outcome !== "created") throw new Error(made.reason);
    id = made.id;
  });
  afterAll(() => office.close());

  it("give values, sums and rankings like any other metric", () => {
    const { city, education } = office.bodies;
    const reply = getFigures(leader, { metrics: [`own:${id}`], scope: { ids: [education.id, city.id] }, years: [2023, 2024] });
    const metric = resolveMetric(`own:${id}`, () => reply.own[0] ?? null);
    if (!metric) throw new Error("the reply defines its own metrics");
    const figure = figureAt(reply, metric, { metric: 0, body: 0, year: 1 });
    const { values } = changedFacts({});
    expect(figure).toMatchObject({
      state: "value",
      numerator: values["applications.concluded.naturalPerson"],
      denominator: values["applications.concluded.total"],
    });
    expect(figureAt(reply, metric, { metric: 0, body: 0, year: 0 })).toMatchObject({ state: "notReported", value: null });
    expect(sumAt(reply, metric, { metric: 0, year: 1 })).toMatchObject({ included: 2, expected: 2 });
    expect(getRanking(leader, { metric: `own:${id}`, year: 2024, scope: {}, bodyId: education.id })).toMatchObject({
      count: 2,
      places: [1, 1],
      mine: { place: 1 },
    });
  });

  it("are seen by their maker alone until they are shared, and changed by nobody else", () => {
    expect(listOwnMetrics(reviewer)).toEqual([]);
    expect(() => getRanking(reviewer, { metric: `own:${id}`, year: 2024, scope: {} })).toThrow(NotFoundError);
    expect(() => retireOwnMetric(reviewer, { id })).toThrow(NotFoundError);
    shareOwnMetric(leader, { id, shared: true });
    expect(listOwnMetrics(reviewer)).toMatchObject([{ id, mine: false, maker: "leader 甲", shared: true }]);
    expect(() => retireOwnMetric(reviewer, { id })).toThrow(NotAllowedError);
  });

  it("are refused with a reason when the definition has a fault, or the name is taken", () => {
    expect(createOwnMetric(leader, { ...share, nameZh: "另一名称", nameEn: "Other", denominator: share.numerator })).toEqual({
      outcome: "refused",
      reason: "sameOperands",
    });
    expect(createOwnMetric(reviewer, share)).toEqual({ outcome: "refused", reason: "nameTaken" });
  });

  it("are retired, never deleted: links still open, and every act is in the log", () => {
    retireOwnMetric(leader, { id });
    expect(listOwnMetrics(leader)).toEqual([]);
    expect(getRanking(leader, { metric: `own:${id}`, year: 2024, scope: {} }).count).toBe(2);
    const actions = office.db.$client.prepare("select action from audit_entry where action like 'metric.%' order by id").pluck().all();
    expect(actions).toEqual(["metric.create", "metric.share", "metric.retire"]);
  });
});
