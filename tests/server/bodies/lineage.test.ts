import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findBody } from "@/db/bodies";
import { listParts } from "@/db/reports/list-parts";
import { readMetricsOf } from "@/db/statistics/read-metrics";
import type { BodyAct } from "@/domain/body/body-act";
import { recordBodyAct } from "@/server/bodies/record-body-act";
import type { SignedInContext } from "@/server/context";
import { receiveReport } from "@/server/reports/receive-report";
import { compareBodies } from "@/server/statistics/compare-bodies";
import { approveNew, changedFacts, file, newKey, ownReport, ownView } from "@/tests/support/filing";
import { openTestOffice, type TestOffice } from "@/tests/support/test-context";

let office: TestOffice;
beforeEach(async () => {
  office = await openTestOffice();
});
afterEach(() => office.close());

const record = (act: BodyAct, basis = { date: "2024-03-18", fromYear: 2024 }) => {
  const result = recordBodyAct(office.as("administrator"), { act, basis: { ...basis, documentNumber: null, reason: null } });
  if (result.outcome === "refused") throw new Error(result.reason);
  return result.bodyId;
};
const clerkOf = async (bodyId: number) => office.asViewer(await office.addAccount("clerk", bodyId));
const carry = (ctx: SignedInContext) => ownView(ctx).findings.filter(({ rule }) => rule === "XY-CARRY");
const carriedOut = (total: number) => ({ facts: changedFacts({ "applications.carriedOut.total": total }) });
const received = (ctx: SignedInContext, year: number) =>
  readMetricsOf(office.db, ctx.viewer.bodyId, year).find(({ metric }) => metric === "applicationsReceivedGrowth");

describe("after a merger", () => {
  it("holds what is carried in against the sum of those merged, named, as a warning", async () => {
    const { cityOffice, cityEducation } = office.bodies;
    const [kept, gone] = [await clerkOf(cityOffice.id), await clerkOf(cityEducation.id)];
    await approveNew(office, kept, { year: 2023, ...carriedOut(10) });
    await approveNew(office, gone, { year: 2023, ...carriedOut(14) });
    record({ kind: "merged", partIds: [cityEducation.id], into: { bodyId: cityOffice.id } });
    await file(kept, { facts: changedFacts({ "applications.carriedIn.total": 25 }) });
    const [finding] = carry(kept).filter(({ cells }) => cells[0] === "applications.carriedIn.total");
    expect(finding).toMatchObject({ severity: "warn", stated: [24] });
    expect(finding?.message.zh).toContain("合并前各机关上年“结转下年度”之和（甲市人民政府办公室、甲市教育局） = 24");
  });

  it("holds nothing against a part of the sum", async () => {
    const { cityOffice, cityEducation } = office.bodies;
    const kept = await clerkOf(cityOffice.id);
    await approveNew(office, kept, { year: 2023, ...carriedOut(10) });
    record({ kind: "merged", partIds: [cityEducation.id], into: { bodyId: cityOffice.id } });
    await file(kept);
    expect(carry(kept)).toEqual([]);
  });

  it("grows against those merged together, also when the last of them is approved after it", async () => {
    const { cityOffice, cityEducation } = office.bodies;
    const [kept, gone] = [await clerkOf(cityOffice.id), await clerkOf(cityEducation.id)];
    await approveNew(office, kept, { year: 2023 });
    await approveNew(office, kept);
    expect(received(kept, 2024)?.value).toBe(0);
    record({ kind: "merged", partIds: [cityEducation.id], into: { bodyId: cityOffice.id } });
    expect(received(kept, 2024)?.value).toBeNull();
    await approveNew(office, gone, { year: 2023 });
    expect(received(kept, 2024)).toMatchObject({ value: -50 });
  });
});

describe("a roll-up", () => {
  it("adds up the bodies that stood below in its year, not those of today", () => {
    const { city, cityEducation, cityOffice, province } = office.bodies;
    record({ kind: "transferred", bodyId: cityEducation.id, parentId: province.id });
    const parts = (year: number) => listParts(office.db, city.id, year).map(({ id }) => id);
    expect(parts(2023)).toEqual([cityOffice.id, cityEducation.id]);
    expect(parts(2024)).toEqual([cityOffice.id]);
    expect(listParts(office.db, province.id, 2023).map(({ id }) => id)).not.toContain(cityEducation.id);
    expect(listParts(office.db, province.id, 2024).map(({ id }) => id)).toContain(cityEducation.id);
  });
});

describe("a report under a former name", () => {
  const upload = (ctx: SignedInContext, body: string, year: number) =>
    receiveReport(ctx, { bytes: ownReport(ctx.viewer, { body, year }), fileName: "年报.txt", year, idempotencyKey: newKey() });

  it("is known in the years of that name, without a question", async () => {
    const { cityEducation } = office.bodies;
    const clerk = await clerkOf(cityEducation.id);
    record(
      { kind: "renamed", bodyId: cityEducation.id, name: "甲市教育体育局", shortName: "市教体局" },
      { date: "2023-06-01", fromYear: 2023 },
    );
    expect((await upload(clerk, "甲市教育局", 2021)).outcome).toBe("received");
    expect((await upload(clerk, "甲市教育体育局", 2024)).outcome).toBe("received");
    expect(await upload(clerk, "甲市教育局", 2024)).toMatchObject({ outcome: "refused", code: "probableIdentity" });
  });

  it("goes to who bore the name then, not to who bears it now", async () => {
    const { city, cityEducation } = office.bodies;
    record(
      { kind: "renamed", bodyId: cityEducation.id, name: "甲市教育体育局", shortName: "市教体局" },
      { date: "2022-06-01", fromYear: 2022 },
    );
    const later = office.addBody({ name: "甲市教育局", level: "city", parentId: city.id, validFrom: 2019 });
    expect(findBody(office.db, later.id)?.name).toBe("甲市教育局");
    const clerk = await clerkOf(cityEducation.id);
    expect(await upload(clerk, "甲市教育局", 2024)).toMatchObject({ outcome: "refused", code: "otherBody" });
  });
});

it("marks a merger within the years of a comparison, with those merged", () => {
  const { cityOffice, cityEducation } = office.bodies;
  record({ kind: "merged", partIds: [cityEducation.id], into: { bodyId: cityOffice.id } });
  const compared = (years: readonly number[]) =>
    compareBodies(office.as("leader"), { metric: "applicationsReceived", group: "ids", bodyIds: [cityOffice.id], years }).lineage;
  expect(compared([2022, 2023, 2024])).toEqual([
    { bodyId: cityOffice.id, fromYear: 2024, kind: "merged", predecessors: [{ bodyId: cityEducation.id, name: "甲市教育局" }] },
  ]);
  expect(compared([2024])).toBeUndefined();
});
