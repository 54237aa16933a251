import { describe, expect, it } from "vitest";
import { prepareHeat } from "@/components/charts/prepare-heat";
import { missing, share } from "./results";

const rows = prepareHeat({
  years: [2021, 2022, 2023, 2024],
  series: [
    {
      bodyId: 7,
      name: "甲",
      results: [share(0, 100), share(4, 100), share(19, 20), missing("notReported", "stateSecretShareOfConcluded")],
      reliability: ["full", "full", "small", "full"],
    },
  ],
  textOf: ({ value }) => String(value),
  fractionOf: ({ numerator, denominator }) => `${numerator}/${denominator}`,
  hrefOf: (id, year) => `${id}.${year}`,
});

describe("the heat table", () => {
  it("shades by the largest reliable value only", () => {
    expect(rows[0]?.cells.map(({ shade }) => shade)).toEqual([0, 4, 0, 0]);
  });

  it("keeps zero, small numbers and unfiled years apart", () => {
    expect(rows[0]?.cells.map(({ state, small }) => [state, small])).toEqual([
      ["value", false],
      ["value", false],
      ["value", true],
      ["unreported", false],
    ]);
  });

  it("leads every cell to its source", () => {
    expect(rows[0]?.cells.map(({ href }) => href)).toEqual(["7.2021", "7.2022", "7.2023", "7.2024"]);
  });
});
