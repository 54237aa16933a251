import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { listRules } from "@/db/reminder-rules";
import { NotFoundError } from "@/server/errors";
import { listOwnNotices } from "@/server/notices/list-notices";
import { listReminderLog } from "@/server/reminders/list-reminder-log";
import { dryRunRule, listReminderRules, switchOffRule, switchOnRule } from "@/server/reminders/manage-rules";
import { saveTemplate } from "@/server/reminders/manage-templates";
import { remind } from "@/server/reminders/remind";
import { runReminderRules } from "@/server/reminders/run-rules";
import { explainAll, file, submit } from "../../support/filing";
import { setDeadline } from "../../support/reminder-season";
import { openTestOffice, type TestOffice } from "../../support/test-context";

const HOUR = 3600_000;
const DAY = 24 * HOUR;
let office: TestOffice;
const run = () => runReminderRules(office.asNobody());
const at = (shanghai: string) => {
  office.clock.now = Date.parse(`${shanghai}+08:00`);
};
const sent = () =>
  listReminderLog(office.as("reviewer"), {}).entries.map(({ bodyName, ruleDays, at: when }) => ({
    bodyName,
    ruleDays,
    day: new Date(when + 8 * HOUR).toISOString().slice(0, 10),
  }));

beforeEach(async () => {
  office = await openTestOffice();
  setDeadline(office, "2025-01-31");
  at("2025-01-20T09:00:00");
});
afterEach(() => office.close());

