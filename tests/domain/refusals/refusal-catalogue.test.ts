import { describe, expect, it } from "vitest";
import { fileRefusals } from "@/domain/refusals/file-refusals";
import { connectionRefusals, identityRefusals, workRefusals } from "@/domain/refusals/filing-refusals";
import { formRefusals } from "@/domain/refusals/form-refusals";
import { codeOfRefusal, partsOfRefusal, type RefusalId, refusalCatalogue, sentenceOfRefusal } from "@/domain/refusals/refusal-catalogue";

const ids = Object.keys(refusalCatalogue) as RefusalId[];

describe("the catalogue of refusals", () => {
  it("holds every set, and no id twice", () => {
    const sets = [fileRefusals, identityRefusals, workRefusals, formRefusals, connectionRefusals].flatMap((set) => Object.keys(set));
    expect(ids).toEqual(sets);
  });

  it.each(ids)("%s says in both languages what happened and what to do", (id) => {
    const { what, next } = refusalCatalogue[id];
    for (const { zh, en } of [what, next]) {
      expect(zh).toMatch(/\p{Script=Han}.*[。）]$/u);
      expect(en).toMatch(/^[A-Z{“].*[.)]$/u);
      expect(en).not.toMatch(/\p{Script=Han}/u);
    }
  });

  it("has no sentence twice", () => {
    const sentences = ids.map((id) => sentenceOfRefusal(id).zh);
    expect(new Set(sentences).size).toBe(ids.length);
  });

  it("fills in what only the case knows, and leaves the rest open", () => {
    expect(sentenceOfRefusal("otherYear", { printed: 2023, declared: 2024 }).zh).toContain("文件是 2023 年度的年报，您选择的是 2024 年度");
    expect(sentenceOfRefusal("otherYear", {}).en).toContain("The file is the report for …");
    expect(partsOfRefusal("notAReport", { parts: { zh: "标题", en: "the title" } }).what.en).toContain("the title not found");
  });

  it("gives the code without its variant", () => {
    expect(codeOfRefusal("formatNotYet.picture")).toBe("formatNotYet");
    expect(codeOfRefusal("busy")).toBe("busy");
  });
});
