import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { BodyRow } from "@/db/bodies";
import { inTransaction } from "@/db/client";
import { deadline } from "@/db/schema/deadlines";
import { documentReading, originalFile, report, reportVersion } from "@/db/schema/reports";
import { type FilingCount, type FilingTally, filingCounts } from "@/domain/deadlines/filing-count";
import { statusAt } from "@/domain/deadlines/filing-status";
import { edition2021 } from "@/domain/form/edition-2021";
import { getDesk } from "@/server/compliance/get-desk";
import { getMatrix } from "@/server/compliance/get-matrix";
import { matrixFilter } from "@/server/compliance/matrix-input";
import type { SignedInContext } from "@/server/context";
import { factsOfRows } from "@/tests/support/facts-of-rows";
import { openTestOffice, type TestOffice } from "@/tests/support/test-context";

const YEAR = 2024;
const [MARCH, JANUARY, LOCAL, EXTENDED] = ["2025-03-31", "2025-01-31", "2025-01-20", "2025-02-20"];

/** What happened to one body in the season, as the test itself tells it. */
interface Told {
  readonly life: "always" | "before" | "after" | "merged";
  readonly extended: boolean;
  readonly exempt: boolean;
  /** `redrafted`: approved, and a newer version is under way. */
  readonly filing: "nothing" | "draft" | "pending" | "returned" | "approved" | "redrafted";
  readonly filedOn: string;
}

const told = fc.record<Told>({
  life: fc.constantFrom("always", "always", "always", "before", "after", "merged"),
  extended: fc.boolean(),
  exempt: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
  filing: fc.constantFrom("nothing", "draft", "pending", "returned", "approved", "redrafted"),
  filedOn: fc.constantFrom("2025-01-05", LOCAL, "2025-01-21", JANUARY, "2025-02-01", EXTENDED, "2025-02-21", MARCH, "2025-04-01"),
});
const today = fc.constantFrom("2025-01-10", LOCAL, JANUARY, "2025-02-01", EXTENDED, "2025-02-21", MARCH, "2025-04-02", "2026-01-01");

const years = { always: [2019, null], before: [2019, 2023], after: [2025, null], merged: [2019, 2024] } as const;
const states = { draft: "received", pending: "submitted", returned: "returned", approved: "approved", redrafted: "received" } as const;

