import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { appRouter } from "@/server/api/router";
import { createCallerFactory } from "@/server/api/trpc";
import { newKey, ownReport } from "@/tests/support/filing";
import { openTestOffice, type TestOffice } from "@/tests/support/test-context";

const createCaller = createCallerFactory(appRouter);

describe("the procedures of reports and statistics", () => {
  let office: TestOffice;
  beforeEach(async () => {
    office = await openTestOffice();
  });
  afterEach(() => office.close());

  const form = (fields: Readonly<Record<string, string>>, file: File | null): FormData => {
    const data = new FormData();
    for (const [name, value] of Object.entries(fields)) data.set(name, value);
    if (file) data.set("file", file);
    return data;
  };
  const file = () => new File([new Uint8Array(ownReport(office.viewers.clerk))], "年报.txt");

  it("carry an upload as a form to its receipt", async () => {
    const clerk = createCaller(office.as("clerk"));
    const result = await clerk.reports.upload(form({ year: "2024", idempotencyKey: newKey() }, file()));
    expect(result).toMatchObject({ outcome: "received", receipt: { number: "2024-000001", fileName: "年报.txt" }, cellsRead: 200 });
    const [summary] = await clerk.reports.list({ year: 2024 });
    expect(await clerk.reports.get({ reportId: summary?.id ?? 0 })).toMatchObject({ summary: { state: "received" } });
    expect(await clerk.reports.home()).toMatchObject({ year: 2024, report: { id: summary?.id } });
  });

  it("refuse a form without file, with a wrong year or without key", async () => {
    const clerk = createCaller(office.as("clerk"));
    const bad = [
      form({ year: "2024", idempotencyKey: newKey() }, null),
      form({ year: "2.024e3", idempotencyKey: newKey() }, file()),
      form({ year: "", idempotencyKey: newKey() }, file()),
      form({ year: "2024" }, file()),
      form({ year: "2024", idempotencyKey: "' or 1=1 --" }, file()),
    ];
    for (const data of bad) await expect(clerk.reports.upload(data)).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  it("refuse lists, texts and cells beyond what can be meant", async () => {
    const clerk = createCaller(office.as("clerk"));
    const reviewer = createCaller(office.as("reviewer"));
    const change = { cell: "disclosure.permits.decisions", value: 1 } as const;
    const refused = { code: "BAD_REQUEST" };
    await expect(
      clerk.reports.correct({ reportId: 1, revision: 1, changes: Array.from({ length: 401 }, () => change) }),
    ).rejects.toMatchObject(refused);
    const stranger = { cell: "facts; drop table report" as "disclosure.permits.decisions", value: 1 };
    await expect(clerk.reports.correct({ reportId: 1, revision: 1, changes: [stranger] })).rejects.toMatchObject(refused);
    const wordy = { reportId: 1, revision: 1, findingKey: "T3-ROW:granted", text: "字".repeat(1001) };
    await expect(clerk.reports.explain(wordy)).rejects.toMatchObject(refused);
    await expect(reviewer.reviews.sendBack({ reportId: 1, versionId: 1, reasons: [] })).rejects.toMatchObject(refused);
    const bodyIds = Array.from({ length: 201 }, (_, at) => at + 1);
    const many = { metric: "applicationsReceived", group: "ids", bodyIds, years: [2024] } as const;
    await expect(clerk.statistics.compare({ ...many, bodyIds: [...bodyIds], years: [2024] })).rejects.toMatchObject(refused);
  });

  it("answer a report outside the scope like one that does not exist", async () => {
    const clerk = createCaller(office.as("clerk"));
    await clerk.reports.upload(form({ year: "2024", idempotencyKey: newKey() }, file()));
    const [summary] = await clerk.reports.list();
    const stranger = createCaller(office.asViewer(await office.addAccount("clerk", office.bodies.education.id)));
    const answer = async (reportId: number) =>
      stranger.reports.get({ reportId }).catch((error) => ({ code: error.code, message: error.message }));
    expect(await answer(summary?.id ?? 0)).toEqual({ code: "NOT_FOUND", message: "notFound" });
    expect(await answer(summary?.id ?? 0)).toEqual(await answer(987654));
  });
});
