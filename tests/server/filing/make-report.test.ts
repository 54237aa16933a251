import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import type { FormChange, WrittenSection } from "@/domain/filing/form-content";
import type { CellId } from "@/domain/form/edition";
import { recordBodyAct } from "@/server/bodies/record-body-act";
import type { SignedInContext } from "@/server/context";
import { NotAllowedError, NotFoundError } from "@/server/errors";
import { endIdleChildren } from "@/server/extraction/parser-pool";
import { getForm } from "@/server/filing/get-form";
import { makeReport } from "@/server/filing/make-report";
import { getNil, makeNil } from "@/server/filing/nil-report";
import { saveForm } from "@/server/filing/save-form";
import { openOriginal } from "@/server/reports/open-original";
import { approveNew, changedFacts, correct, explainAll, newKey, ownSummary, ownView, submit } from "@/tests/support/filing";
import { shanxi2024Facts } from "@/tests/support/shanxi-2024-facts";
import { openTestOffice, type TestOffice } from "@/tests/support/test-context";

let office: TestOffice;
beforeEach(async () => {
  office = await openTestOffice();
});
afterEach(() => office.close());
afterAll(endIdleChildren);

const clerk = () => office.as("clerk");
const texts: Record<WrittenSection, string> = {
  s1: "（一）主动公开情况\n2024年按规定公开各类信息。\n（二）依申请公开情况\n申请均在期限内答复。",
  s5: "目录更新不够及时，下一年逐月核对。",
  s6: "2024年度未收取信息处理费。",
};
const values = Object.entries(shanxi2024Facts.values) as [CellId, number][];

function fill(ctx: SignedInContext, more: readonly FormChange[] = []) {
  const changes: FormChange[] = [
    ...(Object.entries(texts) as [WrittenSection, string][]).map(([field, now]) => ({ field, was: null, now })),
    ...values.map(([field, now]) => ({ field, was: null, now })),
  ];
  return saveForm(ctx, { year: 2024, changes: [...changes, ...more] });
}

async function make(ctx: SignedInContext, idempotencyKey = newKey()) {
  const { revision } = getForm(ctx, { year: 2024 }).draft;
  return makeReport(ctx, { year: 2024, revision, idempotencyKey });
}

