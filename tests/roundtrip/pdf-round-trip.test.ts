import type { Browser } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { describeFailure, tryPlan } from "./round-trip";
import { Plan, type VariationName } from "./variations";
import { canPrint, openPrinter } from "./write-pdf";

const seed = Number(process.env.ROUND_TRIP_SEED ?? 20_240_131);
const lossless: readonly (readonly VariationName[])[] = [
  ["sparse", "verticalLabels"],
  ["thousands", "groupsAfterFirst"],
];
const lossy: readonly (readonly VariationName[])[] = [
  ["narrow", "blanks"],
  ["brokenTable", "dashes"],
  ["unruled", "sparse"],
];

describe.runIf(canPrint)("a report printed by a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openPrinter();
  });
  afterAll(() => browser.close());

  it.each(lossless.map((names, index) => ({ names, index })))("is read cell by cell: $names", async ({ names, index }) => {
    const { refused, asked, wrong } = await tryPlan(new Plan(seed + index, "pdf", new Set(names)), browser);
    expect({ refused, asked, wrong }).toEqual({ refused: null, asked: [], wrong: [] });
  });

  it.each(lossy.map((names, index) => ({ names, index })))("is read or asked about, never wrongly: $names", async ({ names, index }) => {
    const outcome = await tryPlan(new Plan(seed + index, "pdf", new Set(names)), browser);
    expect(outcome.wrong.length > 0 ? await describeFailure(outcome, browser) : null).toBeNull();
  });
});
