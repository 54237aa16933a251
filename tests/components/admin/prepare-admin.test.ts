import { describe, expect, it } from "vitest";
import { findAccounts, readAccountQuery, stateOf } from "@/components/admin/prepare-accounts";
import { slicePage, splitAliases } from "@/components/admin/prepare-bodies";
import { arrangeDeadlines, carryDeadlines } from "@/components/admin/prepare-deadlines";
import type { AccountView } from "@/server/bodies/body-view";

describe("the administrator's lists", () => {
  it("show the last page when a later one is asked for, and one page when empty", () => {
    expect(slicePage([1, 2, 3], 9, 2)).toEqual({ rows: [3], page: 2, pages: 2 });
    expect(slicePage([], 1, 2)).toEqual({ rows: [], page: 1, pages: 1 });
  });

  it("split other names at every usual mark and drop repetitions", () => {
    expect(splitAliases(" 甲局、乙局，甲局;丙局\n丁局、 ")).toEqual(["甲局", "乙局", "丙局", "丁局"]);
    expect(splitAliases("")).toEqual([]);
  });

  it("find accounts by login, name or body, whatever their case", () => {
    const account = (login: string, name: string, bodyName: string) => ({ login, name, bodyName }) as AccountView;
    const all = [account("SXsh01", "刘志远", "省政府"), account("tyszf01", "周宁", "太原市")];
    expect(findAccounts(all, readAccountQuery({ q: " sxsh " })).map(({ name }) => name)).toEqual(["刘志远"]);
    expect(findAccounts(all, readAccountQuery({ q: "太原" })).map(({ name }) => name)).toEqual(["周宁"]);
    expect(findAccounts(all, readAccountQuery({}))).toHaveLength(2);
  });

  it("narrow accounts by role and state, and let through what no filter names", () => {
    const account = (login: string, role: string, disabled: boolean, locked: boolean) =>
      ({ login, name: "", bodyName: "", role, disabled, locked }) as AccountView;
    const all = [account("a", "clerk", false, true), account("b", "clerk", true, true), account("c", "leader", false, false)];
    const logins = (url: Record<string, string>) => findAccounts(all, readAccountQuery(url)).map(({ login }) => login);
    expect(logins({ role: "clerk" })).toEqual(["a", "b"]);
    expect([logins({ state: "locked" }), logins({ state: "disabled" }), logins({ state: "active" })]).toEqual([["a"], ["b"], ["c"]]);
    expect(logins({ role: "emperor", state: "asleep" })).toEqual(["a", "b", "c"]);
    expect(stateOf({ disabled: true, locked: true })).toBe("disabled");
  });
});

describe("arrangeDeadlines", () => {
  const general = { bodyId: null, bodyName: null, publishBy: null };
  const deadlines = [
    { ...general, id: 1, year: 2024, kind: "department", level: null, date: "2025-01-31" },
    { ...general, id: 2, year: 2024, kind: "department", level: "city", date: "2025-01-20" },
    { ...general, id: 3, year: 2023, kind: "office", level: null, date: "2024-01-31" },
    { id: 4, year: 2024, kind: "department", level: "county", bodyId: 7, bodyName: "甲市人民政府", date: "2025-01-10", publishBy: null },
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

describe("carryDeadlines", () => {
  const deadline = (year: number, kind: "department" | "government", level: "city" | null, date: string) => ({
    id: 0,
    year,
    kind,
    level,
    bodyId: null,
    bodyName: null,
    date,
    publishBy: null,
  });

  it("moves last season's dates one year on, in the order of the form", () => {
    const before = [deadline(2023, "department", "city", "2024-01-20"), deadline(2023, "government", null, "2024-03-31")];
    expect(carryDeadlines(before, 2024)).toEqual([
      { kind: "government", level: null, before: "2024-03-31", date: "2025-03-31", publishBy: null },
      { kind: "department", level: "city", before: "2024-01-20", date: "2025-01-20", publishBy: null },
    ]);
  });

  it("leaves alone what the season has already, and other seasons", () => {
    const all = [
      deadline(2023, "department", null, "2024-01-31"),
      deadline(2024, "department", null, "2025-01-24"),
      deadline(2022, "government", null, "2023-03-31"),
    ];
    expect(carryDeadlines(all, 2024)).toEqual([]);
  });

  it("makes a leap day the last of February", () => {
    expect(carryDeadlines([deadline(2023, "department", null, "2024-02-29")], 2024)[0]?.date).toBe("2025-02-28");
  });
});
