import { describe, expect, it } from "vitest";
import { findAccounts } from "@/components/admin/prepare-accounts";
import { parentNames, slicePage, splitAliases, yearTyped } from "@/components/admin/prepare-bodies";
import { arrangeDeadlines } from "@/components/admin/prepare-deadlines";
import type { AccountView, BodyView } from "@/server/bodies/body-view";

describe("the administrator's lists", () => {
  it("show the last page when a later one is asked for, and one page when empty", () => {
    expect(slicePage([1, 2, 3], 9, 2)).toEqual({ rows: [3], page: 2, pages: 2 });
    expect(slicePage([], 1, 2)).toEqual({ rows: [], page: 1, pages: 1 });
  });

  it("split other names at every usual mark and drop repetitions", () => {
    expect(splitAliases(" 甲局、乙局，甲局;丙局\n丁局、 ")).toEqual(["甲局", "乙局", "丙局", "丁局"]);
    expect(splitAliases("")).toEqual([]);
  });

  it("take four digits for a year and nothing else", () => {
    expect([yearTyped("2024"), yearTyped(""), yearTyped("24"), yearTyped("2e03")]).toEqual([2024, null, null, null]);
  });

  it("name the parents of the bodies shown, and no others", () => {
    const body = (id: number, parentId: number | null) => ({ id, parentId, name: `机构${id}` }) as BodyView;
    const all = [body(1, null), body(2, 1), body(3, 2)];
    expect(parentNames([body(3, 2)], all)).toEqual({ 2: "机构2" });
  });

  it("find accounts by login, name or body, whatever their case", () => {
    const account = (login: string, name: string, bodyName: string) => ({ login, name, bodyName }) as AccountView;
    const all = [account("SXsh01", "刘志远", "省政府"), account("tyszf01", "周宁", "太原市")];
    expect(findAccounts(all, "sxsh").map(({ name }) => name)).toEqual(["刘志远"]);
    expect(findAccounts(all, "太原").map(({ name }) => name)).toEqual(["周宁"]);
    expect(findAccounts(all, "")).toHaveLength(2);
  });
});

describe("arrangeDeadlines", () => {
  const deadlines = [
    { id: 1, year: 2024, kind: "department", level: null, date: "2025-01-31" },
    { id: 2, year: 2024, kind: "department", level: "city", date: "2025-01-20" },
    { id: 3, year: 2023, kind: "office", level: null, date: "2024-01-31" },
  ] as const;

  it("lets a level without a date of its own follow the one for every level", () => {
    const department = arrangeDeadlines(deadlines, 2024).find(({ kind }) => kind === "department");
    expect(department?.cells.map(({ date, inherited }) => [date, inherited])).toEqual([
      ["2025-01-31", null],
      [null, "2025-01-31"],
      ["2025-01-20", "2025-01-31"],
      [null, "2025-01-31"],
      [null, "2025-01-31"],
    ]);
  });

  it("takes no date from another year", () => {
    const office = arrangeDeadlines(deadlines, 2024).find(({ kind }) => kind === "office");
    expect(office?.cells.every(({ date, inherited }) => date === null && inherited === null)).toBe(true);
  });
});
