import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { indexStoredReadings } from "@/db/likeness/index-texts";
import { textFingerprint } from "@/db/schema/likeness";
import { documentReading } from "@/db/schema/reports";
import { writeSetting } from "@/db/settings";
import type { SignedInContext } from "@/server/context";
import { NotAllowedError, NotFoundError } from "@/server/errors";
import { getLikeness } from "@/server/likeness/get-likeness";
import { listAlikePairs } from "@/server/likeness/list-alike-pairs";
import { approveReport } from "@/server/reviews/approve-report";
import { proseOfSeed } from "../../domain/likeness/prose";
import { approveNew, explainAll, file, ownSummary, ownView, submit } from "../../support/filing";
import { openTestOffice, type TestOffice } from "../../support/test-context";

let office: TestOffice;
let clerk: SignedInContext;
let neighbour: SignedInContext;

beforeEach(async () => {
  office = await openTestOffice();
  clerk = office.as("clerk");
  neighbour = office.asViewer(await office.addAccount("clerk", office.bodies.education.id));
});
afterEach(() => office.close());

const mailbox = "省长信箱受理来信 9903 件，办结 9297 件，办结率 93.88%。";
const copied = [`${proseOfSeed(1, 300)}。`, mailbox];
const likenessOf = (ctx: SignedInContext, reportId: number) => getLikeness(ctx, { reportId });

let strangers = 0;

/** Approved reports of so many more bodies, each with prose of its own. */
async function approveStrangers(count: number): Promise<void> {
  for (let at = 0; at < count; at += 1) {
    strangers += 1;
    const body = office.addBody({ name: `示例省第${strangers}厅`, parentId: office.bodies.province.id });
    const stranger = office.asViewer(await office.addAccount("clerk", body.id));
    await approveNew(office, stranger, { statements: [`${proseOfSeed(strangers + 50, 250)}。`, mailbox] });
  }
}

describe("what a report shares with others", () => {
  it("names the approved report of another body with the shared passage in both texts", async () => {
    await approveNew(office, neighbour, { statements: copied });
    await file(clerk, { statements: [`本厅按月检查。${copied[0]}`, mailbox] });
    const view = likenessOf(clerk, ownSummary(clerk).id);
    expect(view).toMatchObject({ judged: true, others: 1, formers: 0 });
    expect(view.alike).toHaveLength(1);
    expect(view.alike[0]).toMatchObject({ kind: "other", bodyName: "示例省教育厅", year: 2024, approved: true, reportId: null });
    expect(view.alike[0]?.shared).toBeGreaterThan(280);
    const [passage] = view.alike[0]?.passages ?? [];
    expect(passage?.own.text).toContain(proseOfSeed(1, 300));
    expect(passage?.own.text).toBe(passage?.other.text);
  });

  it("shows a clerk nothing of what another body has not published", async () => {
    await file(neighbour, { statements: copied });
    explainAll(neighbour);
    submit(neighbour);
    await file(clerk, { statements: copied });
    const { id } = ownSummary(clerk);
    expect(likenessOf(clerk, id)).toMatchObject({ others: 0, alike: [] });
  });

  it("shows a reviewer what is submitted in its scope, and not what is still being written there", async () => {
    await file(neighbour, { statements: copied });
    await file(clerk, { statements: copied });
    const { id } = ownSummary(clerk);
    const reviewer = office.as("reviewer");
    expect(likenessOf(reviewer, id).alike).toEqual([]);
    explainAll(neighbour);
    submit(neighbour);
    expect(likenessOf(reviewer, id).alike).toMatchObject([
      { bodyName: "示例省教育厅", approved: false, reportId: ownSummary(neighbour).id },
    ]);
    const cityReviewer = office.asViewer(await office.addAccount("reviewer", office.bodies.city.id));
    expect(() => likenessOf(cityReviewer, id)).toThrow(NotFoundError);
  });

  it("is told by the check once it is approved, with its fraction, where there are texts enough to know common wording", async () => {
    const breaches = () => ownView(clerk).findings.filter(({ rule }) => rule === "XY-TEXT");
    await file(neighbour, { statements: copied });
    explainAll(neighbour);
    submit(neighbour);
    await file(clerk, { statements: copied });
    await approveStrangers(19);
    expect(breaches()).toEqual([]);
    await approveStrangers(1);
    expect(breaches()).toEqual([]);
    const { id, versionId } = ownSummary(neighbour);
    approveReport(office.as("reviewer"), { reportId: id, versionId });
    expect(breaches()[0]?.message.zh).toMatch(/示例省教育厅 2024 年度报告（\d+\.\d %，\d+\/\d+ 字）/);
  }, 60_000);

  it("raises no alarm among few bodies, but is shown", async () => {
    await approveNew(office, neighbour, { statements: copied });
    await file(clerk, { statements: copied });
    expect(ownView(clerk).findings.map(({ rule }) => rule)).not.toContain("XY-TEXT");
    expect(likenessOf(clerk, ownSummary(clerk).id).alike).toHaveLength(1);
  });

  it("tells the own former year from other bodies", async () => {
    await approveNew(office, clerk, { year: 2023, statements: copied });
    await file(clerk, { statements: copied });
    expect(likenessOf(clerk, ownSummary(clerk).id).alike).toMatchObject([
      { kind: "former", year: 2023, reportId: ownSummary(clerk, 2023).id },
    ]);
  });

  it("does not judge a short report, though another is just like it", async () => {
    await approveNew(office, neighbour);
    await file(clerk);
    expect(likenessOf(clerk, ownSummary(clerk).id)).toMatchObject({ judged: false, alike: [] });
  });

  it("is for clerks and reviewers, within their scope", async () => {
    await file(clerk, { statements: copied });
    const { id } = ownSummary(clerk);
    expect(() => likenessOf(neighbour, id)).toThrow(NotFoundError);
    for (const role of ["leader", "administrator", "auditor"] as const)
      expect(() => likenessOf(office.as(role), id)).toThrow(NotAllowedError);
  });
});

