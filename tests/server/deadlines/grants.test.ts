import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { listAudit } from "@/db/audit";
import { deadline } from "@/db/schema/deadlines";
import { notice } from "@/db/schema/notices";
import { getDesk } from "@/server/compliance/get-desk";
import type { SignedInContext } from "@/server/context";
import { extendBodies } from "@/server/deadlines/extend-bodies";
import { grantExemption } from "@/server/deadlines/grant-exemption";
import { grantExtension } from "@/server/deadlines/grant-extension";
import { listGrants } from "@/server/deadlines/list-grants";
import { revokeExemption, revokeExtension } from "@/server/deadlines/revoke-grant";
import { NotAllowedError, NotFoundError } from "@/server/errors";
import { getHome } from "@/server/reports/get-home";
import { rollUpPartsOf } from "@/server/reports/roll-up-parts";
import { getOverview } from "@/server/statistics/get-overview";
import { approveNew, explainAll, file, ownSummary, submit } from "../../support/filing";
import { openTestOffice, type TestOffice } from "../../support/test-context";

let office: TestOffice;
let reviewer: SignedInContext;
let clerk: SignedInContext;
beforeEach(async () => {
  office = await openTestOffice();
  const kinds = ["office", "department"] as const;
  office.db
    .insert(deadline)
    .values(kinds.map((kind) => ({ year: 2024, kind, level: null, date: "2025-01-31" })))
    .run();
  reviewer = office.as("reviewer");
  clerk = office.as("clerk");
});
afterEach(() => office.close());

const on = (day: string) => {
  office.clock.now = Date.parse(`${day}T09:00:00+08:00`);
};
const readNotices = (db: SignedInContext["db"]) => db.select().from(notice).where(eq(notice.toBodyId, office.bodies.office.id)).all();
const actions = () => listAudit(office.db, { path: "/1/", page: 1, pageSize: 50 }).entries.map(({ entry }) => entry.action);
const extension = (date: string, more: { bodyId?: number; publishBy?: string; replaces?: number } = {}) => ({
  bodyId: office.bodies.office.id,
  year: 2024,
  date,
  reason: "机构合并，台账移交未完",
  ...more,
});
const exemption = (more: { bodyId?: number; replaces?: number } = {}) => ({
  bodyId: office.bodies.office.id,
  year: 2024,
  ground: "merged" as const,
  reason: "职能并入其他机关",
  ...more,
});
const submitNow = async () => {
  await file(clerk);
  explainAll(clerk);
  return submit(clerk);
};

