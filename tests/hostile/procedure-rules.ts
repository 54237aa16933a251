import type { Action, Role } from "@/domain/access/access";

/** Ids of one world of data: of what lies in one's scope, of what lies outside it, or of nothing at all. */
export interface Ids {
  /** A body that has filed nothing, its government, and the body of the report. */
  readonly body: number;
  readonly place: number;
  readonly filer: number;
  /** The clerk's account, and the reviewer's. */
  readonly account: number;
  readonly reviewer: number;
  readonly report: number;
  readonly version: number;
  readonly decision: number;
  readonly receipt: string;
  readonly uploadKey: string;
  readonly importBatch: number;
  readonly importFile: number;
  readonly reminderBatch: number;
  readonly template: number;
  readonly reminderRule: number;
  readonly notice: number;
  readonly phrase: number;
  readonly deadline: number;
  readonly extension: number;
  readonly exemption: number;
  readonly publication: number;
  readonly ownMetric: number;
  readonly view: number;
  readonly note: number;
  /** The report's revision, which is no id but belongs to its example. */
  readonly revision: number;
}

export interface ProcedureRule {
  /** The one action it stands for; who may do that is stated in `who-may.ts`. */
  readonly action: Action;
  /** A valid input. Required as soon as the input has a field that names something by an id. */
  readonly input?: (ids: Ids) => unknown;
  /** Further inputs, of other forms. */
  readonly more?: readonly ((ids: Ids) => unknown)[];
  /** Why these ids are answered outside the scope too; every other id is answered there as if it named nothing. */
  readonly open?: readonly (keyof Ids)[];
  /** Fields of numbers that name nothing of anybody, though they look like ids. */
  readonly without?: readonly string[];
  /** The one role for whom the example's own ids exist, where several may call it. */
  readonly only?: Role;
  /** Ids of which the answer tells nothing, be they one's own or nobody's. */
  readonly silent?: readonly (keyof Ids)[];
}

const reasons = [{ cell: null, text: "请核对后重新报送" }];
const cell = "applications.newReceived.total";
const scopeAt = (placeId: number) => ({ placeId, level: null, kind: null, basis: "parts" });
const selectionOf = ({ place, filer, body }: Ids) => ({ group: "ids", under: place, level: null, kind: null, of: filer, ids: [body] });
const scopeOf = ({ place, body }: Ids) => ({ ids: [body], under: place });
const metric = "N002";
const basis = { date: "2025-01-10", fromYear: 2025, documentNumber: null, reason: null };
const grant = { year: 2024, date: "2025-02-28", reason: "机构改革" };
/** Approved figures are public by law: any body's may be compared. */
const approvedFigures = ["body", "place", "filer"] as const;

/**
 * Every procedure of the product with the rule it keeps. A procedure that is missing here, or whose input names ids without an
 * example, fails tests/hostile: add its line, and the tests try it in every role, with ids of others, and with hostile values.
 */
