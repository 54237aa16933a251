import { strFromU8, unzipSync } from "fflate";
import { afterEach, beforeEach, expect, it } from "vitest";
import { NotAllowedError, NotFoundError } from "@/server/errors";
import { exportReminderContacts, exportReminderLetters } from "@/server/exports/export-reminders";
import { remind } from "@/server/reminders/remind";
import { setDeadline } from "../../support/reminder-season";
import { openTestOffice, type TestOffice } from "../../support/test-context";

let office: TestOffice;
beforeEach(async () => {
  office = await openTestOffice();
  setDeadline(office, "2025-01-31");
});
afterEach(() => office.close());

const batchOf = (...bodyIds: number[]) => remind(office.as("reviewer"), { bodyIds, year: 2024, templateId: null }).batchId ?? 0;
const documentOf = (bytes: Uint8Array) => strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array());

it("gives a Word letter for one body, with its facts, the sender and the day it was reminded", async () => {
  const batch = batchOf(office.bodies.education.id);
  office.clock.now += 30 * 24 * 3600_000;
  const file = await exportReminderLetters(office.as("reviewer"), batch);
  if (file.outcome !== "exported") throw new Error(file.outcome);
  expect(file.fileName).toBe("示例省教育厅 2024年度报告催报函.docx");
  const text = documentOf(file.bytes);
  for (const part of ["催报函", "示例省教育厅：", "2025年1月31日前报送", "距截止还有16天", "示例省人民政府", "2025年1月15日"])
    expect(text).toContain(part);
});

it("gives one letter a body in a zip, hostile names made harmless", async () => {
  const hostile = office.addBody({ name: "../<b>&局", parentId: office.bodies.province.id });
  const file = await exportReminderLetters(office.as("reviewer"), batchOf(hostile.id, office.bodies.office.id));
  if (file.outcome !== "exported") throw new Error(file.outcome);
  const names = Object.keys(unzipSync(file.bytes)).sort();
  expect(names).toEqual([".._<b>&局 2024年度报告催报函.docx".replace(/[<>]/g, "_"), "示例省人民政府办公厅 2024年度报告催报函.docx"].sort());
  const [letter] = Object.entries(unzipSync(file.bytes)).filter(([name]) => name.includes("局"));
  expect(documentOf(letter?.[1] ?? new Uint8Array())).toContain("../&lt;b&gt;&amp;局：");
});

it("gives the contact list with who, when and what", () => {
  const named = office.addBody({ name: "省水利厅", parentId: office.bodies.province.id, contact: "=李四 0351-1" });
  const file = exportReminderContacts(office.as("reviewer"), batchOf(named.id));
  if (file.outcome !== "exported") throw new Error(file.outcome);
  const parts = Object.entries(unzipSync(file.bytes)).filter(([name]) => /sheet1|sharedStrings/.test(name));
  const sheet = parts.map(([, bytes]) => strFromU8(bytes)).join("");
  for (const part of ["省水利厅", "=李四 0351-1", "2025-01-31", "2025-01-15 09:00", "reviewer 甲"]) expect(sheet).toContain(part);
  expect(sheet).not.toContain("<f>");
});

it("shows other offices no more than their own bodies, and nothing for a batch that has none", async () => {
  const city = office.asViewer(await office.addAccount("reviewer", office.bodies.city.id));
  const mixed = batchOf(office.bodies.education.id, office.bodies.cityEducation.id);
  const file = await exportReminderLetters(city, mixed);
  expect(file).toMatchObject({ outcome: "exported", fileName: "甲市教育局 2024年度报告催报函.docx" });
  const foreign = batchOf(office.bodies.office.id);
  await expect(exportReminderLetters(city, foreign)).rejects.toThrow(NotFoundError);
  expect(() => exportReminderContacts(city, 987_654)).toThrow(NotFoundError);
  expect(() => exportReminderContacts(office.as("administrator"), mixed)).toThrow(NotAllowedError);
});