describe("an extension", () => {
  it("moves the last day of one body and year, shows its reason, and keeps the clock for publishing", () => {
    expect(grantExtension(reviewer, extension("2025-02-28"))).toMatchObject({ outcome: "granted", repeated: false });
    expect(getHome(clerk, {})).toMatchObject({
      deadline: "2025-02-28",
      obligation: { basis: "extended", regular: "2025-01-31", extension: { reason: "机构合并，台账移交未完" } },
      publishing: { by: "2025-01-31" },
    });
    expect(getHome(clerk, { year: 2023 }).deadline).toBeNull();
    expect(actions()).toEqual(["extension.grant"]);
    expect(readNotices(clerk.db)).toMatchObject([{ kind: "extended", toRole: "clerk", params: { year: 2024, date: "2025-02-28" } }]);
  });

  it("makes punctual what is submitted within it, and stays the measure after it was revoked", async () => {
    const granted = grantExtension(reviewer, extension("2025-02-28"));
    on("2025-02-20");
    expect(await submitNow()).toMatchObject({ outcome: "submitted", receipt: { deadline: "2025-02-28", late: false } });
    if (granted.outcome !== "granted") throw new Error("granted");
    revokeExtension(reviewer, { id: granted.id, reason: "情况变化" });
    expect(ownSummary(clerk).late).toBe(false);
  });

  it("comes too late for a report submitted already", async () => {
    on("2025-02-20");
    expect(await submitNow()).toMatchObject({ outcome: "submitted", receipt: { late: true } });
    expect(grantExtension(reviewer, extension("2025-02-28"))).toEqual({ outcome: "refused", reason: "alreadyFiled" });
    expect(ownSummary(clerk).late).toBe(true);
  });

  it.each([
    ["2025-02-30", "notADate"],
    ["2025-01-31", "notLater"],
    ["2025-01-20", "notLater"],
  ])("to %s is refused and nothing changes", (date, reason) => {
    expect(grantExtension(reviewer, extension(date))).toEqual({ outcome: "refused", reason });
    expect(listGrants(reviewer, { year: 2024 }).extensions).toEqual([]);
    expect(actions()).toEqual([]);
  });

  it("is refused for a day gone by, a body that owes nothing, one without a date, and publishing before filing", () => {
    expect(grantExtension(reviewer, extension("2025-02-28", { publishBy: "2025-02-10" }))).toEqual({
      outcome: "refused",
      reason: "notLater",
    });
    expect(grantExtension(reviewer, { ...extension("2025-02-28"), bodyId: office.bodies.city.id })).toEqual({
      outcome: "refused",
      reason: "noDeadline",
    });
    expect(grantExtension(reviewer, { ...extension("2019-02-28"), year: 2018 })).toEqual({ outcome: "refused", reason: "notDue" });
    on("2025-03-15");
    expect(grantExtension(reviewer, extension("2025-03-10"))).toEqual({ outcome: "refused", reason: "past" });
  });

  it("is granted once however often it is sent, and replaced only by whom has seen it", () => {
    const first = grantExtension(reviewer, extension("2025-02-28"));
    if (first.outcome !== "granted") throw new Error("granted");
    expect(grantExtension(reviewer, extension("2025-02-28"))).toEqual({ outcome: "granted", id: first.id, repeated: true });
    expect(grantExtension(reviewer, extension("2025-03-10"))).toEqual({ outcome: "stale" });
    const second = grantExtension(reviewer, extension("2025-03-10", { replaces: first.id }));
    expect(second).toMatchObject({ outcome: "granted", repeated: false });
    expect(getHome(clerk, {}).deadline).toBe("2025-03-10");
    expect(listGrants(reviewer, { year: 2024 }).extensions.map(({ date, revoked }) => [date, revoked !== null])).toEqual([
      ["2025-03-10", false],
      ["2025-02-28", true],
    ]);
    expect(actions()).toHaveLength(2);
  });

  it("is taken back with a reason, once", () => {
    const granted = grantExtension(reviewer, extension("2025-02-28"));
    if (granted.outcome !== "granted") throw new Error("granted");
    expect(revokeExtension(reviewer, { id: granted.id, reason: "材料已齐" })).toEqual({ outcome: "revoked", repeated: false });
    expect(revokeExtension(reviewer, { id: granted.id, reason: "材料已齐" })).toEqual({ outcome: "revoked", repeated: true });
    expect(getHome(clerk, {}).deadline).toBe("2025-01-31");
    expect(listGrants(reviewer, { year: 2024 }).extensions[0]?.revoked).toMatchObject({ reason: "材料已齐" });
    expect(actions()).toEqual(["extension.revoke", "extension.grant"]);
  });
});

describe("an extension of many", () => {
  it("names each body that cannot have it and leaves a longer one alone", () => {
    const { office: own, education, city, cityEducation } = office.bodies;
    grantExtension(reviewer, extension("2025-03-10", { bodyId: education.id }));
    const bodyIds = [own.id, education.id, city.id, cityEducation.id, own.id];
    const result = extendBodies(reviewer, { bodyIds, year: 2024, date: "2025-02-28", reason: "系统切换" });
    expect(result).toEqual({
      granted: [own.id, cityEducation.id],
      refused: [
        { bodyId: education.id, reason: "notLater" },
        { bodyId: city.id, reason: "noDeadline" },
      ],
    });
    expect(extendBodies(reviewer, { bodyIds, year: 2024, date: "2025-02-28", reason: "系统切换" }).granted).toHaveLength(2);
    expect(actions()).toHaveLength(3);
  });

  it("is refused as a whole when one body lies outside the subtree", async () => {
    const cityReviewer = office.asViewer(await office.addAccount("reviewer", office.bodies.city.id));
    const bodyIds = [office.bodies.cityEducation.id, office.bodies.education.id];
    expect(() => extendBodies(cityReviewer, { bodyIds, year: 2024, date: "2025-02-28", reason: "系统切换" })).toThrow(NotFoundError);
    expect(listGrants(reviewer, { year: 2024 }).extensions).toEqual([]);
  });
});

