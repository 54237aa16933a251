import { describe, expect, it } from "vitest";
import { matchBody } from "@/domain/body/match-body";

const body = (id: string, name: string, aliases: readonly string[] = []) => ({ id, name, shortName: null, aliases });
const register = [
  body("office", "山西省人民政府办公厅", ["省政府办公厅"]),
  body("government", "山西省人民政府"),
  body("hongze", "淮安市洪泽区人民政府"),
  body("east", "甲市城区人民政府"),
  body("west", "乙市城区人民政府"),
];

describe("matchBody", () => {
  it.each([
    ["山西省人民政府办公厅", { outcome: "matched", id: "office", confidence: "exact" }],
    [" 山西省 人民政府（办公厅）", { outcome: "matched", id: "office", confidence: "exact" }],
    ["山西省人民政府", { outcome: "matched", id: "government", confidence: "exact" }],
    ["省政府办公厅", { outcome: "matched", id: "office", confidence: "alias" }],
    ["洪泽区人民政府", { outcome: "matched", id: "hongze", confidence: "suffix" }],
    ["江苏省淮安市洪泽区人民政府", { outcome: "matched", id: "hongze", confidence: "suffix" }],
    ["城区人民政府", { outcome: "ambiguous", ids: ["east", "west"] }],
    ["人民政府", { outcome: "none" }],
    ["山西省财政厅", { outcome: "none" }],
    ["", { outcome: "none" }],
  ])("%j: %j", (printed, expected) => {
    expect(matchBody(printed, register)).toEqual(expected);
  });
});
