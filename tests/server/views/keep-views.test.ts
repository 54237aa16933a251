import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { NotAllowedError, NotFoundError } from "@/server/errors";
import { listViews, retireView, saveView, updateView } from "@/server/views/keep-views";
import { openTestOffice, type TestOffice } from "@/tests/support/test-context";

const view = { name: "各市国家秘密占比", query: "metric=stateSecretShareOfConcluded&view=funnel", shared: false };

describe("views kept for later", () => {
  let office: TestOffice;
  beforeEach(async () => {
    office = await openTestOffice();
  });
  afterEach(() => office.close());

  it("are listed to whoever saved them, newest first", () => {
    const leader = office.as("leader");
    saveView(leader, view);
    saveView(leader, { ...view, name: "第二个" });
    expect(listViews(leader).map(({ name, own, query }) => [name, own, query])).toEqual([
      ["第二个", true, view.query],
      [view.name, true, view.query],
    ]);
  });

  it("are seen by the colleagues of the office once they are shared, and by nobody else", () => {
    const [leader, reviewer, clerk] = [office.as("leader"), office.as("reviewer"), office.as("clerk")];
    const [saved] = saveView(leader, view) ?? [];
    expect(listViews(reviewer)).toEqual([]);
    updateView(leader, { id: saved?.id ?? 0, name: view.name, shared: true });
    expect(listViews(reviewer).map(({ name, own, savedBy }) => ({ name, own, savedBy }))).toEqual([
      { name: view.name, own: false, savedBy: leader.viewer.name },
    ]);
    expect(listViews(clerk)).toEqual([]);
  });

  it("can be renamed and retired by their owner alone", () => {
    const [leader, reviewer] = [office.as("leader"), office.as("reviewer")];
    const [saved] = saveView(leader, { ...view, shared: true }) ?? [];
    const id = saved?.id ?? 0;
    expect(() => updateView(reviewer, { id, name: "改", shared: true })).toThrow(NotFoundError);
    expect(() => retireView(reviewer, { id })).toThrow(NotFoundError);
    expect(updateView(leader, { id, name: "新名", shared: true })[0]?.name).toBe("新名");
    expect(retireView(leader, { id })).toEqual([]);
    expect(() => retireView(leader, { id })).toThrow(NotFoundError);
  });

  it("stay in the database when they are retired, and every step stands in the audit log", () => {
    const leader = office.as("leader");
    const [saved] = saveView(leader, view) ?? [];
    retireView(leader, { id: saved?.id ?? 0 });
    expect(office.db.$client.prepare("select name, retired_at is not null as retired from saved_view").all()).toEqual([
      { name: view.name, retired: 1 },
    ]);
    const actions = office.db.$client.prepare("select action from audit_entry where action like 'view.%' order by id").pluck().all();
    expect(actions).toEqual(["view.save", "view.retire"]);
  });

  it("are refused beyond a hundred, and to those who may not read figures", () => {
    const leader = office.as("leader");
    for (let n = 0; n < 100; n += 1) saveView(leader, { ...view, name: String(n) });
    expect(saveView(leader, view)).toBeNull();
    expect(() => listViews(office.as("administrator"))).toThrow(NotAllowedError);
  });
});
