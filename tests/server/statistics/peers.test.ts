import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inTransaction } from "@/db/client";
import { publishMetrics } from "@/db/statistics/publish-metrics";
import type { CellId } from "@/domain/form/edition";
import { metricById } from "@/domain/metrics/catalogue";
import { resultOf } from "@/domain/metrics/compute-metric";
import type { SignedInContext } from "@/server/context";
import { NotAllowedError, NotFoundError } from "@/server/errors";
import { getPeers } from "@/server/statistics/get-peers";
import { changedFacts, file, ownSummary, ownView } from "../../support/filing";
import { openTestOffice, type TestOffice } from "../../support/test-context";

let office: TestOffice;
let clerk: SignedInContext;
let reportId: number;

const metricOf = (id: string) => metricById(id) as NonNullable<ReturnType<typeof metricById>>;

/** Approved values of a body: 320 applications handled, so many of them denied. */
function publish(bodyId: number, year: number, denied: number): void {
  const results = [resultOf(metricOf("applicationsWorkload"), 320, null), resultOf(metricOf("deniedRate"), denied, 320)];
  inTransaction(office.db, (tx) => publishMetrics(tx, { bodyId, year }, results));
}

/** Of 319 concluded applications 18 are denied in the real report; here 150, moved from those granted. */
const denying = changedFacts({
  "applications.deniedStateSecret.naturalPerson": 140,
  "applications.deniedStateSecret.total": 144,
} as Readonly<Partial<Record<CellId, number>>>);

beforeAll(async () => {
  office = await openTestOffice();
  clerk = office.asViewer(await office.addAccount("clerk", office.bodies.education.id));
  for (let at = 0; at < 9; at += 1)
    publish(office.addBody({ name: `示例省第${at}厅`, parentId: office.bodies.province.id }).id, 2023, 14 + at);
  publish(office.bodies.cityEducation.id, 2023, 300);
  await file(clerk, { facts: denying });
  reportId = ownSummary(clerk).id;
});
afterAll(() => office.close());

describe("a report among its peers", () => {
  it("stands beside last year's approved figures of its kind and level while too few are approved this year", () => {
    const view = getPeers(clerk, { reportId });
    expect(view).toMatchObject({
      kind: "department",
      level: "province",
      year: 2024,
      basisYear: 2023,
      approved: 9,
      expected: 9,
      limit: 3.5,
    });
    const [first] = view.metrics;
    expect(first).toMatchObject({ metric: "deniedRate", unusual: true, notJudged: null, own: { denominator: 319 } });
    expect(first?.values).toHaveLength(9);
    expect(first?.median).toBeCloseTo(100 * (18 / 320));
  });

  it("names metrics without enough peers as not judged", () => {
    const granted = getPeers(clerk, { reportId }).metrics.find(({ metric }) => metric === "grantedRate");
    expect(granted).toMatchObject({ notJudged: "fewPeers", unusual: false, deviations: null });
  });

  it("is hinted at by the check, never as an error", () => {
    const hints = ownView(clerk).findings.filter(({ rule }) => rule === "P08-PEERS");
    expect(hints.map(({ key, severity }) => [key, severity])).toEqual([["P08-PEERS:deniedRate", "info"]]);
    expect(hints[0]?.cells).toContain("applications.deniedStateSecret.total");
  });

  it("is for clerks and reviewers, within their scope", () => {
    expect(getPeers(office.as("reviewer"), { reportId }).metrics).not.toHaveLength(0);
    expect(() => getPeers(office.as("clerk"), { reportId })).toThrow(NotFoundError);
    for (const role of ["leader", "administrator", "auditor"] as const)
      expect(() => getPeers(office.as(role), { reportId })).toThrow(NotAllowedError);
  });

  it("moves to this year's figures once half of the group is approved", () => {
    const ids = office.db.$client.prepare("select id from body where name like '示例省第%厅'").pluck().all() as number[];
    for (const id of ids.slice(0, 8)) publish(id, 2024, 140);
    expect(getPeers(clerk, { reportId })).toMatchObject({ basisYear: 2024, approved: 8, expected: 9 });
  });
});
