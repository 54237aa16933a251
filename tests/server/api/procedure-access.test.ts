import { TRPCError } from "@trpc/server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Action, type Role, roles } from "@/domain/access/access";
import { appRouter } from "@/server/api/router";
import { createCallerFactory } from "@/server/api/trpc";
import type { Context } from "@/server/context";
import { openTestOffice, type TestOffice } from "../../support/test-context";

/** Who may do what, stated apart from the product's own table: a slip there shows here. */
const allowed: Readonly<Record<Action, readonly Role[]>> = {
  "report.upload": ["clerk"],
  "report.correct": ["clerk"],
  "report.submit": ["clerk"],
  "report.read": ["clerk", "reviewer"],
  "report.comment": ["clerk", "reviewer"],
  "report.import": ["reviewer", "administrator"],
  "backup.manage": ["administrator"],
  "review.decide": ["reviewer"],
  "compliance.read": ["reviewer"],
  "statistics.read": ["clerk", "reviewer", "leader"],
  "dictionary.read": roles,
  "body.read": roles,
  "body.manage": ["administrator"],
  "account.manage": ["administrator"],
  "deadline.manage": ["administrator"],
  "obligation.manage": ["reviewer", "administrator"],
  "reminder.send": ["reviewer"],
  "reminder.manage": ["reviewer", "administrator"],
  "publication.record": ["clerk"],
  "rule.manage": ["administrator"],
  "audit.read": ["auditor"],
  "session.own": roles,
};

/** The action each procedure stands for; a procedure that is not here fails the test. */
const actionOf: Readonly<Record<string, Action>> = {
  "session.me": "session.own",
  "session.installation": "session.own",
  "session.changePassword": "session.own",
  "reports.home": "report.upload",
  "reports.list": "report.read",
  "reports.upload": "report.upload",
  "reports.uploadArchive": "report.upload",
  "reports.uploadProgress": "report.upload",
  "reports.get": "report.read",
  "reports.correct": "report.correct",
  "reports.explain": "report.correct",
  "reports.submit": "report.submit",
  "reports.receipt": "report.read",
  "reports.history": "report.read",
  "reports.cellHistory": "report.read",
  "reports.comments": "report.read",
  "reports.comment": "report.comment",
  "reports.readComments": "report.comment",
  "filing.form": "report.upload",
  "filing.save": "report.upload",
  "filing.make": "report.upload",
  "filing.nil": "report.upload",
  "filing.makeNil": "report.upload",
  "reviews.queue": "review.decide",
  "reviews.approve": "review.decide",
  "reviews.judge": "review.decide",
  "reviews.sendBack": "review.decide",
  "reviews.reopen": "review.decide",
  "reviews.answer": "report.correct",
  "reviews.workload": "review.decide",
  "reviews.assign": "review.decide",
  "reviews.assignArea": "review.decide",
  "reviews.look": "review.decide",
  "reviews.phrases": "review.decide",
  "reviews.savePhrase": "review.decide",
  "reviews.dropPhrase": "review.decide",
  "reviews.levels": "deadline.manage",
  "reviews.setLevels": "deadline.manage",
  "likeness.ofReport": "report.read",
  "likeness.pairs": "compliance.read",
  "compliance.desk": "compliance.read",
  "compliance.matrix": "compliance.read",
  "compliance.matrixRows": "compliance.read",
  "compliance.approveClean": "review.decide",
  "compliance.remind": "reminder.send",
  "reminders.preview": "reminder.send",
  "reminders.log": "reminder.send",
  "reminders.batchText": "reminder.send",
  "reminders.templates": "reminder.manage",
  "reminders.previewText": "reminder.manage",
  "reminders.saveTemplate": "reminder.manage",
  "reminders.retireTemplate": "reminder.manage",
  "reminders.rules": "reminder.manage",
  "reminders.switchOn": "reminder.manage",
  "reminders.switchOff": "reminder.manage",
  "reminders.dryRun": "reminder.manage",
  "notices.unread": "session.own",
  "notices.list": "session.own",
  "notices.read": "session.own",
  "notices.readAll": "session.own",
  "statistics.compare": "statistics.read",
  "statistics.overview": "statistics.read",
  "statistics.provenance": "statistics.read",
  "statistics.peers": "report.read",
  "statistics.profile": "statistics.read",
  "bodies.list": "body.read",
  "bodies.search": "body.read",
  "bodies.create": "body.manage",
  "bodies.update": "body.manage",
  "bodies.recordAct": "body.manage",
  "bodies.history": "body.read",
  "bodies.previewImport": "body.manage",
  "bodies.applyImport": "body.manage",
  "backups.list": "backup.manage",
  "backups.make": "backup.manage",
  "backups.verify": "backup.manage",
  "backups.keep": "backup.manage",
  "imports.list": "report.import",
  "imports.create": "report.import",
  "imports.addFile": "report.import",
  "imports.get": "report.import",
  "imports.settle": "report.import",
  "imports.approve": "review.decide",
  "accounts.list": "account.manage",
  "accounts.create": "account.manage",
  "accounts.disable": "account.manage",
  "accounts.enable": "account.manage",
  "accounts.update": "account.manage",
  "accounts.issueLink": "account.manage",
  "accounts.passwordRules": "account.manage",
  "accounts.savePasswordRules": "account.manage",
  "deadlines.list": "body.read",
  "deadlines.save": "obligation.manage",
  "deadlines.remove": "obligation.manage",
  "deadlines.grants": "obligation.manage",
  "deadlines.extend": "obligation.manage",
  "deadlines.extendMany": "obligation.manage",
  "deadlines.revokeExtension": "obligation.manage",
  "deadlines.exempt": "obligation.manage",
  "deadlines.revokeExemption": "obligation.manage",
  "deadlines.holidays": "body.read",
  "deadlines.saveHolidays": "deadline.manage",
  "deadlines.publications": "report.read",
  "deadlines.recordPublication": "publication.record",
  "rules.list": "rule.manage",
  "rules.save": "rule.manage",
  "audit.list": "audit.read",
  "audit.verify": "audit.read",
};