describe("desk and matrix of random seasons", () => {
  let office: TestOffice;
  let bodies: readonly BodyRow[];
  let cityReviewer: SignedInContext;

  beforeAll(async () => {
    office = await openTestOffice();
    const { province, office: own, education, city, cityOffice, cityEducation } = office.bodies;
    const other = office.addBody({ name: "乙市人民政府", kind: "government", level: "city", parentId: province.id });
    const county = office.addBody({ name: "丙县人民政府", kind: "government", level: "county", parentId: city.id });
    const more = [city, other, county].flatMap((above) =>
      ["民政局", "财政局", "公安局"].map((name) =>
        office.addBody({ name: `${above.shortName}${name}`, level: above.level, parentId: above.id }),
      ),
    );
    bodies = [province, own, education, city, cityOffice, cityEducation, other, county, ...more];
    cityReviewer = office.asViewer(await office.addAccount("reviewer", city.id));
    const { editions } = factsOfRows(edition2021, {});
    const identity = { body: null, year: null, bodySource: null, yearSource: null };
    const reading = { identity, editions, cells: {}, narrative: [], claims: [], sections: [], problems: [] };
    const sha256 = "a".repeat(64);
    office.db.insert(originalFile).values({ sha256, size: 1, format: "text", storedAt: 0 }).run();
    const stored = { document: { format: "text" as const, blocks: [] }, reading };
    office.db.insert(documentReading).values({ id: 1, fileSha256: sha256, reading: stored }).run();
    const row = (kind: BodyRow["kind"], date: string, bodyId: number | null = null) => ({ year: YEAR, kind, level: null, date, bodyId });
    const dates = [row("office", JANUARY), row("department", JANUARY), row("government", MARCH), row("department", LOCAL, city.id)];
    office.db.insert(deadline).values(dates).run();
  });
  afterAll(() => office.close());

  /** The last day of a body, from the dates this test has set. */
  const lastDay = (body: BodyRow, { extended }: Told): string => {
    const underCity = body.path.startsWith(office.bodies.city.path);
    const regular = body.kind === "government" ? MARCH : body.kind === "department" && underCity ? LOCAL : JANUARY;
    return extended && EXTENDED > regular ? EXTENDED : regular;
  };

  const enter = (facts: readonly Told[]) => {
    const { db, viewers } = office;
    db.$client.pragma("foreign_keys = OFF");
    for (const table of ["report", "report_version", "extension", "exemption"]) db.$client.exec(`delete from ${table}`);
    const by = { createdBy: viewers.clerk.accountId, createdAt: 0 };
    const context = { editions: {}, missing: {}, narrative: [], claims: [] } as never;
    const counts = { errors: 0, warnings: 0, hints: 0 };
    inTransaction(db, (tx) => {
      bodies.forEach((body, at) => {
        const fact = facts[at] as Told;
        const [from, to] = years[fact.life];
        db.$client.prepare("update body set valid_from = ?, valid_to = ? where id = ?").run(from, to, body.id);
        const grant = (table: string, column: string, value: string) =>
          db.$client
            .prepare(`insert into ${table} (body_id, year, reason, granted_by, granted_at, ${column}) values (?, ?, '理由', 1, 0, ?)`)
            .run(body.id, YEAR, value);
        if (fact.extended) grant("extension", "date", EXTENDED);
        if (fact.exempt) grant("exemption", "ground", "other");
        if (fact.filing === "nothing") return;
        const id = at + 1;
        const filedAt = fact.filing === "draft" ? null : Date.parse(`${fact.filedOn}T15:00:00+08:00`);
        const inForce = fact.filing === "approved" || fact.filing === "redrafted" ? id : null;
        const filed = { firstSubmittedAt: filedAt, submittedAt: filedAt, firstDeadline: filedAt === null ? null : lastDay(body, fact) };
        const pointers = { currentVersionId: id, approvedVersionId: inForce };
        const scope = body.kind === "government" ? "rollup" : "own";
        tx.insert(report)
          .values({ id, bodyId: body.id, year: YEAR, scope, state: states[fact.filing], revision: 1, ...filed, ...pointers })
          .run();
        tx.insert(reportVersion)
          .values({ id, reportId: id, number: 1, origin: "file", fileName: "a.txt", readingId: 1, context, ...counts, ...by })
          .run();
      });
    });
    db.$client.pragma("foreign_keys = ON");
  };

  /** Counts by plain questions about what was told, without any rule of the product. */
  const countedAs = (body: BodyRow, fact: Told, day: string): readonly FilingCount[] => {
    if (fact.life === "before" || fact.life === "after" || fact.exempt) return [];
    const filed = fact.filing !== "nothing" && fact.filing !== "draft";
    const last = lastDay(body, fact);
    if (!filed) return ["required", day > last || day >= "2026" ? "overdue" : "notYet"];
    const standing = fact.filing === "redrafted" ? "approved" : (fact.filing as "pending" | "returned" | "approved");
    return ["required", "filed", fact.filedOn > last ? "late" : "onTime", standing];
  };

  const sumOf = (lines: readonly { readonly tally: FilingTally }[], count: FilingCount) =>
    lines.reduce((sum, { tally }) => sum + tally[count], 0);

  it("equal a tally of what was inserted: each count, each sum, and the bodies behind it, in every scope", () => {
    fc.assert(
      fc.property(fc.array(told, { minLength: 17, maxLength: 17 }), today, (facts, day) => {
        enter(facts);
        office.clock.now = Date.parse(`${day}T18:00:00+08:00`);
        for (const ctx of [office.as("reviewer"), cityReviewer]) {
          const expected = bodies.flatMap((body, at) => {
            if (!body.path.startsWith(ctx.viewer.bodyPath)) return [];
            return [{ body, counts: countedAs(body, facts[at] as Told, day) }];
          });
          const desk = getDesk(ctx, { year: YEAR });
          for (const count of filingCounts) {
            const ids = expected.filter(({ counts }) => counts.includes(count)).map(({ body }) => body.id);
            const found = getMatrix(ctx, { year: YEAR, filter: matrixFilter.parse({ count }) });
            expect([...found.ids].sort((a, b) => a - b)).toEqual(ids.sort((a, b) => a - b));
            expect([desk.total[count], sumOf(desk.byLevel, count), sumOf(desk.byPlace, count)]).toEqual([
              ids.length,
              ids.length,
              ids.length,
            ]);
          }
          for (const { place, tally } of desk.byPlace) {
            const found = getMatrix(ctx, { year: YEAR, filter: matrixFilter.parse({ place, count: "required" }) });
            expect(found.ids).toHaveLength(tally.required);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("put every letter of the season where its row is", () => {
    fc.assert(
      fc.property(fc.array(told, { minLength: 17, maxLength: 17 }), today, fc.boolean(), (facts, day, grouped) => {
        enter(facts);
        office.clock.now = Date.parse(`${day}T18:00:00+08:00`);
        const matrix = getMatrix(office.as("reviewer"), { year: YEAR, filter: matrixFilter.parse({ grouped, sort: "daysLate" }) });
        expect(matrix.rows.map(({ bodyId }) => bodyId)).toEqual(matrix.ids);
        matrix.rows.forEach((row, place) => {
          expect(statusAt(row.statuses, 9)).toBe(statusAt(matrix.statuses, place));
        });
        expect(matrix.groups.reduce((sum, { rows }) => sum + rows, 0)).toBe(grouped ? matrix.ids.length : 0);
      }),
      { numRuns: 20 },
    );
  });
});
