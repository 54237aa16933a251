import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { listAudit } from "@/db/audit";
import { deadline } from "@/db/schema/deadlines";
import type { SignedInContext } from "@/server/context";
import { listDeadlines } from "@/server/deadlines/list-deadlines";
import { removeDeadline } from "@/server/deadlines/remove-deadline";
import { saveDeadline } from "@/server/deadlines/save-deadline";
import { NotAllowedError, NotFoundError } from "@/server/errors";
import { listOwnNotices } from "@/server/notices/list-notices";
import { getHome } from "@/server/reports/get-home";
import { openTestOffice, type TestOffice } from "../../support/test-context";

let office: TestOffice;
let cityReviewer: SignedInContext;
beforeEach(async () => {
  office = await openTestOffice();
  office.db
    .insert(deadline)
    .values([
      { year: 2024, kind: "department", level: null, date: "2025-01-31" },
      { year: 2024, kind: "department", level: "county", date: "2025-01-25" },
    ])
    .run();
  cityReviewer = office.asViewer(await office.addAccount("reviewer", office.bodies.city.id));
});
afterEach(() => office.close());

const auditRows = () => listAudit(office.db, { path: "/1/", page: 1, pageSize: 50 }).entries.map(({ entry }) => entry.action);
const local = (date: string, more: { level?: "city"; publishBy?: string; bodyId?: number } = {}) => ({
  year: 2024,
  kind: "department" as const,
  bodyId: office.bodies.city.id,
  date,
  ...more,
});

describe("an earlier date for a place", () => {
  it("is set by a reviewer for its subtree and binds the bodies there alone", async () => {
    expect(saveDeadline(cityReviewer, local("2025-01-20", { publishBy: "2025-01-28" }))).toMatchObject({
      outcome: "saved",
      deadline: { bodyName: "甲市人民政府", date: "2025-01-20", publishBy: "2025-01-28" },
    });
    const cityClerk = office.asViewer(await office.addAccount("clerk", office.bodies.cityEducation.id));
    const provinceClerk = office.asViewer(await office.addAccount("clerk", office.bodies.education.id));
    expect(getHome(cityClerk, {})).toMatchObject({
      deadline: "2025-01-20",
      obligation: { basis: "local" },
      publishing: { by: "2025-01-28" },
    });
    expect(getHome(provinceClerk, {})).toMatchObject({
      deadline: "2025-01-31",
      obligation: { basis: "general" },
      publishing: { by: "2025-01-31" },
    });
    expect(auditRows()).toEqual(["deadline.save"]);
  });

  it("is told to the clerks it moves and who have not filed, when it is set and when it is taken away", async () => {
    const told = async (bodyId: number) => {
      const clerk = office.asViewer(await office.addAccount("clerk", bodyId, `told-${bodyId}-${Math.random()}`));
      return listOwnNotices(clerk, {}).notices.map(({ kind, params, link }) => [kind, params.date, link]);
    };
    const { cityEducation, cityOffice, education } = office.bodies;
    const saved = saveDeadline(cityReviewer, local("2025-01-20"));
    saveDeadline(cityReviewer, local("2025-01-20", { publishBy: "2025-01-28" }));
    expect(await told(cityEducation.id)).toEqual([["deadlineMoved", "2025-01-20", "/filing"]]);
    expect([await told(cityOffice.id), await told(education.id)]).toEqual([[], []]);
    if (saved.outcome !== "saved") throw new Error("saved");
    removeDeadline(cityReviewer, { id: saved.deadline.id, date: "2025-01-20" });
    expect((await told(cityEducation.id))[0]).toEqual(["deadlineMoved", "2025-01-31", "/filing"]);
  });

  it("is never later than the one above it, whatever the level it would reach", () => {
    expect(saveDeadline(cityReviewer, local("2025-02-01", { level: "city" }))).toEqual({
      outcome: "refused",
      reason: "laterThanAbove",
      limit: "2025-01-31",
    });
    expect(saveDeadline(cityReviewer, local("2025-01-28"))).toEqual({ outcome: "refused", reason: "laterThanAbove", limit: "2025-01-25" });
    expect(saveDeadline(cityReviewer, local("2025-01-28", { level: "city" }))).toMatchObject({ outcome: "saved" });
    expect(saveDeadline(cityReviewer, local("2025-01-20", { publishBy: "2025-02-10" }))).toEqual({
      outcome: "refused",
      reason: "publishLaterThanAbove",
      limit: "2025-01-31",
    });
    expect(auditRows()).toHaveLength(1);
  });

  it.each([
    ["2025-02-30", "notADate"],
    ["2025-1-20", "notADate"],
    ["2026-01-20", "outsideFilingYear"],
  ])("refuses %s and changes nothing", (date, reason) => {
    expect(saveDeadline(cityReviewer, local(date))).toEqual({ outcome: "refused", reason });
    expect(listDeadlines(cityReviewer)).toHaveLength(2);
    expect(auditRows()).toEqual([]);
  });

  it("says when somebody else changed it since, and saves the same only once", () => {
    saveDeadline(cityReviewer, { ...local("2025-01-20"), seen: null });
    expect(saveDeadline(cityReviewer, { ...local("2025-01-18"), seen: null })).toEqual({ outcome: "stale" });
    const seen = { date: "2025-01-20", publishBy: null };
    expect(saveDeadline(cityReviewer, { ...local("2025-01-20"), seen })).toMatchObject({ outcome: "saved" });
    expect(saveDeadline(cityReviewer, { ...local("2025-01-18"), seen })).toMatchObject({ outcome: "saved" });
    expect(auditRows()).toHaveLength(2);
  });

  it("is taken away by whom may set it, unless it was changed since", () => {
    saveDeadline(cityReviewer, local("2025-01-20"));
    const row = listDeadlines(cityReviewer).find(({ bodyId }) => bodyId !== null);
    if (!row) throw new Error("the local date is listed");
    expect(row.mayChange).toBe(true);
    expect(removeDeadline(cityReviewer, { id: row.id, date: "2025-01-19" })).toEqual({ outcome: "stale" });
    expect(removeDeadline(cityReviewer, { id: row.id, date: "2025-01-20" })).toEqual({ outcome: "removed" });
    expect(() => removeDeadline(cityReviewer, { id: row.id, date: "2025-01-20" })).toThrow(NotFoundError);
    expect(auditRows()).toEqual(["deadline.remove", "deadline.save"]);
  });
});

