import { fork } from "node:child_process";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { inTransaction } from "@/db/client";
import { insertReminder } from "@/db/reminders";
import { NotAllowedError, NotFoundError } from "@/server/errors";
import { listOwnNotices } from "@/server/notices/list-notices";
import { listReminderLog, readBatchText } from "@/server/reminders/list-reminder-log";
import { saveTemplate } from "@/server/reminders/manage-templates";
import { previewReminders, remind } from "@/server/reminders/remind";
import { explainAll, file, submit } from "../../support/filing";
import { setDeadline } from "../../support/reminder-season";
import { openTestOffice, type TestOffice } from "../../support/test-context";

const HOUR = 3600_000;
let office: TestOffice;
const all = () => Object.values(office.bodies).map(({ id }) => id);
const of = (...bodyIds: number[]) => ({ bodyIds, year: 2024, templateId: null });

beforeEach(async () => {
  office = await openTestOffice();
  setDeadline(office, "2025-01-31");
});
afterEach(() => office.close());

describe("reminding", () => {
  it("reaches the bodies that owe the report with their facts, and logs who, when and with what text", () => {
    const { education, office: hall } = office.bodies;
    const result = remind(office.as("reviewer"), of(education.id, hall.id));
    expect(result).toMatchObject({ reminded: 2, skipped: [] });
    const { entries, total } = listReminderLog(office.as("reviewer"), { year: 2024 });
    expect(total).toBe(2);
    const entry = entries.find(({ bodyName }) => bodyName === education.name);
    expect(entry).toMatchObject({
      by: "reviewer 甲",
      at: office.clock.now,
      deadline: "2025-01-31",
      ruleDays: null,
      templateName: "通用催报",
    });
    expect(entry?.text).toContain("示例省教育厅：");
    expect(entry?.text).toContain("距截止还有16天");
  });

  it("tells the body by a notice that leads to the upload of that year, and not the sender", () => {
    remind(office.as("reviewer"), of(office.bodies.office.id, office.bodies.province.id));
    const [notice, ...more] = listOwnNotices(office.as("clerk"), {}).notices;
    expect(more).toEqual([]);
    expect(notice).toMatchObject({ kind: "reminded", link: "/filing/upload?year=2024", params: { year: 2024, n: 16, date: "2025-01-31" } });
    expect(listOwnNotices(office.as("reviewer"), {}).notices).toEqual([]);
  });

  it("leaves out who has handed in, and says so", async () => {
    await file(office.as("clerk"));
    explainAll(office.as("clerk"));
    expect(remind(office.as("reviewer"), of(office.bodies.office.id)).reminded).toBe(1);
    office.clock.now += 25 * HOUR;
    submit(office.as("clerk"));
    const result = remind(office.as("reviewer"), of(office.bodies.office.id, office.bodies.city.id));
    expect(result.reminded).toBe(1);
    expect(result.skipped).toMatchObject([{ bodyId: office.bodies.office.id, reason: "filed" }]);
  });

  it("leaves out bodies that did not exist in that year", () => {
    const young = office.addBody({ name: "新设局", parentId: office.bodies.province.id, validFrom: 2025 });
    expect(remind(office.as("reviewer"), of(young.id))).toMatchObject({ batchId: null, skipped: [{ reason: "notRequired" }] });
  });

  it("changes nothing when it only shows what it would do", () => {
    const plan = previewReminders(office.as("reviewer"), of(...all()));
    expect(plan).toMatchObject({ remind: 6, first: { name: "示例省人民政府" }, skipped: [] });
    expect(listReminderLog(office.as("reviewer"), {}).total).toBe(0);
  });

  it("reminds nobody at all when one body lies outside the scope, like for an id that does not exist", async () => {
    const city = office.asViewer(await office.addAccount("reviewer", office.bodies.city.id));
    expect(() => remind(city, of(office.bodies.cityEducation.id, office.bodies.education.id))).toThrow(NotFoundError);
    expect(() => remind(city, of(office.bodies.cityEducation.id, 987_654))).toThrow(NotFoundError);
    expect(listReminderLog(office.as("reviewer"), {}).total).toBe(0);
    for (const role of ["clerk", "leader", "administrator", "auditor"] as const)
      expect(() => remind(office.as(role), of(office.bodies.office.id))).toThrow(NotAllowedError);
  });

  it("shows an act and the log only as far as the subtree reaches", async () => {
    const city = office.asViewer(await office.addAccount("reviewer", office.bodies.city.id));
    const { batchId } = remind(office.as("reviewer"), of(office.bodies.education.id, office.bodies.cityEducation.id));
    expect(listReminderLog(city, {}).entries.map(({ bodyName }) => bodyName)).toEqual(["甲市教育局"]);
    expect(readBatchText(city, { batchId: batchId ?? 0 })).not.toContain("示例省教育厅");
    const other = remind(office.as("reviewer"), of(office.bodies.office.id));
    expect(() => readBatchText(city, { batchId: other.batchId ?? 0 })).toThrow(NotFoundError);
  });
});