describe("the online form", () => {
  it("becomes a version whose cells and text are those filled in, with the Word report as its original", async () => {
    fill(clerk());
    const result = await make(clerk());
    expect(result).toMatchObject({ outcome: "received", repeated: false, cellsRead: 200, cellsExpected: 200 });
    const view = ownView(clerk());
    for (const [cell, value] of values) expect([cell, view.cells[cell]?.value]).toEqual([cell, value]);
    expect(view.version).toMatchObject({ origin: "form", fileName: "示例省人民政府办公厅2024年政府信息公开工作年度报告.docx", number: 1 });
    expect(openOriginal(clerk(), view.version.id).sha256).toBe(view.version.fileSha256);
    const current = getForm(clerk(), { year: 2024 }).current;
    expect(current?.content.texts).toEqual(texts);
  });

  it("gives the same receipt when it is made again, and another version once something changed", async () => {
    fill(clerk());
    const key = newKey();
    const [first, again, twice] = [await make(clerk(), key), await make(clerk(), key), await make(clerk())];
    if (first.outcome !== "received" || again.outcome !== "received" || twice.outcome !== "received") throw new Error("refused");
    expect([again.receipt.number, twice.receipt.number]).toEqual([first.receipt.number, first.receipt.number]);
    saveForm(clerk(), { year: 2024, changes: [{ field: "s5", was: texts.s5, now: "更新仍不够及时。" }] });
    const changed = await make(clerk());
    expect(changed).toMatchObject({ outcome: "received", repeated: false, receipt: { versionNumber: 2 } });
  });

  it("keeps what is blank blank, never 0", async () => {
    fill(clerk(), [{ field: "disclosure.fees.amount", was: 0, now: null }]);
    saveForm(clerk(), { year: 2024, changes: [{ field: "disclosure.fees.amount", was: 0, now: null }] });
    await make(clerk());
    expect(ownView(clerk()).cells["disclosure.fees.amount"]).toMatchObject({ value: null, missing: "blank" });
  });

  it("is not made of a text that would be read as something else, and stores nothing then", async () => {
    fill(clerk());
    const now = `${texts.s5}\n一、总体情况\n没有。`;
    saveForm(clerk(), { year: 2024, changes: [{ field: "s5", was: texts.s5, now }] });
    expect(await make(clerk())).toMatchObject({ outcome: "refused", code: "formMisread" });
    expect(getForm(clerk(), { year: 2024 }).current).toBeNull();
  });

  it("shows a merged body the sum of its parts as last year, and nothing while one of them has no approved report", async () => {
    const { city, cityOffice, cityEducation } = office.bodies;
    const parts = [cityOffice, cityEducation];
    const clerks = await Promise.all(parts.map(async ({ id }) => office.asViewer(await office.addAccount("clerk", id))));
    const [first, second] = clerks;
    if (!first || !second) throw new Error("two clerks");
    await approveNew(office, first, { year: 2023 });
    const plain = { level: "city", kind: "department", parentId: city.id, regionCode: null, unifiedCode: null, contact: null } as const;
    const merged = recordBodyAct(office.as("administrator"), {
      act: {
        kind: "merged",
        partIds: parts.map(({ id }) => id),
        into: { founded: { ...plain, name: "甲市综合局", shortName: "市综合局" } },
      },
      basis: { date: "2024-03-18", fromYear: 2024, documentNumber: null, reason: null },
    });
    if (merged.outcome !== "recorded") throw new Error(merged.outcome);
    const successor = office.asViewer(await office.addAccount("clerk", merged.bodyId));
    expect(getForm(successor, { year: 2024 }).lastYear).toBeNull();
    await approveNew(office, second, { year: 2023 });
    const { lastYear, context } = getForm(successor, { year: 2024 });
    const cell = "applications.newReceived.total";
    expect(lastYear?.facts.values[cell]).toBe(2 * (shanxi2024Facts.values[cell] ?? 0));
    expect(context.lineage).toMatchObject({ bodyChanged: true, mergedFrom: ["甲市人民政府办公室", "甲市教育局"] });
    expect(getNil(successor, { year: 2024 }).refusal?.zh).toContain("2023");
  });

  it("is not made of an empty form, nor of a draft that changed since it was seen", async () => {
    expect(await make(clerk())).toMatchObject({ outcome: "refused", code: "formEmpty" });
    fill(clerk());
    expect(await makeReport(clerk(), { year: 2024, revision: 0, idempotencyKey: newKey() })).toMatchObject({ outcome: "stale" });
  });

  it("cannot be made while the report is in review", async () => {
    fill(clerk());
    expect((await make(clerk())).outcome).toBe("received");
    explainAll(clerk());
    expect(submit(clerk()).outcome).toBe("submitted");
    expect(await make(clerk())).toMatchObject({ outcome: "refused", code: "locked" });
    expect(getForm(clerk(), { year: 2024 }).locked?.zh).toContain("待审核");
  });

  it("tells the clerk of corrections made in the check view since", async () => {
    fill(clerk());
    await make(clerk());
    correct(clerk(), [{ cell: "disclosure.permits.decisions", value: 5 }]);
    const { draft, current } = getForm(clerk(), { year: 2024 });
    expect(draft.content.values["disclosure.permits.decisions"]).toBe(0);
    expect(current).toMatchObject({ versionNumber: 2, content: { values: { "disclosure.permits.decisions": 5 } } });
  });

  it("is named in the audit log as made online", async () => {
    fill(clerk());
    await make(clerk());
    const entries = office.db.$client.prepare("SELECT detail FROM audit_entry WHERE action = 'report.upload'").all();
    expect(JSON.stringify(entries)).toContain('\\"origin\\":\\"form\\"');
  });
});