describe("the most alike pairs of a season", () => {
  it("are those of the reviewer's scope, approved or submitted, with the share's fraction", async () => {
    await approveNew(office, neighbour, { statements: copied });
    await file(clerk, { statements: copied });
    const reviewer = office.as("reviewer");
    expect(await listAlikePairs(reviewer, { year: 2024 })).toMatchObject({ reports: 1, pairs: [] });
    explainAll(clerk);
    submit(clerk);
    const { reports, pairs } = await listAlikePairs(reviewer, { year: 2024 });
    expect(reports).toBe(2);
    expect(pairs).toHaveLength(1);
    expect(pairs[0]?.sides.map(({ bodyName }) => bodyName).sort()).toEqual(["示例省人民政府办公厅", "示例省教育厅"]);
    expect(pairs[0]?.shared).toBe(pairs[0]?.length);
    const cityReviewer = office.asViewer(await office.addAccount("reviewer", office.bodies.city.id));
    expect(await listAlikePairs(cityReviewer, { year: 2024 })).toMatchObject({ reports: 0, pairs: [] });
  });

  it("are for reviewers only", async () => {
    for (const role of ["clerk", "leader", "administrator", "auditor"] as const)
      await expect(listAlikePairs(office.as(role), { year: 2024 })).rejects.toThrow(NotAllowedError);
  });
});

describe("the index", () => {
  it("is written with each reading, and rebuilt as it was for readings stored before there was one", async () => {
    await file(clerk, { statements: copied });
    const stored = () => office.db.select().from(textFingerprint).all();
    const before = stored();
    expect(before).toHaveLength(office.db.select({ id: documentReading.id }).from(documentReading).all().length);
    office.db
      .delete(textFingerprint)
      .where(eq(textFingerprint.readingId, before[0]?.readingId ?? 0))
      .run();
    expect(indexStoredReadings(office.db)).toBe(1);
    expect(stored()).toEqual(before);
    expect(indexStoredReadings(office.db)).toBe(0);
  });

  it("is built anew once when an earlier release built it in another way", async () => {
    await file(clerk, { statements: copied });
    writeSetting(office.db, "textIndex", 0);
    expect(indexStoredReadings(office.db)).toBe(1);
    expect(indexStoredReadings(office.db)).toBe(0);
  });
});
