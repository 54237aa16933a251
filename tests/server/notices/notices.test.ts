import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { inTransaction } from "@/db/client";
import { body } from "@/db/schema/bodies";
import type { SignedInContext } from "@/server/context";
import { NotFoundError } from "@/server/errors";
import { countUnreadNotices, listOwnNotices, readAllNotices, readNotice } from "@/server/notices/list-notices";
import { notify } from "@/server/notices/notify";
import { addComment } from "@/server/reports/add-comment";
import { submitReport } from "@/server/reports/submit-report";
import { approveReport } from "@/server/reviews/approve-report";
import { sendBack } from "@/server/reviews/send-back";
import { approveNew, changedFacts, explainAll, file, newKey, ownSummary, submit } from "../../support/filing";
import { openTestOffice, type TestOffice } from "../../support/test-context";

const CELL = "applications.newReceived.total";
let office: TestOffice;
const told = (ctx: SignedInContext) => listOwnNotices(ctx, {}).notices.map(({ kind, link }) => [kind, link]);

beforeEach(async () => {
  office = await openTestOffice();
});
afterEach(() => office.close());

async function handIn() {
  const clerk = office.as("clerk");
  await file(clerk);
  explainAll(clerk);
  submit(clerk);
  return ownSummary(clerk);
}

describe("what happens to a report", () => {
  it("is told to the other side with a link to the cell, and never to who did it", async () => {
    const { id, versionId } = await handIn();
    expect(told(office.as("reviewer"))).toEqual([["submitted", `/reports/${id}`]]);
    sendBack(office.as("reviewer"), {
      reportId: id,
      versionId,
      reasons: [
        { cell: null, text: "请补说明" },
        { cell: CELL, text: "请核对" },
      ],
    });
    const [notice] = listOwnNotices(office.as("clerk"), {}).notices;
    expect(notice).toMatchObject({ kind: "returned", params: { year: 2024, n: 2, text: "请补说明" }, by: "reviewer 甲", read: false });
    expect(notice?.link).toBe(`/reports/${id}?cell=${CELL}`);
    addComment(office.as("clerk"), { reportId: id, cell: CELL, findingKey: null, text: "  已核对\n台账 " });
    expect(told(office.as("reviewer"))[0]).toEqual(["commented", `/reports/${id}?cell=${CELL}`]);
    expect(told(office.as("clerk"))).toHaveLength(1);
  });

  it("is told to the other reviewers when a report approved before is approved anew", async () => {
    const clerk = office.as("clerk");
    const colleague = office.asViewer(await office.addAccount("reviewer", office.bodies.province.id, "colleague"));
    await approveNew(office, clerk);
    expect(told(colleague).map(([kind]) => kind)).toEqual(["submitted"]);
    const id = await approveNew(office, clerk, { facts: changedFacts({ "disclosure.permits.decisions": 3 }) });
    expect(told(colleague)[0]).toEqual(["corrected", `/reports/${id}`]);
    expect(told(clerk)[0]).toEqual(["approved", `/reports/${id}`]);
    expect(told(office.as("reviewer")).map(([kind]) => kind)).not.toContain("corrected");
  });

  it("is told once, also when the same request comes again", async () => {
    const clerk = office.as("clerk");
    await file(clerk);
    explainAll(clerk);
    const { id, revision } = ownSummary(clerk);
    const same = { reportId: id, revision, idempotencyKey: newKey() };
    expect([submitReport(clerk, same).outcome, submitReport(clerk, same).outcome]).toEqual(["submitted", "submitted"]);
    expect(told(office.as("reviewer"))).toHaveLength(1);
  });

  it("is told to nobody when it is refused", async () => {
    const { id, versionId } = await handIn();
    expect(approveReport(office.as("reviewer"), { reportId: id, versionId: versionId + 1 }).outcome).toBe("stale");
    expect(told(office.as("clerk"))).toEqual([]);
    approveReport(office.as("reviewer"), { reportId: id, versionId });
    expect(told(office.as("clerk"))).toEqual([["approved", `/reports/${id}`]]);
  });

  it("leaves no notice behind when its transaction fails", async () => {
    const made = { kind: "approved", params: { year: 2024 }, link: "/reports/1", reportId: null, at: 1 } as const;
    const failing = () =>
      inTransaction(office.db, (tx) => {
        notify(tx, { ...made, to: { bodyId: office.bodies.office.id, role: "clerk" } });
        throw new Error("no");
      });
    expect(failing).toThrow("no");
    expect(told(office.as("clerk"))).toEqual([]);
  });
});