describe("saving the form", () => {
  it("keeps the changes of two tabs that touch different fields", () => {
    saveForm(clerk(), { year: 2024, changes: [{ field: "s5", was: null, now: "甲" }] });
    saveForm(clerk(), { year: 2024, changes: [{ field: "disclosure.permits.decisions", was: null, now: 3 }] });
    const { draft } = getForm(clerk(), { year: 2024 });
    expect(draft).toMatchObject({ revision: 2, content: { texts: { s5: "甲" }, values: { "disclosure.permits.decisions": 3 } } });
    expect(draft.savedBy).toBe(office.viewers.clerk.name);
  });

  it("never overwrites what another tab said of the same field", () => {
    saveForm(clerk(), { year: 2024, changes: [{ field: "s5", was: null, now: "甲" }] });
    const second = saveForm(clerk(), {
      year: 2024,
      changes: [
        { field: "s5", was: null, now: "乙" },
        { field: "s6", was: null, now: "丙" },
      ],
    });
    expect(second).toMatchObject({ outcome: "overtaken", fields: ["s5"], draft: { content: { texts: { s5: "甲" } } } });
    expect(getForm(clerk(), { year: 2024 }).draft).toMatchObject({ revision: 1, content: { texts: { s5: "甲" } } });
  });

  it("refuses a number its cell cannot hold, and a cell of another edition", () => {
    const change = (field: CellId, now: number) => saveForm(clerk(), { year: 2024, changes: [{ field, was: null, now }] });
    expect(change("applications.granted.total", -1)).toMatchObject({ outcome: "refused", code: "valueDoesNotFit" });
    expect(change("applications.granted.total", 1.5)).toMatchObject({ outcome: "refused", code: "valueDoesNotFit" });
    expect(change("disclosure.procurement.amount", 1)).toMatchObject({ outcome: "refused", code: "cellNotInForm" });
    expect(getForm(clerk(), { year: 2024 }).draft.revision).toBe(0);
  });

  it("is for clerks alone, each for the own body, and only for years with a statutory form", async () => {
    for (const role of ["reviewer", "leader", "administrator", "auditor"] as const)
      for (const act of [
        () => getForm(office.as(role), { year: 2024 }),
        () => saveForm(office.as(role), { year: 2024, changes: [{ field: "s5", was: null, now: "甲" }] }),
        () => getNil(office.as(role), { year: 2024 }),
      ])
        expect(act).toThrow(NotAllowedError);
    expect(() => getForm(clerk(), { year: 2018 })).toThrow(NotFoundError);
    const neighbour = office.asViewer(await office.addAccount("clerk", office.bodies.education.id));
    saveForm(clerk(), { year: 2024, changes: [{ field: "s5", was: null, now: "甲" }] });
    expect(getForm(neighbour, { year: 2024 }).draft.content.texts).toEqual({});
  });
});

describe("the nil report", () => {
  const disclosure = Object.fromEntries(values.filter(([cell]) => cell.startsWith("disclosure."))) as Record<CellId, number>;
  const nil = (ctx: SignedInContext, more: object = {}) => {
    const { texts: own } = getNil(ctx, { year: 2024 });
    return makeNil(ctx, { year: 2024, texts: own, disclosure, idempotencyKey: newKey(), ...more });
  };

  it("says that there was nothing, in figures and in words, and can be submitted at once", async () => {
    expect(await nil(clerk())).toMatchObject({ outcome: "received", cellsRead: 200 });
    const view = ownView(clerk());
    expect(view.cells["applications.newReceived.total"]?.value).toBe(0);
    expect(view.cells["disputes.litigationDirect.total"]?.value).toBe(0);
    expect(view.cells["disclosure.regulations.inForce"]?.value).toBe(114);
    expect(view.findings.filter(({ severity }) => severity !== "info")).toEqual([]);
    expect(submit(clerk()).outcome).toBe("submitted");
  });

  it("is refused where last year carried applications over", async () => {
    await approveNew(office, clerk(), { year: 2023 });
    const view = getNil(clerk(), { year: 2024 });
    expect(view.refusal?.zh).toBe("2023 年度报告结转下年度 25 件，2024 年度不能作零报告。请用在线填报，填写这些申请的办理结果。");
    expect(await nil(clerk())).toMatchObject({ outcome: "refused", code: "nil" });
    expect(getForm(clerk(), { year: 2024 }).current).toBeNull();
  });

  it("is refused while a disclosure figure is blank", async () => {
    const { "disclosure.fees.amount": _, ...rest } = disclosure;
    const result = await nil(clerk(), { disclosure: rest });
    expect(result).toMatchObject({ outcome: "refused", code: "nil", message: { zh: expect.stringContaining("1 格未填") } });
  });

  it("proposes last year's figures only where nothing can have changed unseen", async () => {
    const zeros = Object.fromEntries(values.filter(([cell]) => !cell.startsWith("disclosure.")).map(([cell]) => [cell, 0]));
    await approveNew(office, clerk(), { year: 2023, facts: changedFacts(zeros), statements: [] });
    const { proposals, refusal, nothingCarriedOut } = getNil(clerk(), { year: 2024 });
    expect([refusal, nothingCarriedOut]).toEqual([null, true]);
    expect(proposals["disclosure.regulations.inForce"]).toBe(114);
    expect(proposals["disclosure.permits.decisions"]).toBe(0);
    expect(proposals["disclosure.regulations.issued"]).toBeUndefined();
    expect(ownSummary(clerk(), 2023).state).toBe("approved");
  });
});