type Procedure = { readonly _def: { readonly meta?: { readonly action?: Action } } };
const procedures = Object.entries(appRouter._def.procedures as unknown as Record<string, Procedure>);
const createCaller = createCallerFactory(appRouter);

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

/** Calls a procedure by its path; the code of the error it answers with, or null. */
async function codeOf(context: Context, path: string, input?: unknown): Promise<string | null> {
  const procedure = path.split(".").reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], createCaller(context));
  try {
    await (procedure as (input: unknown) => Promise<unknown>)(input);
    return null;
  } catch (error) {
    if (error instanceof TRPCError) return error.code;
    throw error;
  }
}

it("knows every procedure", () => {
  expect(procedures.length).toBeGreaterThan(20);
  expect(procedures.map(([path]) => path).filter((path) => !(path in actionOf))).toEqual([]);
});

describe.each(procedures)("%s", (path, procedure) => {
  it("states the action it stands for", () => {
    expect(procedure._def.meta?.action).toBe(actionOf[path]);
  });

  it("asks who is signed out to sign in", async () => {
    expect(await codeOf(office.asNobody(), path)).toBe("UNAUTHORIZED");
  });

  it.each(roles)("answers a %s as that role may", async (role) => {
    const code = await codeOf(office.as(role), path);
    if (allowed[actionOf[path] as Action].includes(role))
      expect(["UNAUTHORIZED", "FORBIDDEN", "INTERNAL_SERVER_ERROR"]).not.toContain(code);
    else expect(code).toBe("FORBIDDEN");
  });
});

