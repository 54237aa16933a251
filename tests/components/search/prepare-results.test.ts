import { describe, expect, it } from "vitest";
import { messagesOf } from "@/components/messages/messages";
import { textOf } from "@/components/messages/server-text";
import { pageEntries } from "@/components/search/page-entries";
import { pagePinyin } from "@/components/search/page-pinyin";
import { prepareResults } from "@/components/search/prepare-results";
import { pinyinOf } from "@/db/pinyin";
import { mayDo, type Role, roles } from "@/domain/access/access";
import type { SearchView } from "@/server/search/search-view";

const found: SearchView = {
  bodies: [{ id: 7, name: "太原市教育局", above: "太原市", formerName: "太原市教委", validTo: 2023 }],
  metrics: [{ id: "disclosureRate", name: { zh: "公开率", en: "Disclosure rate" } }],
};
const scene = (role: Role, locale: "zh" | "en" = "zh") => ({ role, locale, text: textOf(locale) });
const hrefs = (words: string, role: Role, view: SearchView | null = null) =>
  prepareResults(words, view, scene(role)).flatMap(({ results }) => results.map(({ href }) => href));

describe("the results of the search", () => {
  it("lead to what the role may open", () => {
    expect(hrefs("数", "leader", found)).toEqual(["/bodies/7", "/dictionary#disclosureRate", "/help/open-data"]);
    expect(hrefs("x", "administrator", found)[0]).toBe("/admin/bodies?body=7");
    expect(hrefs("x", "auditor", found)[0]).toBe(`/audit?body=${encodeURIComponent("太原市教育局")}`);
  });

  it("tell bodies apart by what stands above them, their former name and their end", () => {
    expect(prepareResults("x", found, scene("leader"))[0]?.results[0]).toMatchObject({
      label: "太原市教育局",
      note: "太原市，原名 太原市教委，至 2023 年",
    });
  });

  it("offer pages by title, pinyin and initials, and all of the role's pages before anything is typed", () => {
    expect(hrefs("dbfx", "leader")).toEqual(["/compare"]);
    expect(hrefs("zonglan", "leader")).toEqual(["/overview"]);
    expect(hrefs("", "leader")).toEqual(pageEntries("leader").map(({ href }) => href));
    expect(prepareResults("big screen", null, scene("leader", "en"))[0]?.results[0]?.href).toBe("/screen");
  });

  it("never offer a page that the role may not open", () => {
    for (const role of roles) {
      const pages = hrefs("", role);
      expect(pages.some((href) => href.startsWith("/admin"))).toBe(mayDo(role, "body.manage"));
      expect(pages.includes("/overview")).toBe(mayDo(role, "statistics.read"));
      expect(new Set(pages).size).toBe(pages.length);
    }
  });

  it("know the pinyin of every page's title", () => {
    const zh = messagesOf("zh");
    for (const { href, label } of roles.flatMap(pageEntries))
      expect([href, pagePinyin[href]]).toEqual([href, pinyinOf([zh[label]]).split(" ")]);
  });
});