describe("automatic reminders", () => {
  it("send on their days and on no other, once each, whenever the timer comes", () => {
    for (const days of [-7, -1, 0, 3]) switchOnRule(office.as("reviewer"), { days, templateId: null });
    const counts: Record<string, number> = {};
    for (let hour = 0; hour < 24 * 25; hour += 1) {
      const count = run();
      const day = new Date(office.clock.now + 8 * HOUR).toISOString().slice(0, 13);
      if (count > 0) counts[day] = count;
      office.clock.now += HOUR;
    }
    expect(counts).toEqual({ "2025-01-24T08": 6, "2025-01-30T08": 6, "2025-01-31T08": 6, "2025-02-03T08": 6 });
    expect(listReminderRules(office.as("reviewer")).map(({ days, reminded, skipped }) => [days, reminded, skipped])).toEqual([
      [-7, 6, 0],
      [-1, 6, 0],
      [0, 6, 0],
      [3, 6, 0],
    ]);
  });

  it("wait for 24 hours to pass when the timer comes a little earlier than the day before", () => {
    switchOnRule(office.as("reviewer"), { days: -1, templateId: null });
    switchOnRule(office.as("reviewer"), { days: 0, templateId: null });
    at("2025-01-30T08:09:00");
    expect(run()).toBe(6);
    at("2025-01-31T08:02:00");
    expect(run()).toBe(0);
    at("2025-01-31T08:12:00");
    expect(run()).toBe(6);
  });

  it("are made up for after the server was down, the nearest day first, and older ones not on top of it", () => {
    for (const days of [-7, -3, 1]) switchOnRule(office.as("reviewer"), { days, templateId: null });
    run();
    at("2025-02-05T11:00:00");
    expect(run()).toBe(6);
    expect(new Set(sent().map(({ ruleDays }) => ruleDays))).toEqual(new Set([1]));
    for (let step = 0; step < 5; step += 1) {
      office.clock.now += DAY;
      expect(run()).toBe(0);
    }
    expect(listReminderRules(office.as("reviewer")).map(({ reminded, skipped }) => [reminded, skipped])).toEqual([
      [0, 6],
      [0, 6],
      [6, 0],
    ]);
  });

  it("never reach back to before they were switched on", () => {
    at("2025-02-10T09:00:00");
    switchOnRule(office.as("reviewer"), { days: 3, templateId: null });
    expect(run()).toBe(0);
    switchOnRule(office.as("reviewer"), { days: 10, templateId: null });
    expect(run()).toBe(6);
  });

  it("leave out who has handed in, and follow a later last day", async () => {
    const clerk = office.as("clerk");
    await file(clerk);
    explainAll(clerk);
    submit(clerk);
    switchOnRule(office.as("reviewer"), { days: 0, templateId: null });
    setDeadline(office, "2025-02-10");
    at("2025-01-31T09:00:00");
    expect(run()).toBe(0);
    at("2025-02-10T09:00:00");
    expect(run()).toBe(5);
    expect(sent().map(({ bodyName }) => bodyName)).not.toContain(office.bodies.office.name);
  });

  it("wait a day where a person has reminded the body, and drop it when the day is over by then", () => {
    switchOnRule(office.as("reviewer"), { days: 0, templateId: null });
    at("2025-01-31T20:00:00");
    remind(office.as("reviewer"), { bodyIds: [office.bodies.city.id], year: 2024, templateId: null });
    expect(run()).toBe(5);
    at("2025-02-01T08:00:00");
    expect(run()).toBe(0);
    at("2025-02-02T08:00:00");
    expect(run()).toBe(0);
    expect(sent().filter(({ bodyName }) => bodyName === office.bodies.city.name)).toEqual([
      { bodyName: "甲市人民政府", ruleDays: null, day: "2025-01-31" },
    ]);
    expect(listReminderRules(office.as("reviewer"))).toMatchObject([{ reminded: 5, skipped: 1 }]);
  });

  it("reach the own subtree of the office alone, and go out under who switched them on", async () => {
    const city = office.asViewer(await office.addAccount("reviewer", office.bodies.city.id));
    switchOnRule(city, { days: 0, templateId: null });
    at("2025-01-31T08:00:00");
    expect(run()).toBe(3);
    const { entries } = listReminderLog(office.as("reviewer"), {});
    expect(new Set(entries.map(({ by, ruleDays }) => `${by}:${ruleDays}`))).toEqual(new Set([`${city.viewer.name}:0`]));
    expect(listReminderRules(office.as("reviewer"))).toEqual([]);
    const [rule] = listRules(office.db);
    expect(() => switchOffRule(office.as("administrator"), { id: rule?.id ?? 0 })).toThrow(NotFoundError);
  });

  it("stop when they are switched off, and are one for each day", () => {
    expect(switchOnRule(office.as("reviewer"), { days: 0, templateId: null })).toEqual({ outcome: "on" });
    expect(switchOnRule(office.as("administrator"), { days: 0, templateId: null })).toEqual({ outcome: "already" });
    const [rule] = listReminderRules(office.as("reviewer"));
    switchOffRule(office.as("reviewer"), { id: rule?.id ?? 0 });
    at("2025-01-31T09:00:00");
    expect(run()).toBe(0);
  });

  it("leave a body out once and for all when the text names a fact it has not", () => {
    const saved = saveTemplate(office.as("reviewer"), { id: null, revision: 0, name: "联系人", text: "{联系人}：请报送" });
    const templateId = saved.outcome === "saved" ? saved.template.id : null;
    switchOnRule(office.as("reviewer"), { days: 0, templateId });
    at("2025-01-31T09:00:00");
    expect([run(), run()]).toEqual([0, 0]);
    expect(listReminderRules(office.as("reviewer"))).toMatchObject([{ reminded: 0, skipped: 6, templateName: "联系人" }]);
  });

  it("tell the body that the day draws near, and after it that the report is late", async () => {
    for (const days of [-2, 2]) switchOnRule(office.as("reviewer"), { days, templateId: null });
    at("2025-01-29T08:00:00");
    run();
    at("2025-02-02T08:00:00");
    run();
    const told = listOwnNotices(office.as("clerk"), {}).notices.map(({ kind, params, by }) => [kind, params.n, by]);
    expect(told).toEqual([
      ["reminded", -2, null],
      ["deadlineNear", 2, null],
    ]);
  });
});

describe("a dry run", () => {
  it("tells whom it would remind today and on which days next, and sends nothing", () => {
    at("2025-01-28T10:00:00");
    remind(office.as("reviewer"), { bodyIds: [office.bodies.city.id], year: 2024, templateId: null });
    const today = dryRunRule(office.as("administrator"), { days: -3, templateId: null });
    expect(today).toMatchObject({
      today: "2025-01-28",
      remind: 5,
      skipped: [{ name: "甲市人民政府", reason: "remindedLately" }],
      next: [],
    });
    expect(today.names).toContain("示例省教育厅");
    expect(dryRunRule(office.as("reviewer"), { days: 3, templateId: null })).toMatchObject({
      remind: 0,
      next: [{ date: "2025-02-03", bodies: 6 }],
    });
    expect(sent()).toHaveLength(1);
  });

  it("says what the timer then does", () => {
    at("2025-01-31T09:00:00");
    const { remind: n } = dryRunRule(office.as("reviewer"), { days: 0, templateId: null });
    switchOnRule(office.as("reviewer"), { days: 0, templateId: null });
    expect(run()).toBe(n);
  });
});
