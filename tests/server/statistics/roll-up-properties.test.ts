import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { listBodies } from "@/db/bodies";
import { listExemptions } from "@/db/grants";
import type { VersionFacts } from "@/db/reports/version-facts";
import { readRollUp } from "@/db/statistics/read-roll-up";
import { memoryOf } from "@/db/statistics/statistics-memory";
import { allCellIds } from "@/domain/form/editions";
import { metricById } from "@/domain/metrics/catalogue";
import { rollUpBases } from "@/domain/rollup/subtree-sums";
import { createBody } from "@/server/bodies/create-body";
import { recordBodyAct } from "@/server/bodies/record-body-act";
import { updateBody } from "@/server/bodies/update-body";
import { grantExemption } from "@/server/deadlines/grant-exemption";
import { revokeExemption } from "@/server/deadlines/revoke-grant";
import { recompute } from "@/server/statistics/recompute";
import { approveFigures } from "@/tests/support/approve-figures";
import { balancedFacts } from "@/tests/support/balanced-facts";
import { figure } from "@/tests/support/narrative-figure";
import { rollUpByHand } from "@/tests/support/roll-up-by-hand";
import { openTestOffice, type TestOffice } from "@/tests/support/test-context";

const YEARS = [2022, 2023, 2024] as const;

/** One thing that happens; numbers choose among the bodies there are at that moment. */
const step = fc.record({
  kind: fc.constantFrom(
    "approve",
    "approve",
    "approve",
    "exempt",
    "revoke",
    "transfer",
    "merge",
    "split",
    "abolish",
    "create",
    "move",
    "end",
  ),
  a: fc.nat(50),
  b: fc.nat(50),
  year: fc.constantFrom(...YEARS),
  content: fc
    .record({
      facts: fc.oneof(balancedFacts("2021"), balancedFacts("2019")),
      gaps: fc.array(fc.nat(allCellIds.length - 1), { maxLength: 4 }),
      fee: fc.option(fc.integer({ min: 0, max: 99_999_999 })),
    })
    .map(({ facts, gaps, fee }) => contentOf(facts, gaps, fee)),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Figures with some cells missing and a fee with fractions stated in the text. */
function contentOf(facts: VersionFacts["facts"], gaps: readonly number[], fee: number | null): VersionFacts {
  const values = { ...facts.values };
  const missing = { ...facts.missing };
  for (const gap of gaps) {
    const cell = allCellIds[gap];
    if (!cell || values[cell] === undefined) continue;
    delete values[cell];
    missing[cell] = "blank";
  }
  return { facts: { ...facts, values, missing }, narrative: fee === null ? [] : [figure("processingFeeYuan", fee / 100)], claims: [] };
}

function happen(office: TestOffice, { kind, a, b, year, content }: Step): void {
  const bodies = listBodies(office.db);
  const one = bodies[a % bodies.length] as (typeof bodies)[number];
  const other = bodies[b % bodies.length] as (typeof bodies)[number];
  const administrator = office.as("administrator");
  const basis = { date: `${year}-03-01`, fromYear: year, documentNumber: null, reason: null };
  if (kind === "approve") approveFigures(office, { bodyId: one.id, year }, content);
  if (kind === "exempt") grantExemption(office.as("reviewer"), { bodyId: one.id, year, ground: "other", reason: "因故免报。" });
  if (kind === "revoke") {
    const active = listExemptions(office.db, "/", year).find(({ grant }) => grant.revokedAt === null);
    if (active) revokeExemption(office.as("reviewer"), { id: active.grant.id, reason: "情况有变。" });
  }
  if (kind === "transfer") recordBodyAct(administrator, { act: { kind: "transferred", bodyId: one.id, parentId: other.id }, basis });
  if (kind === "merge") recordBodyAct(administrator, { act: { kind: "merged", partIds: [one.id], into: { bodyId: other.id } }, basis });
  if (kind === "split")
    recordBodyAct(administrator, { act: { kind: "split", bodyId: one.id, into: [{ bodyId: other.id }], continues: true }, basis });
  if (kind === "abolish") recordBodyAct(administrator, { act: { kind: "abolished", bodyId: one.id }, basis });
  if (kind === "create") {
    const told = { name: `新设机关${bodies.length}`, shortName: `新${bodies.length}`, level: "county", kind: "department" } as const;
    createBody(administrator, { ...told, parentId: one.id, aliases: [], regionCode: null, contact: null, validFrom: year, validTo: null });
  }
  if (kind === "move") updateBody(administrator, { bodyId: one.id, parentId: other.id });
  if (kind === "end") updateBody(administrator, { bodyId: one.id, validTo: year });
}

let office: TestOffice | null = null;
afterEach(() => office?.close());

describe("sums of subtrees", () => {
  it("equal what is added up by hand after any sequence of approvals, exemptions, transfers, mergers, divisions and corrections", async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 16 }), async (steps) => {
        office = await openTestOffice();
        office.clock.now = Date.parse("2025-06-01T01:00:00Z");
        try {
          for (const one of steps) {
            const before = audits(office);
            try {
              happen(office, one);
            } catch (error) {
              // What the product refuses by throwing has to leave everything as it was.
              if (!(error instanceof Error) || !/NotFound|NotAllowed/.test(error.constructor.name)) throw error;
            }
            if (audits(office) > before) seen.add(one.kind);
          }
          const { db } = office;
          expect(recompute(db, { mend: false })).toMatchObject({ wrongValues: 0, wrongSums: 0, treeCurrent: true });
          for (const { id } of listBodies(db))
            for (const year of YEARS)
              for (const basis of rollUpBases) {
                const { partial: _, ...sums } = readRollUp(db, { bodyId: id, year, basis });
                const byHand = rollUpByHand(db, { bodyId: id, year, basis });
                if (byHand.reported > 0 || byHand.expected > 0) expect(sums).toEqual(byHand);
              }
        } finally {
          office.close();
          office = null;
        }
      }),
      { numRuns: 12, seed: 20250101, endOnFailure: true },
    );
    // The sequences are worth something only if each kind of change really took place.
    expect([...seen].sort()).toEqual(["abolish", "approve", "create", "end", "exempt", "merge", "move", "revoke", "split", "transfer"]);
  }, 120_000);

  it("keep rankings in memory as a fresh reading gives them, after every approval", async () => {
    office = await openTestOffice();
    const metric = metricById("applicationsReceived");
    if (!metric) throw new Error("no such metric");
    const { db, bodies } = office;
    const ids = [bodies.office.id, bodies.education.id, bodies.cityOffice.id, bodies.cityEducation.id];
    const figures = fc.sample(balancedFacts("2021"), { numRuns: 12, seed: 7 });
    for (const [at, facts] of figures.entries()) {
      approveFigures(office, { bodyId: ids[at % ids.length] ?? 0, year: 2024 }, { facts, narrative: [], claims: [] });
      const { ranked, leftOut } = memoryOf(db).rank({ metric, year: 2024, scope: {} });
      const stored = ids.flatMap(
        (id) => readRollUp(db, { bodyId: id, year: 2024, basis: "own" }).facts.values["applications.newReceived.total"] ?? [],
      );
      expect([...ranked.values]).toEqual([...stored].sort((a, b) => b - a));
      expect(leftOut).toEqual(stored.length < ids.length ? { r: ids.length - stored.length } : {});
    }
  });
});

const audits = ({ db }: TestOffice) => Number(db.$client.prepare("select count(*) from audit_entry").pluck().get());
