import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readMetricsOf } from "@/db/statistics/read-metrics";
import { readRollUp } from "@/db/statistics/read-roll-up";
import { recordBodyAct } from "@/server/bodies/record-body-act";
import { recompute, recomputeWhenOutdated } from "@/server/statistics/recompute";
import { approveFigures } from "@/tests/support/approve-figures";
import { changedFacts } from "@/tests/support/filing";
import { openTestOffice, type TestOffice } from "@/tests/support/test-context";

let office: TestOffice;
beforeEach(async () => {
  office = await openTestOffice();
  const content = { facts: changedFacts({}), narrative: [], claims: [] };
  for (const body of [office.bodies.office, office.bodies.cityOffice]) approveFigures(office, { bodyId: body.id, year: 2024 }, content);
});
afterEach(() => office.close());

const sound = { wrongValues: 0, wrongSums: 0, treeCurrent: true };
const received = (bodyId: number) =>
  readRollUp(office.db, { bodyId, year: 2024, basis: "own" }).facts.values["applications.newReceived.total"];

describe("computing everything anew", () => {
  it("finds nothing after approvals", () => {
    expect(recompute(office.db, { mend: false })).toMatchObject({ ...sound, reports: 2, years: 1, sums: 4 });
  });

  it("finds a value and a sum that somebody changed, and mends them", () => {
    const { db, bodies } = office;
    db.$client.exec(`update metric_values set operands = x'00' where body_id = ${bodies.office.id}`);
    db.$client.exec("update roll_up set reported = 9 where basis = 'own'");
    // Both sums of own reports, and what the province's roll-up has to reach: it holds the value that was changed.
    expect(recompute(db, { mend: false })).toMatchObject({ wrongValues: 1, wrongSums: 3 });
    recompute(db, { mend: true });
    expect(recompute(db, { mend: false })).toMatchObject(sound);
  });

  it("takes away values that no report stands behind", () => {
    const { db, bodies } = office;
    db.$client.exec(`insert into metric_values select year, ${bodies.education.id}, 99, catalogue_id, operands from metric_values limit 1`);
    recompute(db, { mend: true });
    expect(readMetricsOf(db, bodies.education.id, 2024)).toEqual([]);
  });

  it("happens by itself at the start when values were computed by other definitions, and only then", () => {
    const { db, bodies } = office;
    expect(recomputeWhenOutdated(db)).toBeNull();
    db.$client.exec("update metric_catalogue set fingerprint = 'former'");
    expect(recomputeWhenOutdated(db)).toMatchObject({ wrongValues: 2 });
    expect(db.$client.prepare("select count(*) from metric_catalogue").pluck().get()).toBe(2);
    expect(recomputeWhenOutdated(db)).toBeNull();
    expect(received(bodies.province.id)).toBe(640);
  });

  it("adds up anew by itself what a change past the product's verbs made untrue", () => {
    const { db, bodies } = office;
    db.$client.exec(`update body set valid_to = 2023 where id = ${bodies.cityOffice.id}`);
    expect(received(bodies.province.id)).toBe(320);
  });
});

describe("a transfer", () => {
  it("is refused, and nothing changed, when bodies would stand below each other in a year between two transfers", () => {
    const { city, cityEducation, province } = office.bodies;
    const administrator = office.as("administrator");
    const move = (bodyId: number, parentId: number, fromYear: number) =>
      recordBodyAct(administrator, {
        act: { kind: "transferred", bodyId, parentId },
        basis: { date: `${fromYear}-01-02`, fromYear, documentNumber: null, reason: null },
      });
    office.clock.now = Date.parse("2025-06-01T01:00:00Z");
    expect(move(cityEducation.id, province.id, 2025)).toMatchObject({ outcome: "recorded" });
    expect(move(city.id, cityEducation.id, 2024)).toMatchObject({ outcome: "refused", reason: "parentBelow" });
    expect(recompute(office.db, { mend: false })).toMatchObject(sound);
    expect(received(city.id)).toBe(320);
  });
});
