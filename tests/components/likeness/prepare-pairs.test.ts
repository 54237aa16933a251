import { describe, expect, it } from "vitest";
import { filterPairs, preparePairRows } from "@/components/likeness/prepare-pairs";
import { shareText } from "@/components/likeness/share-text";
import { textOf } from "@/components/messages/server-text";
import type { AlikePairView } from "@/server/likeness/likeness-view";

const side = (bodyId: number, level: "province" | "city") => ({
  bodyId,
  bodyName: `第${bodyId}局`,
  level,
  reportId: bodyId,
  approved: true,
});
const pairs: readonly AlikePairView[] = [
  { sides: [side(1, "city"), side(2, "city")], shared: 328, length: 423, passages: 2 },
  { sides: [side(3, "city"), side(4, "province")], shared: 100, length: 400, passages: 1 },
];

describe("the pairs of a season", () => {
  it("are all shown, or those of one level", () => {
    const view = { year: 2024, reports: 9, pairs };
    expect(filterPairs(view, false)).toEqual(pairs);
    expect(filterPairs(view, true)).toEqual(pairs.slice(0, 1));
  });

  it("are exported with share and both operands", () => {
    const [heading, first] = preparePairRows(pairs, textOf("zh"));
    expect(heading).toEqual(["年报", "与之雷同的年报", "雷同比例（%）", "相同字数", "比对字数", "相同段落"]);
    expect(first).toEqual(["第1局", "第2局", 77.5, 328, 423, 2]);
  });

  it("print no share without its base, and none of nothing", () => {
    expect(shareText({ shared: 1_031, length: 1_251 }, textOf("zh"))).toBe("82.4 %（1,031/1,251 字）");
    expect(shareText({ shared: 0, length: 0 }, textOf("en"))).toBe("— (0/0 characters)");
  });
});
