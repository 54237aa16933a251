import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comparableText, countComparable } from "@/domain/likeness/comparable-text";
import { fingerprintsOf } from "@/domain/likeness/fingerprints";
import { canJudge } from "@/domain/likeness/judge-likeness";
import { commonWording, compareTexts, SHORTEST_PASSAGE } from "@/domain/likeness/shared-passages";
import { proseOfSeed } from "./prose";

const copied = "处室之间推送公开线索靠人工提醒，全年有3个栏目连续两个月没有新内容，答复书也没有写明检索过程";
const own = `栏目由专人维护。${copied}。新到岗的同志参加了培训`;
const other = `公报按月出版；${copied.replace("3", "12")}；查询终端放在大厅`;
const compare = (a: string, b: string) => compareTexts(comparableText({ s1: a }, []), comparableText({ s1: b }, []));

describe("shared passages", () => {
  it("stand at their places in both texts, figures aside", () => {
    const { passages } = compare(own, other);
    expect(passages).toHaveLength(1);
    const [passage] = passages;
    expect(own.slice(passage?.own.start, passage?.own.end)).toBe(copied);
    expect(other.slice(passage?.other.start, passage?.other.end)).toBe(copied.replace("3", "12"));
  });

  it("are told with the section each stands in", () => {
    const { passages } = compareTexts(comparableText({ s1: own }, []), comparableText({ s5: other }, []));
    expect(passages.map(({ own: a, other: b }) => [a.section, b.section])).toEqual([["s1", "s5"]]);
  });

  it("are everything in a copy and nothing in another text", () => {
    const text = proseOfSeed(1, 400);
    const same = compare(text, text);
    expect(same.shared).toBe(same.length);
    expect(same.resemblance).toBe(1);
    expect(compare(text, proseOfSeed(2, 400))).toMatchObject({ shared: 0, resemblance: 0, passages: [] });
  });

  it("of fewer characters than the shortest passage do not count", () => {
    const sentence = (length: number) => `${proseOfSeed(1, length)}。`;
    expect(compare(sentence(SHORTEST_PASSAGE - 1), sentence(SHORTEST_PASSAGE - 1)).shared).toBe(0);
    expect(compare(sentence(SHORTEST_PASSAGE), sentence(SHORTEST_PASSAGE)).shared).toBe(SHORTEST_PASSAGE);
  });

  it("never count more than is compared, never overlap, and resemble alike from both sides", () => {
    const piece = fc.integer({ min: 1, max: 6 }).map((seed) => proseOfSeed(seed, 60));
    const text = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join("。"));
    fc.assert(
      fc.property(text, text, (a, b) => {
        const there = compare(a, b);
        expect(there.shared).toBeLessThanOrEqual(there.length);
        expect(there.resemblance).toBe(compare(b, a).resemblance);
        there.passages.forEach(({ own: span }, at) => {
          expect(span.start).toBeGreaterThanOrEqual(there.passages[at - 1]?.own.end ?? 0);
        });
      }),
    );
  });
});

describe("common wording", () => {
  it("is left out of what is compared and of what is shared", () => {
    const phrase = proseOfSeed(9, 120);
    const text = comparableText({ s1: `${proseOfSeed(1, 200)}。${phrase}` }, []);
    const marks = commonWording(text, new Set(fingerprintsOf(comparableText({ s1: phrase }, []).text)));
    const { length, shared } = compareTexts(text, comparableText({ s1: phrase }, []), marks);
    expect(length).toBeLessThan(countComparable(text) - 80);
    expect(shared).toBe(0);
  });

  it("leaves a short report of a body with little to say without a verdict", () => {
    const nil = comparableText(
      { s1: "全年没有收到政府信息公开申请，也没有发生复议和诉讼。", s5: "公开的内容还不够丰富，下一年度继续充实各个栏目。" },
      [],
    );
    const likeness = compareTexts(nil, nil);
    expect(likeness.shared).toBe(likeness.length);
    expect(canJudge(likeness)).toBe(false);
  });
});
