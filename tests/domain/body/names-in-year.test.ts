import { expect, it } from "vitest";
import { namesInYear } from "@/domain/body/names-in-year";

/** 卫生局 until 2016, 卫计委 until the summer of 2022, 卫健委 since. */
const body = {
  name: "甲市卫生健康委员会",
  shortName: "市卫健委",
  aliases: ["甲市卫健委"],
  formerNames: [
    { name: "甲市卫生和计划生育委员会", shortName: "市卫计委", until: "2022-06-10" },
    { name: "甲市卫生局", shortName: "市卫生局", until: "2016-03-01" },
  ],
};

it("names a body as it was called at the end of the year", () => {
  expect([2015, 2016, 2021, 2022, 2025].map((year) => namesInYear(body, year).name)).toEqual([
    "甲市卫生局",
    "甲市卫生和计划生育委员会",
    "甲市卫生和计划生育委员会",
    "甲市卫生健康委员会",
    "甲市卫生健康委员会",
  ]);
});

it("takes for official what it was called in the year or in the next, when the report is written", () => {
  expect(namesInYear(body, 2020).official).toEqual(["甲市卫生和计划生育委员会"]);
  expect(namesInYear(body, 2021).official).toEqual(["甲市卫生和计划生育委员会", "甲市卫生健康委员会"]);
  expect(namesInYear(body, 2022).official).toEqual(["甲市卫生和计划生育委员会", "甲市卫生健康委员会"]);
  expect(namesInYear(body, 2023).official).toEqual(["甲市卫生健康委员会"]);
});

it("keeps every other name among the others", () => {
  expect(namesInYear(body, 2023).others).toEqual([
    "甲市卫生局",
    "市卫生局",
    "甲市卫生和计划生育委员会",
    "市卫计委",
    "市卫健委",
    "甲市卫健委",
  ]);
});
