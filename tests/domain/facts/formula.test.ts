import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluateFormula, type Formula, parseFormula, printFormula, referencesOf } from "@/domain/facts/formula";

const references = { "a.b": 6, "narrative.x": 3, "c.d.e": 2 } as const;
const evaluate = (text: string, former = 1) =>
  evaluateFormula(parseFormula(text), ({ name, former: isFormer }) =>
    isFormer ? former : (references[name as keyof typeof references] ?? null),
  );

const formulas: fc.Arbitrary<Formula> = fc.letrec<{ formula: Formula }>((tie) => ({
  formula: fc.oneof(
    { maxDepth: 5 },
    fc.nat(999).map((value): Formula => ({ kind: "number", value })),
    fc
      .constantFrom("a.b", "narrative.x", "applications.granted.total")
      .chain((name) => fc.boolean().map((former): Formula => ({ kind: "reference", name, former }))),
    fc
      .tuple(fc.constantFrom("+", "-", "*", "/"), tie("formula"), tie("formula"))
      .map(([operator, left, right]): Formula => ({ kind: "operation", operator, left, right }) as Formula),
  ),
})).formula;

describe("formulas", () => {
  it.each([
    ["a.b + narrative.x * c.d.e", 12],
    ["(a.b + narrative.x) * c.d.e", 18],
    ["a.b - narrative.x - c.d.e", 1],
    ["a.b / narrative.x / c.d.e", 1],
    ["a.b - prev(a.b)", 5],
    ["a.b / c.d.e * 100", 300],
  ])("computes %s", (text, expected) => {
    expect(evaluate(text)).toBe(expected);
  });

  it("has no value when a reference has none or a divisor is zero", () => {
    expect(evaluate("a.b + unknown.cell")).toBeNull();
    expect(evaluate("a.b / (c.d.e - c.d.e)")).toBeNull();
  });

  it("keeps differences of money free of binary noise", () => {
    expect(evaluateFormula(parseFormula("a.b - c.d"), ({ name }) => (name === "a.b" ? 0.3 : 0.1))).toBe(0.2);
  });

  it("prints and parses any formula to the same one", () => {
    fc.assert(
      fc.property(formulas, (formula) => {
        expect(parseFormula(printFormula(formula))).toEqual(formula);
      }),
    );
  });

  it.each(["", "a.b +", "(a.b", "a.b)", "a.b c.d", "prev(1)", "prev(a.b + c.d)", "a.b % 2", "word", "+ a.b", "prev(prev(a.b))"])(
    "refuses %j",
    (text) => {
      expect(() => parseFormula(text)).toThrow(SyntaxError);
    },
  );

  it("lists references from left to right", () => {
    expect(referencesOf(parseFormula("(a.b + prev(c.d)) / narrative.x")).map(({ name, former }) => [name, former])).toEqual([
      ["a.b", false],
      ["c.d", true],
      ["narrative.x", false],
    ]);
  });
});