describe("whose dates one may set", () => {
  it("ends with the subtree: other places look as if they did not exist", () => {
    for (const bodyId of [office.bodies.education.id, office.bodies.province.id, 987_654])
      expect(() => saveDeadline(cityReviewer, local("2025-01-20", { bodyId }))).toThrow(NotFoundError);
  });

  it("does not reach everybody's dates but for the administrator at the top", async () => {
    const cityAdministrator = office.asViewer(await office.addAccount("administrator", office.bodies.city.id));
    const everybody = { year: 2024, kind: "department" as const, date: "2025-01-20" };
    for (const ctx of [
      cityReviewer,
      cityAdministrator,
      office.as("reviewer"),
      office.as("clerk"),
      office.as("leader"),
      office.as("auditor"),
    ])
      expect(() => saveDeadline(ctx, everybody)).toThrow(NotAllowedError);
    const [common] = listDeadlines(cityReviewer);
    if (!common) throw new Error("there is a common date");
    expect(common.mayChange).toBe(false);
    for (const ctx of [cityReviewer, cityAdministrator])
      expect(() => removeDeadline(ctx, { id: common.id, date: common.date })).toThrow(NotAllowedError);
    expect(saveDeadline(office.as("administrator"), everybody)).toMatchObject({ outcome: "saved" });
  });

  it("is nobody's who is neither reviewer nor administrator", () => {
    for (const role of ["clerk", "leader", "auditor"] as const)
      expect(() => saveDeadline(office.as(role), local("2025-01-20"))).toThrow(NotAllowedError);
  });
});