describe("a notice for reviewers", () => {
  it("reaches the nearest office that has any, and not those above or beside it", async () => {
    const city = office.asViewer(await office.addAccount("reviewer", office.bodies.city.id));
    const made = { kind: "submitted", params: { year: 2024 }, link: "/reports/1", reportId: null, at: 1 } as const;
    inTransaction(office.db, (tx) => {
      notify(tx, { ...made, to: { bodyId: office.bodies.cityEducation.id, role: "reviewer" } });
      notify(tx, { ...made, to: { bodyId: office.bodies.education.id, role: "reviewer" }, link: "/reports/2" });
    });
    expect(told(city)).toEqual([["submitted", "/reports/1"]]);
    expect(told(office.as("reviewer"))).toEqual([["submitted", "/reports/2"]]);
  });

  it("leaves the sight of an office its body has left", async () => {
    const city = office.asViewer(await office.addAccount("reviewer", office.bodies.city.id));
    const { cityEducation, province } = office.bodies;
    const made = { kind: "submitted", params: { year: 2024 }, link: "/reports/1", reportId: null, at: 1 } as const;
    inTransaction(office.db, (tx) => notify(tx, { ...made, to: { bodyId: cityEducation.id, role: "reviewer" } }));
    office.db
      .update(body)
      .set({ parentId: province.id, path: `${province.path}${cityEducation.id}/` })
      .where(eq(body.id, cityEducation.id))
      .run();
    expect(told(city)).toEqual([]);
    expect(countUnreadNotices(city)).toEqual({ unread: 0 });
  });
});

describe("reading", () => {
  const send = (n: number) =>
    inTransaction(office.db, (tx) => {
      for (let at = 1; at <= n; at += 1)
        notify(tx, {
          to: { accountId: office.viewers.clerk.accountId },
          kind: "assigned",
          params: { year: 2024 },
          link: `/reports/${at}`,
          reportId: null,
          at,
        });
    });

  it("counts what is unread, one by one and all at once, and what comes later is unread again", () => {
    send(3);
    const clerk = office.as("clerk");
    const [latest, second] = listOwnNotices(clerk, {}).notices;
    expect(readNotice(clerk, { id: second?.id ?? 0 })).toEqual({ unread: 2 });
    expect(readNotice(clerk, { id: second?.id ?? 0 })).toEqual({ unread: 2 });
    expect(readAllNotices(clerk, { upTo: latest?.id ?? 0 })).toEqual({ unread: 0 });
    expect(listOwnNotices(clerk, {}).notices.every(({ read }) => read)).toBe(true);
    send(1);
    expect(countUnreadNotices(clerk)).toEqual({ unread: 1 });
  });

  it("is each account's own, and another's notice does not exist", async () => {
    send(1);
    const [notice] = listOwnNotices(office.as("clerk"), {}).notices;
    const colleague = office.asViewer(await office.addAccount("clerk", office.bodies.office.id, "colleague"));
    expect(told(colleague)).toEqual([]);
    expect(() => readNotice(colleague, { id: notice?.id ?? 0 })).toThrow(NotFoundError);
    expect(() => readAllNotices(office.as("reviewer"), { upTo: notice?.id ?? 0 })).toThrow(NotFoundError);
    expect(() => readNotice(colleague, { id: 987_654 })).toThrow(NotFoundError);
  });

  it("goes by pages, latest first, and the count stops at a hundred", () => {
    send(130);
    const clerk = office.as("clerk");
    expect(countUnreadNotices(clerk)).toEqual({ unread: 100 });
    const pages = [1, 2, 3].map((page) => listOwnNotices(clerk, { page, pageSize: 50 }));
    expect(pages.map(({ notices, more }) => [notices.length, more])).toEqual([
      [50, true],
      [50, true],
      [30, false],
    ]);
    expect(pages[0]?.notices[0]?.link).toBe("/reports/130");
  });
});
