import { describe, expect, it } from "vitest";
import { isSettled, judgements, lastVerdict, mayJudge, standingExplanation, type Verdict, verdictKinds } from "@/domain/verdicts/verdict";

const said = (...words: string[]): Verdict[] =>
  words.map((word) => {
    const [kind, inputs = "a"] = word.split("@") as [Verdict["kind"], string?];
    return { kind, inputs };
  });

describe("what was said of a finding", () => {
  it("counts only for exactly the inputs it was said of", () => {
    const verdicts = said("explained@a", "rejected@a", "explained@b");
    expect(lastVerdict(verdicts, "a")?.kind).toBe("rejected");
    expect(lastVerdict(verdicts, "b")?.kind).toBe("explained");
    expect(lastVerdict(verdicts, "c")).toBeNull();
  });

  it("keeps the explanation a reviewer spoke of, the latest one given", () => {
    const [first, , second] = said("explained", "rejected", "explained", "accepted");
    const verdicts = [first, ...said("rejected"), second, ...said("accepted")] as Verdict[];
    expect(standingExplanation(verdicts, "a")).toBe(second);
    expect(standingExplanation(said("problem"), "a")).toBeNull();
  });

  it("settles a finding unless it was rejected, called a problem, or nothing was said", () => {
    expect((["open", ...verdictKinds] as const).filter(isSettled)).toEqual(["explained", "accepted", "factual"]);
  });
});

describe("a judgement", () => {
  it("accepts or rejects only what was explained", () => {
    for (const standing of ["open", "problem", "factual"] as const) {
      expect([mayJudge(standing, "accepted"), mayJudge(standing, "rejected")]).toEqual([false, false]);
    }
    expect([mayJudge("explained", "accepted"), mayJudge("explained", "rejected")]).toEqual([true, true]);
  });

  it("may be turned round, but not repeated", () => {
    expect([mayJudge("accepted", "rejected"), mayJudge("rejected", "accepted")]).toEqual([true, true]);
    expect(judgements.map((judgement) => mayJudge(judgement, judgement))).toEqual([false, false, false, false]);
    expect([mayJudge("open", "problem"), mayJudge("problem", "factual")]).toEqual([true, true]);
  });
});