/** Inputs that name one thing by id: nothing to be found for an id that does not exist. */
const byId: Readonly<Record<string, readonly [Role, (id: number) => unknown]>> = {
  "reports.get": ["clerk", (id) => ({ reportId: id })],
  "reports.history": ["clerk", (id) => ({ reportId: id })],
  "reports.cellHistory": ["clerk", (id) => ({ reportId: id, cell: "applications.newReceived.total" })],
  "reports.comments": ["clerk", (id) => ({ reportId: id })],
  "reports.comment": ["reviewer", (id) => ({ reportId: id, cell: null, findingKey: null, text: "请看" })],
  "reports.readComments": ["reviewer", (id) => ({ reportId: id, cell: null, findingKey: null })],
  "reports.correct": ["clerk", (id) => ({ reportId: id, revision: 1, changes: [{ cell: "applications.newReceived.total", value: 1 }] })],
  "reports.explain": ["clerk", (id) => ({ reportId: id, revision: 1, findingKey: "k", text: "已核对原文" })],
  "reports.submit": ["clerk", (id) => ({ reportId: id, revision: 1, idempotencyKey: "test-key-1" })],
  "reviews.approve": ["reviewer", (id) => ({ reportId: id, versionId: id })],
  "reviews.judge": ["reviewer", (id) => ({ reportId: id, revision: 1, findingKey: "k", judgement: "problem", text: "请核对", seen: null })],
  "reviews.reopen": ["reviewer", (id) => ({ reportId: id, versionId: id, reasons: [{ cell: null, text: "请更正" }] })],
  "reviews.answer": ["clerk", (id) => ({ reportId: id, revision: 1, decisionId: 1, reason: 0, text: "已核对" })],
  "reviews.assignArea": ["reviewer", (id) => ({ bodyId: id, reviewerId: null })],
  "reviews.look": ["reviewer", (id) => ({ reportId: id })],
  "reviews.dropPhrase": ["reviewer", (id) => ({ id })],
  "reviews.setLevels": ["administrator", (id) => ({ bodyId: id, kind: null, levels: 2 })],
  "reviews.sendBack": ["reviewer", (id) => ({ reportId: id, versionId: id, reasons: [{ cell: null, text: "请核对" }] })],
  "compliance.remind": ["reviewer", (id) => ({ bodyIds: [id], year: 2024 })],
  "reminders.preview": ["reviewer", (id) => ({ bodyIds: [id], year: 2024 })],
  "reminders.batchText": ["reviewer", (id) => ({ batchId: id })],
  "reminders.saveTemplate": ["administrator", (id) => ({ id, revision: 1, name: "催报", text: "请{机构}尽快报送" })],
  "reminders.retireTemplate": ["reviewer", (id) => ({ id, revision: 1 })],
  "reminders.switchOn": ["administrator", (id) => ({ days: -3, templateId: id })],
  "reminders.switchOff": ["administrator", (id) => ({ id })],
  "reminders.dryRun": ["administrator", (id) => ({ days: -3, templateId: id })],
  "notices.read": ["leader", (id) => ({ id })],
  "notices.readAll": ["leader", (id) => ({ upTo: id })],
  "bodies.create": [
    "administrator",
    (id) => ({ name: "丙市水利局", shortName: "市水利局", level: "city", kind: "department", parentId: id, validFrom: 2024 }),
  ],
  "bodies.update": ["administrator", (id) => ({ bodyId: id, name: "新名称机关" })],
  "deadlines.publications": ["clerk", (id) => ({ reportId: id })],
  "deadlines.save": ["administrator", (id) => ({ year: 2024, kind: "department", bodyId: id, date: "2025-01-20" })],
  "deadlines.extend": ["administrator", (id) => ({ bodyId: id, year: 2024, date: "2025-02-28", reason: "机构改革" })],
  "deadlines.extendMany": ["administrator", (id) => ({ bodyIds: [id], year: 2024, date: "2025-02-28", reason: "机构改革" })],
  "deadlines.exempt": ["administrator", (id) => ({ bodyId: id, year: 2024, ground: "merged", reason: "机构改革" })],
  "imports.get": ["reviewer", (id) => ({ batchId: id })],
  "imports.settle": ["reviewer", (id) => ({ fileId: id, skip: true })],
  "imports.approve": ["reviewer", (id) => ({ batchId: id, fileIds: [1] })],
  "accounts.create": ["administrator", (id) => ({ login: "someone", name: "某人", role: "clerk", bodyId: id })],
  "accounts.disable": ["administrator", (id) => ({ accountId: id })],
  "accounts.enable": ["administrator", (id) => ({ accountId: id })],
  "accounts.update": ["administrator", (id) => ({ accountId: id, name: "某人", role: "clerk", bodyId: 1 })],
  "accounts.issueLink": ["administrator", (id) => ({ accountId: id })],
};

it.each(Object.entries(byId))("%s finds nothing for an unknown id", async (path, [role, inputOf]) => {
  expect(await codeOf(office.as(role), path, inputOf(987_654))).toBe("NOT_FOUND");
});

describe("outside one's scope", () => {
  it.each(Object.entries(byId).filter(([, [role]]) => role === "administrator"))(
    "%s answers as for an unknown id",
    async (path, [, inputOf]) => {
      const cityAdministrator = await office.addAccount("administrator", office.bodies.city.id, `city-${path}`);
      const foreign =
        path.startsWith("accounts.") && path !== "accounts.create" ? office.viewers.clerk.accountId : office.bodies.education.id;
      expect(await codeOf(office.asViewer(cityAdministrator), path, inputOf(foreign))).toBe("NOT_FOUND");
    },
  );
});

it("refuses input that does not fit without telling how it is checked", async () => {
  expect(await codeOf(office.as("administrator"), "bodies.update", { bodyId: "1 OR 1=1" })).toBe("BAD_REQUEST");
});
