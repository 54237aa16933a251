import { afterEach, beforeEach, expect, it } from "vitest";
import { appendAudit, listAudit, verifyAudit } from "@/db/audit";
import { inTransaction } from "@/db/client";
import { listAudit as listForViewer } from "@/server/audit/list-audit";
import { openTestOffice, type TestOffice } from "../../support/test-context";

let office: TestOffice;
beforeEach(async () => {
  office = await openTestOffice();
});
afterEach(() => office.close());

function append(n: number) {
  for (let i = 1; i <= n; i += 1)
    inTransaction(office.db, (tx) =>
      appendAudit(tx, {
        at: office.clock.now + i,
        viewer: office.viewers.clerk,
        action: i % 2 === 0 ? "report.submit" : "report.upload",
        bodyId: office.bodies.office.id,
        reportId: null,
        detail: { number: i, nested: { b: undefined, a: ["一", null] } },
      }),
    );
}

/** Someone with the file and no triggers. */
function tamper(sql: string) {
  office.db.$client.exec("DROP TRIGGER audit_entry_is_never_updated; DROP TRIGGER audit_entry_is_never_deleted;");
  office.db.$client.exec(sql);
}

it("is whole when nobody touched it, even when empty", () => {
  expect(verifyAudit(office.db)).toMatchObject({ entries: 0, brokenAt: null });
  append(3);
  expect(verifyAudit(office.db)).toMatchObject({ entries: 3, brokenAt: null });
});

it("verifies a log longer than one page of the walk", () => {
  append(1205);
  expect(verifyAudit(office.db)).toMatchObject({ entries: 1205, brokenAt: null });
});

it.each(["UPDATE audit_entry SET login = 'x' WHERE id = 2", "DELETE FROM audit_entry WHERE id = 2", "DELETE FROM audit_entry"])(
  "refuses %s",
  (sql) => {
    append(3);
    expect(() => office.db.$client.exec(sql)).toThrow("append-only");
    expect(verifyAudit(office.db)).toMatchObject({ entries: 3, brokenAt: null });
  },
);

it.each([
  ["an entry was changed", "UPDATE audit_entry SET login = 'x' WHERE id = 2", 2],
  ["a detail was changed", `UPDATE audit_entry SET detail = '{"number":9}' WHERE id = 3`, 3],
  ["an entry was removed", "DELETE FROM audit_entry WHERE id = 2", 3],
  ["the first entry was removed", "DELETE FROM audit_entry WHERE id = 1", 2],
])("tells where the chain breaks when %s", (_, sql, brokenAt) => {
  append(4);
  tamper(sql);
  expect(verifyAudit(office.db).brokenAt).toBe(brokenAt);
});

it("keeps nothing of a unit of work that failed", () => {
  expect(() =>
    inTransaction(office.db, (tx) => {
      appendAudit(tx, { at: 1, viewer: null, action: "report.submit", bodyId: null, reportId: null, detail: {} });
      throw new Error("later step fails");
    }),
  ).toThrow("later step fails");
  expect(verifyAudit(office.db).entries).toBe(0);
});

it("lists pages, latest first, by action, login and time", () => {
  append(5);
  const page = listAudit(office.db, { path: "/1/", page: 2, pageSize: 2 });
  expect(page.total).toBe(5);
  expect(page.entries.map(({ entry }) => entry.id)).toEqual([3, 2]);
  expect(listAudit(office.db, { path: "/1/", action: "report.submit", page: 1, pageSize: 10 }).total).toBe(2);
  expect(listAudit(office.db, { path: "/1/", login: "nobody", page: 1, pageSize: 10 }).total).toBe(0);
  const from = office.clock.now + 4;
  expect(listAudit(office.db, { path: "/1/", from, before: from + 1, page: 1, pageSize: 10 }).entries.map(({ entry }) => entry.id)).toEqual(
    [4],
  );
});

it("shows an auditor the entries of the own subtree; those about no body only at the top", async () => {
  append(2);
  const about = (bodyId: number | null) =>
    inTransaction(office.db, (tx) => appendAudit(tx, { at: 1, viewer: null, action: "x.y", bodyId, reportId: null, detail: {} }));
  about(null);
  about(office.bodies.cityOffice.id);
  const cityAuditor = office.asViewer(await office.addAccount("auditor", office.bodies.city.id));
  expect(listForViewer(cityAuditor, { page: 1 }).entries.map(({ bodyName }) => bodyName)).toEqual(["甲市人民政府办公室"]);
  expect(listForViewer(office.as("auditor"), { page: 1 }).total).toBe(4);
  expect(() => listForViewer(office.as("reviewer"), { page: 1 })).toThrow("notAllowed");
});
