import { describe, expect, it } from "vitest";
import { computeMetric } from "@/domain/metrics/compute-metric";
import { faultOfOwnMetric, metricOfOwn, type OwnMetric } from "@/domain/metrics/own-metric";
import { reliabilityOf } from "@/domain/metrics/reliability";
import { ownNumberOf, resolveMetric } from "@/domain/metrics/resolve-metric";
import { shanxi2024Facts } from "@/tests/support/shanxi-2024-facts";

const told = (changes: Partial<OwnMetric> = {}): OwnMetric => ({
  ...{ id: 3, nameZh: "自然人国家秘密占比", nameEn: "State secrets, natural persons", unit: "%" },
  numerator: ["applications.deniedStateSecret.naturalPerson"],
  denominator: ["applications.concluded.naturalPerson"],
  ...changes,
});
const inputs = { facts: shanxi2024Facts, narrative: [], former: null };

describe("a metric of one's own", () => {
  it("is computed by the formula that is shown", () => {
    const metric = metricOfOwn(told());
    expect(metric).toMatchObject({
      id: "own:3",
      formula: "applications.deniedStateSecret.naturalPerson / applications.concluded.naturalPerson",
    });
    const { values } = shanxi2024Facts;
    expect(computeMetric(metric, inputs)).toMatchObject({
      numerator: values["applications.deniedStateSecret.naturalPerson"],
      denominator: values["applications.concluded.naturalPerson"],
    });
  });

  it("adds picks of cells, derived sums and counts of the catalogue", () => {
    const metric = metricOfOwn(
      told({ numerator: ["applications.denied.total", "applications.granted.total"], denominator: ["applicationsWorkload"] }),
    );
    expect(metric.formula).toBe(
      "(applications.denied.total + applications.granted.total) / (applications.newReceived.total + applications.carriedIn.total)",
    );
    expect(computeMetric(metric, inputs).denominator).toBe(344);
    expect(metricOfOwn(told({ unit: "per 100" })).formula).toMatch(/\* 100$/);
  });

  it.each([
    ["nameMissing", { nameEn: "  " }],
    ["noPick", { numerator: [] }],
    ["unknownPick", { numerator: ["applications.nothing.total"] }],
    ["unknownPick", { numerator: ["disclosureRate"] }],
    ["unknownPick", { denominator: ["mailboxReceived"] }],
    ["repeatedPick", { numerator: ["applications.granted.total", "applications.granted.total"] }],
    ["sameOperands", { numerator: ["applicationsConcluded"], denominator: ["applications.concluded.total"] }],
    ["unitsDiffer", { numerator: ["disclosure.fees.amount"] }],
    ["noCommonEdition", { numerator: ["disclosure.regulations.inForce"], denominator: ["disclosure.regulations.publishedTotal"] }],
  ] as const)("is refused for %s", (fault, changes) => {
    expect(faultOfOwnMetric(told(changes))).toBe(fault);
  });

  it("is held to the small-number policy by its own base", () => {
    const metric = metricOfOwn(told());
    const result = (denominator: number) => ({ metric: metric.id, numerator: 1, denominator, value: 1, reason: null });
    expect([9, 10, 29, 30].map((base) => reliabilityOf(result(base), metric))).toEqual(["tooSmall", "small", "small", "full"]);
  });
});

describe("the metric of an id", () => {
  it("is one of the catalogue, a cell, or one's own", () => {
    expect(resolveMetric("backlogRate")?.unit).toBe("%");
    expect(resolveMetric("cell:applications.newReceived.total")).toMatchObject({
      unit: "件",
      source: "table",
      formula: "applications.newReceived.total",
    });
    expect(resolveMetric("cell:disclosure.fees.amount")?.unit).toBe("万元");
    expect(resolveMetric("own:3", (id) => told({ id }))?.id).toBe("own:3");
    expect([resolveMetric("own:3"), resolveMetric("cell:nothing.at.all"), resolveMetric("nothing")]).toEqual([null, null, null]);
    expect([ownNumberOf("own:12"), ownNumberOf("own:0"), ownNumberOf("own:x")]).toEqual([12, null, null]);
  });
});
