import { describe, expect, it } from "vitest";
import { metricGroups } from "@/components/compare/metric-groups";
import { compareQueryOf, parseCompare } from "@/components/compare/parse-compare";
import { wholeGroup } from "@/domain/body/body-group";
import { computableMetrics } from "@/domain/metrics/catalogue";

describe("the address of a comparison", () => {
  it("asks for application volume of the cities over five years by default", () => {
    expect(parseCompare({}, 2024)).toEqual({
      metric: "applicationsReceived",
      against: "applicationsConcluded",
      selection: wholeGroup("cities"),
      years: [2020, 2021, 2022, 2023, 2024],
      view: "multiples",
      marks: [null],
      page: 1,
      asTable: false,
    });
  });

  it("falls back where it names something unknown", () => {
    const asked = parseCompare(
      { metric: "nonsense", group: "planets", view: "pie", since: "1850", to: "9999", mark: "x", page: "-2" },
      2024,
    );
    expect(asked.metric).toBe("applicationsReceived");
    expect(asked.selection.group).toBe("cities");
    expect(asked.view).toBe("multiples");
    expect(asked.years).toEqual([2019, 2020, 2021, 2022, 2023, 2024]);
    expect(asked.marks).toEqual([null]);
    expect(asked.page).toBe(1);
  });

  it("takes picked bodies once each and ignores what is no number", () => {
    expect(parseCompare({ group: "ids", bodies: "3,3,x,17," }, 2024).selection.ids).toEqual([3, 17]);
  });

  it("shows the cities when no body is picked, and when peers are nobody's", () => {
    expect(parseCompare({ group: "ids", bodies: "" }, 2024).selection.group).toBe("cities");
    expect(parseCompare({ group: "peers" }, 2024).selection.group).toBe("cities");
  });

  it("never asks for a year backwards", () => {
    expect(parseCompare({ since: "2023", to: "2021" }, 2024).years).toEqual([2021]);
  });

  it("takes a cell of the form and a metric of one's own as metrics", () => {
    expect(parseCompare({ metric: "cell:applications.granted.total" }, 2024).metric).toBe("cell:applications.granted.total");
    expect(parseCompare({ metric: "own:7" }, 2024).metric).toBe("own:7");
  });

  it("keeps a body in its slot when the one before it is no longer marked", () => {
    expect(parseCompare({ mark: "4,,9" }, 2024).marks).toEqual([4, null, 9]);
    expect(parseCompare({ mark: "4,4,9,12" }, 2024).marks).toEqual([4, null, 9]);
  });

  it.each([
    {},
    { metric: "deniedRate", group: "tree", under: "4", level: "county", kind: "department", view: "heat", mark: ",7", page: "3" },
    { group: "peers", of: "12", view: "ranking", since: "2021", to: "2022", mark: "12" },
    { group: "ids", bodies: "9,3", view: "scatter", against: "deniedRate", as: "table" },
    { group: "counties", under: "2", view: "dumbbell" },
  ])("spells every choice out, so that the address gives the same view next year: %j", (query) => {
    const asked = parseCompare(query as Record<string, string>, 2024);
    const again = parseCompare(compareQueryOf(asked), 2031);
    expect({ ...again, marks: again.marks.filter(Boolean), against: "" }).toEqual({
      ...asked,
      marks: asked.marks.filter(Boolean),
      against: "",
    });
  });
});

describe("the choice of metrics", () => {
  it("offers every computable metric exactly once, the mission's three families first", () => {
    const offered = metricGroups.flatMap(({ metrics }) => metrics.map(({ id }) => id));
    expect([...offered].sort()).toEqual(computableMetrics.map(({ id }) => id).sort());
    expect(offered.slice(0, 3)).toEqual(["applicationsReceived", "stateSecretShareOfConcluded", "stateSecretShareOfDenied"]);
  });
});