export const procedureRules: Readonly<Record<string, ProcedureRule>> = {
  "session.me": { action: "session.own" },
  "session.installation": { action: "session.own" },
  "session.changePassword": { action: "session.own", input: () => ({ password: "Old-horse-11", newPassword: "New-horse-22" }) },

  "reports.home": { action: "report.upload", input: () => ({ year: 2024 }) },
  "reports.list": { action: "report.read", input: () => ({ year: 2024 }) },
  "reports.upload": { action: "report.upload" },
  "reports.uploadArchive": { action: "report.upload" },
  "reports.uploadProgress": { action: "report.upload", input: ({ uploadKey }) => ({ keys: [uploadKey] }) },
  "reports.get": { action: "report.read", input: ({ report, version }) => ({ reportId: report, versionId: version }) },
  "reports.correct": {
    action: "report.correct",
    input: ({ report, revision }) => ({ reportId: report, revision, changes: [{ cell, value: 1 }] }),
  },
  "reports.explain": {
    action: "report.correct",
    input: ({ report, revision }) => ({ reportId: report, revision, findingKey: "k", text: "已核对原文" }),
  },
  "reports.submit": {
    action: "report.submit",
    input: ({ report, revision }) => ({ reportId: report, revision, idempotencyKey: "test-key-1" }),
  },
  "reports.receipt": { action: "report.read", input: ({ receipt }) => ({ number: receipt }) },
  "reports.history": { action: "report.read", input: ({ report }) => ({ reportId: report }) },
  "reports.cellHistory": { action: "report.read", input: ({ report }) => ({ reportId: report, cell }) },
  "reports.comments": { action: "report.read", input: ({ report }) => ({ reportId: report }) },
  "reports.comment": {
    action: "report.comment",
    input: ({ report }) => ({ reportId: report, cell: null, findingKey: null, text: "请看这里" }),
  },
  "reports.readComments": { action: "report.comment", input: ({ report }) => ({ reportId: report, cell: null, findingKey: null }) },

  "reports.events": { action: "report.read", input: ({ report }) => ({ reportId: report }) },
  "reports.compareVersions": { action: "report.read", input: ({ report }) => ({ reportId: report, from: 1, to: 1 }) },
  "filing.form": { action: "report.upload", input: () => ({ year: 2023 }) },
  "filing.save": {
    action: "report.upload",
    input: () => ({ year: 2023, changes: [{ field: "s1", was: null, now: "本年度总体情况。" }] }),
  },
  "filing.make": { action: "report.upload", input: () => ({ year: 2023, revision: 0, idempotencyKey: "test-key-2" }) },
  "filing.nil": { action: "report.upload", input: () => ({ year: 2023 }) },
  "filing.makeNil": {
    action: "report.upload",
    input: () => ({
      year: 2023,
      texts: { s1: "一", s5: "五", s6: "六" },
      disclosure: {},
      confirmed: true,
      idempotencyKey: "test-key-3",
    }),
  },

  "reviews.queue": { action: "review.decide", input: () => ({ year: 2024 }) },
  "reviews.approve": { action: "review.decide", input: ({ report, version }) => ({ reportId: report, versionId: version }) },
  "reviews.judge": {
    action: "review.decide",
    input: ({ report, revision }) => ({ reportId: report, revision, findingKey: "k", judgement: "problem", text: "请核对", seen: null }),
    without: ["seen"],
  },
  "reviews.sendBack": { action: "review.decide", input: ({ report, version }) => ({ reportId: report, versionId: version, reasons }) },
  "reviews.reopen": { action: "review.decide", input: ({ report, version }) => ({ reportId: report, versionId: version, reasons }) },
  "reviews.answer": {
    action: "report.correct",
    input: ({ report, decision, revision }) => ({ reportId: report, revision, decisionId: decision, reason: 0, text: "已核对" }),
  },
  "reviews.workload": { action: "review.decide", input: () => ({ year: 2024 }) },
  "reviews.assign": { action: "review.decide", input: ({ report, reviewer }) => ({ reportIds: [report], reviewerId: reviewer }) },
  "reviews.assignArea": { action: "review.decide", input: ({ place, reviewer }) => ({ bodyId: place, reviewerId: reviewer }) },
  "reviews.look": { action: "review.decide", input: ({ report }) => ({ reportId: report }) },
  "reviews.phrases": { action: "review.decide" },
  "reviews.savePhrase": { action: "review.decide", input: () => ({ text: "请补充说明。", shared: false }) },
  "reviews.dropPhrase": { action: "review.decide", input: ({ phrase }) => ({ id: phrase }) },
  "reviews.levels": { action: "deadline.manage" },
  "reviews.setLevels": { action: "deadline.manage", input: ({ body }) => ({ bodyId: body, kind: null, levels: 2 }) },

  "likeness.ofReport": { action: "report.read", input: ({ report, version }) => ({ reportId: report, versionId: version }) },
  "likeness.pairs": { action: "compliance.read", input: () => ({ year: 2024 }) },

  "compliance.desk": { action: "compliance.read", input: () => ({ year: 2024 }) },
  "compliance.matrix": {
    action: "compliance.read",
    input: ({ place, reviewer, body }) => ({ year: 2024, filter: { place, reviewer }, at: body }),
    more: [({ place }) => ({ year: 2024, filter: { place } }), ({ body }) => ({ year: 2024, at: body })],
    silent: ["reviewer", "body", "place"],
  },
  "compliance.matrixRows": { action: "compliance.read", input: ({ body }) => ({ year: 2024, ids: [body] }) },
  "compliance.approveClean": { action: "review.decide", input: ({ body }) => ({ year: 2024, bodyIds: [body] }) },
  "compliance.remind": {
    action: "reminder.send",
    input: ({ body, template }) => ({ bodyIds: [body], year: 2024, templateId: template }),
  },

  "reminders.preview": {
    action: "reminder.send",
    input: ({ body, template }) => ({ bodyIds: [body], year: 2024, templateId: template }),
  },
  "reminders.log": { action: "reminder.send", input: ({ body }) => ({ year: 2024, bodyId: body }) },
  "reminders.batchText": { action: "reminder.send", input: ({ reminderBatch }) => ({ batchId: reminderBatch }) },
  "reminders.templates": { action: "reminder.manage" },
  "reminders.previewText": { action: "reminder.manage", input: () => ({ text: "请{机构}尽快报送", year: 2024 }) },
  "reminders.saveTemplate": {
    action: "reminder.manage",
    input: ({ template }) => ({ id: template, revision: 1, name: "催报", text: "请{机构}尽快报送" }),
  },
  "reminders.retireTemplate": { action: "reminder.manage", input: ({ template }) => ({ id: template, revision: 1 }) },
  "reminders.rules": { action: "reminder.manage" },
  "reminders.switchOn": { action: "reminder.manage", input: ({ template }) => ({ days: -3, templateId: template }) },
  "reminders.switchOff": { action: "reminder.manage", input: ({ reminderRule }) => ({ id: reminderRule }) },
  "reminders.dryRun": { action: "reminder.manage", input: ({ template }) => ({ days: -3, templateId: template }) },

  "notices.unread": { action: "session.own" },
  "notices.list": { action: "session.own", input: () => ({ page: 1 }) },
  "notices.read": { action: "session.own", input: ({ notice }) => ({ id: notice }), only: "clerk" },
  "notices.readAll": { action: "session.own", input: ({ notice }) => ({ upTo: notice }), only: "clerk", silent: ["notice"] },

  "statistics.compare": {
    action: "statistics.read",
    input: ({ body }) => ({ metric, group: "ids", bodyIds: [body], years: [2024] }),
    more: [({ ownMetric, body }) => ({ metric: `own:${ownMetric}`, group: "ids", bodyIds: [body], years: [2024] })],
    open: approvedFigures,
    silent: ["ownMetric"],
  },
  "statistics.screen": { action: "statistics.read", input: () => ({ year: 2024 }) },
  "statistics.overview": { action: "statistics.read", input: () => ({ year: 2024 }) },
  "statistics.provenance": {
    action: "statistics.read",
    input: ({ body }) => ({ metric: "N002", bodyId: body, year: 2024 }),
    open: approvedFigures,
  },
  "statistics.peers": { action: "report.read", input: ({ report, version }) => ({ reportId: report, versionId: version }) },
  "statistics.profile": { action: "statistics.read", input: ({ body }) => ({ bodyId: body, year: 2024 }), open: approvedFigures },

  "statistics.totalProvenance": {
    action: "statistics.read",
    input: (ids) => ({ metric, selection: selectionOf(ids), year: 2024 }),
    open: approvedFigures,
  },
  "statistics.figures": {
    action: "statistics.read",
    input: (ids) => ({ metrics: [metric], scope: scopeOf(ids), years: [2024] }),
    open: approvedFigures,
  },
  "statistics.ranking": {
    action: "statistics.read",
    input: (ids) => ({ metric, year: 2024, scope: scopeOf(ids), bodyId: ids.filer }),
    open: approvedFigures,
  },
  "statistics.distribution": {
    action: "statistics.read",
    input: (ids) => ({ metric, year: 2024, scope: scopeOf(ids) }),
    open: approvedFigures,
  },
  "statistics.outliers": {
    action: "statistics.read",
    input: (ids) => ({ metric, year: 2024, scope: scopeOf(ids) }),
    open: approvedFigures,
  },
  "statistics.subtree": {
    action: "statistics.read",
    input: ({ place }) => ({ bodyId: place, year: 2024, basis: "parts" }),
    open: approvedFigures,
  },
  "statistics.completeness": {
    action: "statistics.read",
    input: ({ place }) => ({ bodyId: place, year: 2024 }),
    open: approvedFigures,
  },
  "statistics.ownMetrics": { action: "statistics.read" },
  "statistics.createOwnMetric": {
    action: "statistics.read",
    input: () => ({
      nameZh: "答复率",
      nameEn: "Share",
      numerator: [cell],
      denominator: ["applications.carriedOver.total"],
      unit: "%",
      shared: false,
    }),
  },
  "statistics.shareOwnMetric": { action: "statistics.read", input: ({ ownMetric }) => ({ id: ownMetric, shared: true }), only: "reviewer" },
  "statistics.retireOwnMetric": { action: "statistics.read", input: ({ ownMetric }) => ({ id: ownMetric }), only: "reviewer" },

  "views.list": { action: "view.keep" },
  "views.save": { action: "view.keep", input: () => ({ name: "对比", query: "m=N002", shared: false }) },
  "views.update": { action: "view.keep", input: ({ view }) => ({ id: view, name: "对比", shared: true }), only: "reviewer" },
  "views.retire": { action: "view.keep", input: ({ view }) => ({ id: view }), only: "reviewer" },
  "views.bodies": {
    action: "statistics.read",
    input: (ids) => ({ selection: selectionOf(ids), year: 2024 }),
    open: approvedFigures,
  },
  "views.notes": { action: "statistics.read", input: () => ({ metrics: [metric] }) },
  "views.writeNote": {
    action: "note.write",
    input: ({ filer }) => ({ metric, year: 2024, bodyId: filer, kind: "definition", text: "口径有调整" }),
  },
  "views.retireNote": { action: "note.write", input: ({ note }) => ({ id: note }) },

  "rollup.places": { action: "statistics.read", input: () => ({ year: 2024 }) },
  "rollup.read": { action: "statistics.read", input: ({ body }) => ({ scope: scopeAt(body), year: 2024 }), only: "reviewer" },
  "rollup.cell": {
    action: "statistics.read",
    input: ({ body }) => ({ scope: scopeAt(body), year: 2024, cell, page: 1, sort: "value" }),
    only: "reviewer",
  },
  "rollup.reconcile": { action: "statistics.read", input: ({ place }) => ({ placeId: place, year: 2024 }), only: "reviewer" },

  "bodies.list": { action: "body.read" },
  "bodies.search": { action: "body.read", input: () => ({ query: "教育" }) },
  "bodies.create": {
    action: "body.manage",
    input: ({ body }) => ({
      name: "丙市水利局",
      shortName: "市水利局",
      level: "city",
      kind: "department",
      parentId: body,
      validFrom: 2024,
    }),
  },
  "bodies.update": {
    action: "body.manage",
    input: ({ body }) => ({ bodyId: body, name: "新名称机关" }),
    more: [({ body, place }) => ({ bodyId: body, parentId: place })],
    silent: ["place"],
  },
  "bodies.recordAct": {
    action: "body.manage",
    input: ({ body }) => ({ act: { kind: "renamed", bodyId: body, name: "新名称机关", shortName: "新名称" }, basis }),
    more: [
      ({ body, filer }) => ({ act: { kind: "transferred", bodyId: body, parentId: filer }, basis }),
      ({ body, filer }) => ({ act: { kind: "merged", partIds: [body], into: { bodyId: filer } }, basis }),
      ({ body, filer }) => ({ act: { kind: "split", bodyId: body, into: [{ bodyId: filer }], continues: true }, basis }),
    ],
  },
  "bodies.history": { action: "body.read", input: ({ body }) => ({ bodyId: body }), open: ["body"] },
  "bodies.previewImport": { action: "body.manage" },
  "bodies.applyImport": { action: "body.manage" },

  "operations.state": { action: "backup.manage" },
  "backups.list": { action: "backup.manage" },
  "backups.make": { action: "backup.manage" },
  "backups.verify": { action: "backup.manage", input: () => ({ name: "20250101T000000000Z" }) },
  "search.find": { action: "body.read", input: () => ({ words: "示例" }) },
  "openData.get": { action: "openData.manage" },
  "openData.switch": { action: "openData.manage", input: () => ({ on: true, reason: "依申请开放数据" }) },
  "backups.keep": { action: "backup.manage", input: () => ({ keep: 7 }) },

  "imports.list": { action: "report.import" },
  "imports.create": { action: "report.import", input: () => ({ name: "历年年报" }) },
  "imports.addFile": { action: "report.import" },
  "imports.get": { action: "report.import", input: ({ importBatch }) => ({ batchId: importBatch }) },
  "imports.settle": {
    action: "report.import",
    input: ({ importFile, body }) => ({ fileId: importFile, bodyId: body, year: 2022, replace: false }),
  },
  "imports.approve": {
    action: "review.decide",
    input: ({ importBatch, importFile }) => ({ batchId: importBatch, fileIds: [importFile] }),
    silent: ["importFile"],
  },

  "accounts.list": { action: "account.manage" },
  "accounts.create": { action: "account.manage", input: ({ body }) => ({ login: "someone", name: "某人", role: "clerk", bodyId: body }) },
  "accounts.disable": { action: "account.manage", input: ({ account }) => ({ accountId: account }) },
  "accounts.enable": { action: "account.manage", input: ({ account }) => ({ accountId: account }) },
  "accounts.update": {
    action: "account.manage",
    input: ({ account, body }) => ({ accountId: account, name: "某人", role: "clerk", bodyId: body }),
  },
  "accounts.issueLink": { action: "account.manage", input: ({ account }) => ({ accountId: account }) },
  "accounts.passwordRules": { action: "account.manage" },
  "accounts.savePasswordRules": { action: "account.manage", input: () => ({ shortest: 12, classes: 3 }) },

  "deadlines.list": { action: "body.read" },
  "deadlines.save": {
    action: "obligation.manage",
    input: ({ body }) => ({ year: 2024, kind: "department", bodyId: body, date: "2025-01-20" }),
  },
  "deadlines.remove": { action: "obligation.manage", input: ({ deadline }) => ({ id: deadline, date: "2025-01-20" }) },
  "deadlines.grants": { action: "obligation.manage", input: () => ({ year: 2024 }) },
  "deadlines.extend": { action: "obligation.manage", input: ({ body, extension }) => ({ ...grant, bodyId: body, replaces: extension }) },
  "deadlines.extendMany": { action: "obligation.manage", input: ({ body }) => ({ ...grant, bodyIds: [body] }) },
  "deadlines.revokeExtension": { action: "obligation.manage", input: ({ extension }) => ({ id: extension, reason: "撤回" }) },
  "deadlines.exempt": {
    action: "obligation.manage",
    input: ({ body, exemption }) => ({ bodyId: body, year: 2022, ground: "merged", reason: "机构改革", replaces: exemption }),
  },
  "deadlines.revokeExemption": { action: "obligation.manage", input: ({ exemption }) => ({ id: exemption, reason: "撤回" }) },
  "deadlines.holidays": { action: "body.read" },
  "deadlines.saveHolidays": { action: "deadline.manage", input: () => ({ year: 2025, off: [["01-01", "01-01"]], worked: [] }) },
  "deadlines.publications": { action: "report.read", input: ({ report }) => ({ reportId: report }) },
  "deadlines.recordPublication": {
    action: "publication.record",
    input: ({ publication }) => ({ year: 2024, address: "https://www.example.gov.cn/", publishedOn: "2025-01-12", replaces: publication }),
  },

  "rules.list": { action: "rule.manage", input: () => ({ year: 2024 }) },
  "rules.save": {
    action: "rule.manage",
    input: () => ({ rule: "R1", setting: null, reason: "恢复默认", seen: 0, confirmed: true }),
    without: ["seen"],
  },

  "audit.list": { action: "audit.read", input: ({ filer, report }) => ({ bodyId: filer, reportId: report }) },
  "audit.verify": { action: "audit.read" },
};