describe("an exemption", () => {
  it("lets a body off for one year, out of every count, and is no longer possible once it has filed", async () => {
    const before = getDesk(reviewer, { year: 2024 });
    expect(grantExemption(reviewer, exemption())).toMatchObject({ outcome: "granted", repeated: false });
    expect(grantExemption(reviewer, exemption())).toMatchObject({ outcome: "granted", repeated: true });
    expect(getHome(clerk, {})).toMatchObject({
      deadline: null,
      publishing: null,
      obligation: { required: false, ground: "merged", reason: "职能并入其他机关" },
    });
    expect(JSON.stringify(getDesk(reviewer, { year: 2024 }))).not.toEqual(JSON.stringify(before));
    const [granted] = listGrants(reviewer, { year: 2024 }).exemptions;
    if (!granted) throw new Error("listed");
    revokeExemption(reviewer, { id: granted.id, reason: "合并推迟" });
    expect(getDesk(reviewer, { year: 2024 })).toEqual(before);
    await submitNow();
    expect(grantExemption(reviewer, exemption())).toEqual({ outcome: "refused", reason: "alreadyFiled" });
  });

  it("is not missed in the sum of a government's roll-up", async () => {
    const { province, city, education } = office.bodies;
    office.db.insert(deadline).values({ year: 2024, kind: "government", level: null, date: "2025-03-31" }).run();
    await approveNew(office, clerk);
    const missing = () => rollUpPartsOf(office.db, province, 2024)?.missing;
    expect(missing()).toEqual([education.name, city.name]);
    grantExemption(reviewer, exemption({ bodyId: education.id }));
    expect(missing()).toEqual([city.name]);
    const { unreported } = getOverview(office.as("leader"), { year: 2024 });
    expect(unreported).not.toContain(education.name);
    expect(unreported).toContain(city.name);
  });

  it("is not granted for a year in which the body did not exist", () => {
    expect(grantExemption(reviewer, { ...exemption(), year: 2018 })).toEqual({ outcome: "refused", reason: "notDue" });
    expect(actions()).toEqual([]);
  });
});

describe("who may grant", () => {
  const verbs = (ctx: SignedInContext, bodyId: number) => [
    () => grantExtension(ctx, extension("2025-02-28", { bodyId })),
    () => grantExemption(ctx, exemption({ bodyId })),
    () => extendBodies(ctx, { bodyIds: [bodyId], year: 2024, date: "2025-02-28", reason: "系统切换" }),
  ];

  it.each(["clerk", "leader", "auditor"] as const)("a %s may not", (role) => {
    for (const act of verbs(office.as(role), office.bodies.office.id)) expect(act).toThrow(NotAllowedError);
    expect(() => listGrants(office.as(role), { year: 2024 })).toThrow(NotAllowedError);
    for (const revoke of [revokeExtension, revokeExemption])
      expect(() => revoke(office.as(role), { id: 1, reason: "试试" })).toThrow(NotAllowedError);
  });

  it("a city's reviewer may within the city, sees only that, and finds nothing elsewhere", async () => {
    const cityReviewer = office.asViewer(await office.addAccount("reviewer", office.bodies.city.id));
    for (const bodyId of [office.bodies.education.id, 987_654])
      for (const act of verbs(cityReviewer, bodyId)) expect(act).toThrow(NotFoundError);
    const foreign = grantExtension(reviewer, extension("2025-02-28"));
    if (foreign.outcome !== "granted") throw new Error("granted");
    for (const id of [foreign.id, 987_654]) expect(() => revokeExtension(cityReviewer, { id, reason: "试试" })).toThrow(NotFoundError);
    expect(grantExtension(cityReviewer, extension("2025-02-28", { bodyId: office.bodies.cityEducation.id }))).toMatchObject({
      outcome: "granted",
    });
    expect(listGrants(cityReviewer, { year: 2024 }).extensions.map(({ bodyName }) => bodyName)).toEqual(["甲市教育局"]);
    expect(listGrants(reviewer, { year: 2024 }).extensions).toHaveLength(2);
  });

  it("nobody below the top may for the own body", async () => {
    office.db.insert(deadline).values({ year: 2024, kind: "government", level: null, date: "2025-03-31" }).run();
    const own = { bodyId: office.bodies.city.id };
    for (const role of ["reviewer", "administrator"] as const) {
      const ctx = office.asViewer(await office.addAccount(role, office.bodies.city.id));
      expect(grantExtension(ctx, extension("2025-04-20", own))).toEqual({ outcome: "refused", reason: "ownBody" });
      expect(grantExemption(ctx, exemption(own))).toEqual({ outcome: "refused", reason: "ownBody" });
    }
    const granted = grantExtension(reviewer, extension("2025-04-20", own));
    if (granted.outcome !== "granted") throw new Error("granted");
    const cityReviewer = office.asViewer(await office.addAccount("reviewer", office.bodies.city.id, "second"));
    expect(() => revokeExtension(cityReviewer, { id: granted.id, reason: "试试" })).toThrow(NotAllowedError);
  });
});
