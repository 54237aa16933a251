import { describe, expect, it } from "vitest";
import { changeForm, type FormAction, startForm, unsavedFields } from "@/components/filing/form-draft";
import type { CellId } from "@/domain/form/edition";
import type { DraftView } from "@/server/filing/form-view";

const permits: CellId = "disclosure.permits.decisions";
const penalties: CellId = "disclosure.penalties.decisions";
const known: DraftView = { revision: 3, content: { texts: { s5: "甲" }, values: { [permits]: 1 } }, savedBy: "王", savedAt: 1 };
const formAfter = (...actions: FormAction[]) => actions.reduce(changeForm, startForm(known));
const theirs = (content: DraftView["content"]): DraftView => ({ ...known, revision: 4, content });

describe("a form being filled in", () => {
  it("tells the server each changed field with what it was, and nothing else", () => {
    const form = formAfter(
      { kind: "set", changes: [{ cell: penalties, value: 2 }] },
      { kind: "fields", changes: [{ field: "s5", now: "乙" }] },
    );
    expect(unsavedFields(form)).toEqual([
      { field: "s5", was: "甲", now: "乙" },
      { field: penalties, was: null, now: 2 },
    ]);
    expect(form.save.kind).toBe("waiting");
  });

  it("keeps what was typed while a save was under way", () => {
    const typed: FormAction = { kind: "fields", changes: [{ field: "s5", now: "乙" }] };
    const sent = unsavedFields(formAfter(typed));
    const saved = theirs({ ...known.content, texts: { s5: "乙" } });
    const form = formAfter(
      typed,
      { kind: "fields", changes: [{ field: "s5", now: "乙丙" }] },
      { kind: "saved", draft: saved, sent, at: 9 },
    );
    expect(form.content.texts.s5).toBe("乙丙");
    expect(unsavedFields(form)).toEqual([{ field: "s5", was: "乙", now: "乙丙" }]);
  });

  it("takes over the fields only another page touched, and asks about those both did", () => {
    const mine: FormAction = { kind: "fields", changes: [{ field: "s5", now: "我" }] };
    const draft = theirs({ texts: { s5: "他" }, values: { [permits]: 5 } });
    const met = formAfter(mine, { kind: "overtaken", draft, fields: ["s5"] });
    expect(met.content).toEqual({ texts: { s5: "我" }, values: { [permits]: 5 } });
    expect(met.save).toEqual({ kind: "overtaken", fields: ["s5"] });
    const kept = changeForm(met, { kind: "settle", keep: "mine" });
    expect(unsavedFields(kept)).toEqual([{ field: "s5", was: "他", now: "我" }]);
    expect(unsavedFields(changeForm(met, { kind: "settle", keep: "theirs" }))).toEqual([]);
  });

  it("undoes and redoes cells", () => {
    const set: FormAction = { kind: "set", changes: [{ cell: permits, value: null }] };
    expect(formAfter(set).content.values).toEqual({});
    expect(formAfter(set, { kind: "undo" }).content.values).toEqual({ [permits]: 1 });
    expect(formAfter(set, { kind: "undo" }, { kind: "redo" }).content.values).toEqual({});
  });
});
