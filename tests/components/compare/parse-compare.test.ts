import { describe, expect, it } from "vitest";
import { metricGroups } from "@/components/compare/metric-groups";
import { parseCompare } from "@/components/compare/parse-compare";
import { computableMetrics } from "@/domain/metrics/catalogue";

describe("the address of a comparison", () => {
  it("asks for application volume of the cities over five years by default", () => {
    expect(parseCompare({}, 2024)).toEqual({
      metric: "applicationsReceived",
      group: "cities",
      bodyIds: [],
      years: [2020, 2021, 2022, 2023, 2024],
      view: "trend",
      focus: null,
    });
  });

  it("falls back where it names something unknown", () => {
    const asked = parseCompare({ metric: "nonsense", group: "planets", view: "pie", since: "1850", to: "9999", focus: "x" }, 2024);
    expect(asked.metric).toBe("applicationsReceived");
    expect(asked.group).toBe("cities");
    expect(asked.view).toBe("trend");
    expect(asked.years).toEqual([2019, 2020, 2021, 2022, 2023, 2024]);
    expect(asked.focus).toBeNull();
  });

  it("takes picked bodies once each and ignores what is no number", () => {
    expect(parseCompare({ group: "ids", bodies: "3,3,x,17," }, 2024).bodyIds).toEqual([3, 17]);
  });

  it("shows the cities when no body is picked", () => {
    expect(parseCompare({ group: "ids", bodies: "" }, 2024).group).toBe("cities");
  });

  it("never asks for a year backwards", () => {
    expect(parseCompare({ since: "2023", to: "2021" }, 2024).years).toEqual([2021]);
  });
});

describe("the choice of metrics", () => {
  it("offers every computable metric exactly once, the mission's three families first", () => {
    const offered = metricGroups.flatMap(({ metrics }) => metrics.map(({ id }) => id));
    expect([...offered].sort()).toEqual(computableMetrics.map(({ id }) => id).sort());
    expect(offered.slice(0, 3)).toEqual(["applicationsReceived", "stateSecretShareOfConcluded", "stateSecretShareOfDenied"]);
  });
});