describe("within 24 hours", () => {
  it("nobody is reminded of the same report twice, and the result says when they were", () => {
    const first = office.clock.now;
    remind(office.as("reviewer"), of(office.bodies.office.id));
    office.clock.now += 24 * HOUR - 1;
    const again = remind(office.as("reviewer"), of(office.bodies.office.id, office.bodies.education.id));
    expect(again).toMatchObject({ reminded: 1, skipped: [{ name: "示例省人民政府办公厅", reason: "remindedLately", at: first }] });
    office.clock.now += 1;
    expect(remind(office.as("reviewer"), of(office.bodies.office.id)).reminded).toBe(1);
  });

  it("two calls side by side remind once", async () => {
    const calls = [1, 2].map(() => Promise.resolve().then(() => remind(office.as("reviewer"), of(...all()))));
    const results = await Promise.all(calls);
    expect(results.map(({ reminded }) => reminded).sort()).toEqual([0, 6]);
    expect(listReminderLog(office.as("reviewer"), {}).total).toBe(6);
  });

  it("the database itself refuses the second one and every change of the log", () => {
    const { batchId } = remind(office.as("reviewer"), of(office.bodies.office.id));
    const bodyId = office.bodies.office.id;
    const second = { batchId: batchId ?? 0, bodyId, year: 2024, at: office.clock.now + HOUR, text: "再催", deadline: null, contact: null };
    expect(() => inTransaction(office.db, (tx) => insertReminder(tx, second))).toThrow(/24 hours|Failed/);
    expect(() => office.db.$client.exec("UPDATE reminder SET text = '改'")).toThrow(/append-only/);
    expect(() => office.db.$client.exec("DELETE FROM reminder")).toThrow(/append-only/);
    expect(listReminderLog(office.as("reviewer"), {}).total).toBe(1);
  });

  it("two processes at once remind once", async () => {
    const script = "tests/support/remind-process.mjs";
    const run = () =>
      new Promise<string>((resolve, reject) => {
        const child = fork(script, [office.dataDir, String(office.clock.now)], { silent: true });
        let said = "";
        child.stdout?.on("data", (part) => {
          said += part;
        });
        child.on("exit", (code) => (code === 0 ? resolve(said.trim()) : reject(new Error(String(code)))));
      });
    const { batchId } = remind(office.as("reviewer"), of(office.bodies.city.id));
    office.db.$client.exec(`CREATE TABLE target AS SELECT ${office.bodies.office.id} AS body_id, ${batchId} AS batch_id`);
    expect((await Promise.all([run(), run()])).sort()).toEqual(["refused", "reminded"]);
  });
});

describe("a text that names a fact", () => {
  it("is not sent to bodies that have not got it", () => {
    const saved = saveTemplate(office.as("reviewer"), { id: null, revision: 0, name: "带联系人", text: "{机构}（{联系人}）请报送" });
    const templateId = saved.outcome === "saved" ? saved.template.id : null;
    const named = office.addBody({ name: "省水利厅", parentId: office.bodies.province.id, contact: "李四" });
    const result = remind(office.as("reviewer"), { ...of(named.id, office.bodies.office.id), templateId });
    expect(result).toMatchObject({ reminded: 1, skipped: [{ reason: "lacksFact", placeholder: "联系人" }] });
    expect(readBatchText(office.as("reviewer"), { batchId: result.batchId ?? 0 })).toBe("省水利厅（李四）请报送");
  });
});
