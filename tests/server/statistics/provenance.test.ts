import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { wholeGroup } from "@/domain/body/body-group";
import { cellMetricId } from "@/domain/metrics/cell-metric";
import type { SignedInContext } from "@/server/context";
import { NotAllowedError, NotFoundError } from "@/server/errors";
import { approveReport } from "@/server/reviews/approve-report";
import { compareBodies } from "@/server/statistics/compare-bodies";
import { getProvenance, getTotalProvenance } from "@/server/statistics/get-provenance";
import { createOwnMetric } from "@/server/statistics/own-metrics";
import { approveNew, changedFacts, correct, explainAll, file, ownSummary, submit } from "@/tests/support/filing";
import { openTestOffice, type TestOffice } from "@/tests/support/test-context";

const received = "applicationsReceived";
const secrets = "stateSecretShareOfConcluded";
const cell = "applications.newReceived.total";

describe("where a number comes from", () => {
  let office: TestOffice;
  let leader: SignedInContext;
  const names: string[] = [];

  beforeAll(async () => {
    office = await openTestOffice();
    leader = office.as("leader");
    const clerkOf = async (bodyId: number) => office.asViewer(await office.addAccount("clerk", bodyId));
    await approveNew(office, office.as("clerk"));
    const cities = ["乙市", "丙市", "丁市"].map((name) =>
      office.addBody({ name: `${name}人民政府`, kind: "government", level: "city", parentId: office.bodies.province.id }),
    );
    for (const [at, { id, name }] of cities.entries()) {
      names.push(name);
      if (at === 2) await file(await clerkOf(id), { statements: [] });
      else await approveNew(office, await clerkOf(id), { statements: [], facts: changedFacts({}) });
    }
  });
  afterAll(() => office.close());

  it("tells the total of a comparison as the comparison adds it, with every body in it and those missing, by name", () => {
    const total = getTotalProvenance(leader, { metric: secrets, selection: wholeGroup("cities"), year: 2024 });
    const { total: compared } = compareBodies(leader, { metric: secrets, group: "cities", years: [2024] });
    expect(total.result).toEqual(compared.results[0]);
    expect(total.coverage).toEqual(compared.coverage[0]);
    expect(total).toMatchObject({ bodyId: null, report: null, coverage: { included: 2, expected: 4 } });
    expect(total.contributors).toMatchObject({ total: 2, page: 1, pages: 1, sort: "value" });
    expect(total.contributors.rows.map(({ name, result }) => [name, result.numerator, result.denominator])).toEqual([
      ["乙市人民政府", 12, 319],
      ["丙市人民政府", 12, 319],
    ]);
    expect(total.absent.map(({ name, reason }) => [name, reason])).toEqual([
      ["甲市人民政府", "notReported"],
      ["丁市人民政府", "notReported"],
    ]);
  });

  it("lists the bodies of a sum in pages and in the order asked for", () => {
    const listed = { page: 3, sort: "tree" } as const;
    const { contributors } = getTotalProvenance(leader, { metric: received, selection: wholeGroup("cities"), year: 2024, listed });
    expect(contributors).toMatchObject({ page: 1, pages: 1, sort: "tree" });
    expect(contributors.rows.map(({ name }) => name)).toEqual(names.slice(0, 2));
  });

  it("leads a single cell of the form to its place, and a sum of it to its bodies", () => {
    const metric = cellMetricId(cell);
    const own = getProvenance(leader, { metric, bodyId: office.bodies.office.id, year: 2024, basis: "report" });
    expect(own.result).toMatchObject({ value: 320, denominator: null });
    expect(own.operands[0]?.parts).toMatchObject([{ cell, value: 320, raw: "320", source: expect.anything() }]);
    const sum = getProvenance(leader, { metric, bodyId: office.bodies.province.id, year: 2024 });
    expect(sum).toMatchObject({ result: { value: 960 }, coverage: { included: 3, expected: 6 } });
  });

  it("tells the formula of a metric of one's own to whom it belongs, and to nobody else", () => {
    const told = { nameZh: "每件新收的结转", nameEn: "Carried per new", numerator: ["applications.carriedOut.total"] };
    const made = createOwnMetric(leader, { ...told, denominator: [cell], unit: "ratio", shared: false });
    if (made.outcome !== "created") throw new Error(made.outcome);
    const asked = { metric: `own:${made.id}`, bodyId: office.bodies.office.id, year: 2024, basis: "report" } as const;
    const view = getProvenance(leader, asked);
    expect(view.own?.nameZh).toBe("每件新收的结转");
    expect(view.operands.map(({ role, value }) => [role, value])).toEqual([
      ["numerator", 25],
      ["denominator", 320],
    ]);
    expect(() => getProvenance(office.as("reviewer"), asked)).toThrow(NotFoundError);
  });

  it("names the corrections a number rests on, and only those", async () => {
    const clerk = office.asViewer(await office.addAccount("clerk", office.bodies.education.id));
    await file(clerk, { statements: [] });
    correct(clerk, [{ cell: "disclosure.permits.decisions", value: 77 }]);
    explainAll(clerk);
    submit(clerk);
    const { id: reportId, versionId } = ownSummary(clerk);
    approveReport(office.as("reviewer"), { reportId, versionId });
    const of = (name: string) =>
      getProvenance(leader, { metric: cellMetricId(name), bodyId: office.bodies.education.id, year: 2024, basis: "report" }).report;
    expect(of("disclosure.permits.decisions")?.changes).toMatchObject([{ cell: "disclosure.permits.decisions", newValue: 77 }]);
    expect(of(cell)).toMatchObject({ corrections: 1, changes: [] });
  });

  it("knows no metric that is not there, and is closed to those who read no figures", () => {
    const selection = wholeGroup("cities");
    expect(() => getTotalProvenance(leader, { metric: "onTimePublishRate", selection, year: 2024 })).toThrow(NotFoundError);
    expect(() => getTotalProvenance(office.as("auditor"), { metric: received, selection, year: 2024 })).toThrow(NotAllowedError);
  });
});
