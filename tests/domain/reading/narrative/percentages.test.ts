import { describe, expect, it } from "vitest";
import { checkShares } from "@/domain/checks/check-shares";
import { readNarrative } from "@/domain/reading/read-narrative";
import { shanxi2024Facts } from "../../../support/shanxi-2024-facts";

function narrative(sentence: string) {
  const blocks = ["一、总体情况", sentence].map((text) => ({ kind: "paragraph" as const, text }));
  return readNarrative({ format: "text", blocks }, [{ id: "s1", from: 0, to: blocks.length }], { body: null, year: 2024 });
}
const stated = (sentence: string) =>
  narrative(sentence).percentages.map(({ kind, of, operand, former, base, value }) => [kind, of, operand, former, base, value]);
const judged = (sentence: string) => {
  const { figures, percentages } = narrative(sentence);
  return checkShares(shanxi2024Facts, figures, percentages).map(({ assessment }) => assessment.outcome);
};

describe("a percentage stated behind a number", () => {
  it.each([
    ["予以公开12件，占60%。", ["share", "granted", 12, null, null, 60]],
    ["予以公开12件，占办结总数的60.5%。", ["share", "granted", 12, null, "办结总数", 60.5]],
    ["不予公开35件（占4.34%）。", ["share", "denied", 35, null, null, 4.34]],
    ["收到政府信息公开申请20件，同比增长25%。", ["growth", "applicationsReceived", 20, null, null, 25]],
    ["收到政府信息公开申请22件，较2023年的24件下降8.33%。", ["growth", "applicationsReceived", 22, 24, null, -8.33]],
    ["“市长信箱”收到来信900件，较上年增加5.2%。", ["growth", "mailboxReceived", 900, null, null, 5.2]],
  ])("keeps its operands: %s", (sentence, expected) => {
    expect(stated(sentence)).toEqual([expected]);
  });

  it.each(["予以公开12件。其他事项占60%。", "满意率为98%。", "收到政府信息公开申请20件，增加3件。", "予以公开12件，另有60%通过网络提交。"])(
    "is not made up: %s",
    (sentence) => {
      expect(stated(sentence)).toEqual([]);
    },
  );

  it("points to its own digits", () => {
    const [percentage] = narrative("予以公开12件，占60%。").percentages;
    expect(percentage?.source).toEqual({ kind: "span", block: 1, start: 9, end: 11 });
  });

  it.each([
    ["予以公开138件，占43.26%。", ["passed"]],
    ["予以公开138件，占新收申请的43.1%。", []],
    ["予以公开138件，占43.13%。", ["passed"]],
    ["收到政府信息公开申请320件，办结295件，予以公开138件，占46.78%。", ["passed"]],
    ["予以公开138件，占48%。", ["failed"]],
    ["予以公开138件，占予以公开和部分公开的100%。", []],
    ["收到政府信息公开申请22件，较2023年的24件下降8.33%。", ["passed"]],
    ["收到政府信息公开申请22件，较2023年的24件下降9%。", ["failed"]],
  ])("is recomputed where its base is known: %s", (sentence, outcomes) => {
    expect(judged(sentence)).toEqual(outcomes);
  });
});
