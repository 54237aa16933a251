import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { NotAllowedError, NotFoundError } from "@/server/errors";
import { listReminderRules, switchOffRule, switchOnRule } from "@/server/reminders/manage-rules";
import { listReminderTemplates, retireTemplate, saveTemplate } from "@/server/reminders/manage-templates";
import { previewTemplate } from "@/server/reminders/preview-template";
import { remind } from "@/server/reminders/remind";
import { setDeadline } from "../../support/reminder-season";
import { openTestOffice, type TestOffice } from "../../support/test-context";

let office: TestOffice;
beforeEach(async () => {
  office = await openTestOffice();
  setDeadline(office, "2025-01-31");
});
afterEach(() => office.close());

const fresh = { id: null, revision: 0, name: "临期提醒", text: "{机构}：请于{期限}前报送" };
function saved(as: "reviewer" | "administrator" = "reviewer") {
  const result = saveTemplate(office.as(as), fresh);
  if (result.outcome !== "saved" || result.template.id === null) throw new Error(result.outcome);
  return { ...result.template, id: result.template.id };
}

describe("a text", () => {
  it("is kept by reviewers and administrators of an office alike, under one name each", () => {
    const { id } = saved();
    expect(listReminderTemplates(office.as("administrator")).map(({ name, mayChange }) => [name, mayChange])).toEqual([
      ["通用催报", false],
      ["临期提醒", true],
    ]);
    expect(saveTemplate(office.as("administrator"), fresh)).toEqual({ outcome: "nameTaken" });
    expect(saveTemplate(office.as("administrator"), { ...fresh, name: "通用催报" })).toEqual({ outcome: "nameTaken" });
    expect(saveTemplate(office.as("administrator"), { ...fresh, id, revision: 1, text: "请尽快报送年报" })).toMatchObject({
      outcome: "saved",
      template: { revision: 2 },
    });
    expect(saveTemplate(office.as("reviewer"), { ...fresh, id, revision: 1 })).toEqual({ outcome: "stale" });
    for (const role of ["clerk", "leader", "auditor"] as const) expect(() => saveTemplate(office.as(role), fresh)).toThrow(NotAllowedError);
  });

  it("with an unknown placeholder is refused and not kept", () => {
    expect(saveTemplate(office.as("reviewer"), { ...fresh, text: "{单位}{机构}{" })).toEqual({
      outcome: "unknownPlaceholder",
      faults: ["{单位}", "{"],
    });
    expect(listReminderTemplates(office.as("reviewer"))).toHaveLength(1);
  });

  it("serves the offices below, which cannot change it, and not those beside", async () => {
    const { id } = saved();
    const city = office.asViewer(await office.addAccount("reviewer", office.bodies.city.id));
    expect(remind(city, { bodyIds: [office.bodies.cityEducation.id], year: 2024, templateId: id }).reminded).toBe(1);
    expect(() => saveTemplate(city, { ...fresh, id, revision: 1 })).toThrow(NotAllowedError);
    const own = saveTemplate(city, { ...fresh, name: "市级" });
    const cityId = own.outcome === "saved" ? own.template.id : null;
    expect(() => remind(office.as("reviewer"), { bodyIds: [office.bodies.office.id], year: 2024, templateId: cityId })).toThrow(
      NotFoundError,
    );
    expect(() => retireTemplate(office.as("reviewer"), { id: cityId ?? 0, revision: 1 })).toThrow(NotFoundError);
  });

  it("stays while an automatic reminder sends it, and its name is free once it is retired", () => {
    const { id } = saved();
    switchOnRule(office.as("reviewer"), { days: -3, templateId: id });
    expect(retireTemplate(office.as("reviewer"), { id, revision: 1 })).toEqual({ outcome: "inUse" });
    const [rule] = listReminderRules(office.as("reviewer"));
    switchOffRule(office.as("reviewer"), { id: rule?.id ?? 0 });
    expect(retireTemplate(office.as("reviewer"), { id, revision: 1 })).toEqual({ outcome: "retired" });
    expect(() => retireTemplate(office.as("reviewer"), { id, revision: 2 })).toThrow(NotFoundError);
    expect(saved().id).not.toBe(id);
  });

  it("is shown with the facts of a body that has them, or says why it cannot be", () => {
    const preview = (text: string, year = 2024) => previewTemplate(office.as("administrator"), { text, year });
    expect(preview("{机构}还有{剩余天数}天")).toEqual({ outcome: "filled", name: "示例省人民政府", text: "示例省人民政府还有16天" });
    office.addBody({ name: "省水利厅", parentId: office.bodies.province.id, contact: "李四" });
    expect(preview("联系{联系人}")).toMatchObject({ outcome: "filled", name: "省水利厅", text: "联系李四" });
    expect(preview("已逾期{逾期天数}天")).toMatchObject({ outcome: "lacksFact", placeholder: "逾期天数" });
    expect(preview("{机关}请报送")).toEqual({ outcome: "unknownPlaceholder", faults: ["{机关}"] });
    expect(preview("请{机构}报送", 2018)).toEqual({ outcome: "nobodyOwes" });
  });
});
