import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { openTestOffice, type TestOffice } from "../../support/test-context";
import { callProcedure, procedures } from "../call-procedure";
import { examplesOf } from "../examples";
import { procedureRules } from "../procedure-rules";
import { makeTwoPlaces, type Place } from "../two-places";
import { whoMay } from "../who-may";

let office: TestOffice;
let own: Place;
beforeAll(async () => {
  office = await openTestOffice();
  ({ own } = await makeTwoPlaces(office));
}, 60_000);
afterAll(() => office.close());
afterEach(() => vi.restoreAllMocks());

/** Values nobody's browser sends; each is put into every field of every input. */
const hostile: readonly unknown[] = [
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "'; DROP TABLE report; --",
  "%' OR '1'='1",
  "<script>alert(1)</script>",
  "=cmd|'/c calc'!A1",
  "\u0000",
  "\ud800",
  "\u202e机关",
  "a".repeat(100_000),
  "",
  " ",
  "0",
  "1e3",
  -1,
  0,
  1.5,
  1e308,
  Number.MAX_SAFE_INTEGER,
  Number.MAX_SAFE_INTEGER + 2,
  Number.NaN,
  null,
  true,
  [],
  {},
  [null],
  [[[[[]]]]],
  { id: 1 },
  JSON.parse('{"__proto__":{"role":"administrator"}}'),
  { toString: "x", valueOf: "y" },
];

type Way = readonly (string | number)[];

/** Ways to every value within a value, itself included. */
function waysInto(value: unknown, way: Way = []): Way[] {
  if (value === null || typeof value !== "object") return [way];
  return [way, ...Object.entries(value).flatMap(([key, inner]) => waysInto(inner, [...way, Array.isArray(value) ? Number(key) : key]))];
}

/** The value with something else at the end of a way. */
function replaced(value: unknown, [step, ...rest]: Way, by: unknown): unknown {
  if (step === undefined) return by;
  const inner = (value as Record<string | number, unknown>)[step];
  const put = replaced(inner, rest, by);
  return Array.isArray(value) ? value.map((one, index) => (index === step ? put : one)) : { ...(value as object), [step]: put };
}

const declared = procedures.flatMap(([path, { _def }]) => {
  const rule = procedureRules[path];
  return rule && examplesOf(rule).length > 0 ? [{ path, rule, inputs: _def.inputs }] : [];
});

describe.each(declared)("$path", ({ path, rule, inputs }) => {
  it("answers every hostile value in every field, and fails at none", async () => {
    const logged = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const context = own.as(rule.only ?? whoMay[rule.action][0] ?? "clerk");
    const failed: string[] = [];
    for (const example of examplesOf(rule).map((input) => input(own.ids)))
      for (const way of waysInto(example))
        for (const value of hostile) {
          office.db.$client.exec("SAVEPOINT hostile");
          const answer = await callProcedure(context, path, replaced(example, way, value));
          office.db.$client.exec("ROLLBACK TO hostile; RELEASE hostile");
          if ("code" in answer && !["BAD_REQUEST", "NOT_FOUND", "FORBIDDEN"].includes(answer.code))
            failed.push(`${way.join(".")} = ${JSON.stringify(value)?.slice(0, 60)}: ${answer.code} ${logged.mock.lastCall}`);
        }
    expect(failed).toEqual([]);
    expect(({} as { role?: string }).role).toBeUndefined();
  }, 60_000);

  it("leaves out fields it does not know", () => {
    const extra =
      '{"__proto__":{"a":1},"constructor":1,"role":"administrator","accountId":1,"bodyPath":"/","viewer":{},"tokenVersion":9,"isAdmin":true}';
    for (const example of examplesOf(rule).map((input) => input(own.ids)))
      for (const schema of inputs) {
        if (example === null || typeof example !== "object") continue;
        const known = schema.safeParse(example);
        expect(known.error).toBeUndefined();
        const stuffed = { ...JSON.parse(extra), ...example };
        expect(Object.keys(schema.parse(stuffed) as object).sort()).toEqual(Object.keys(known.data as object).sort());
      }
  });
});
