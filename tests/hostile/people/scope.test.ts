import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Role } from "@/domain/access/access";
import type { SignedInContext } from "@/server/context";
import { openTestOffice, type TestOffice } from "../../support/test-context";
import { type Answer, callProcedure, procedures } from "../call-procedure";
import { type Example, examplesOf } from "../examples";
import { type Ids, procedureRules } from "../procedure-rules";
import { makeTwoPlaces, nowhere, type Place, secretOf } from "../two-places";
import { whoMay } from "../who-may";

let office: TestOffice;
let own: Place;
let foreign: Place;
beforeAll(async () => {
  office = await openTestOffice();
  ({ own, foreign } = await makeTwoPlaces(office));
}, 60_000);
afterAll(() => office.close());

/** Numbers without a bound that are no ids. */
const plainNumbers = new Set(["revision", "asOf", "from", "before", "entries", "block", "start", "end", "page"]);

interface Schema {
  readonly type?: string | readonly string[];
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

/** The names of an input's fields that hold an id: whole numbers without a bound. */
function idFields(schema: Schema, name = ""): string[] {
  const inner = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.items ? [schema.items] : [])];
  const isId = schema.type === "integer" && (schema.maximum ?? Number.MAX_SAFE_INTEGER) === Number.MAX_SAFE_INTEGER;
  return [
    ...(isId && !plainNumbers.has(name) ? [name] : []),
    ...inner.flatMap((one) => idFields(one, name)),
    ...Object.entries(schema.properties ?? {}).flatMap(([key, one]) => idFields(one, key)),
  ];
}

const schemaOf = (input: z.ZodType) => z.toJSONSchema(input, { io: "input", unrepresentable: "any" }) as Schema;

/** Which ids an example takes, found by looking at what it reads. */
function idsUsed(input: Example): (keyof Ids)[] {
  const used = new Set<keyof Ids>();
  const spy = new Proxy(nowhere, {
    get: (ids, key: keyof Ids) => {
      used.add(key);
      return ids[key];
    },
  });
  input(spy);
  return [...used].filter((key) => key !== "revision");
}

/** Runs a call and undoes it; gives its answer and how many rows it changed. */
async function attempt(context: SignedInContext, path: string, input: unknown): Promise<{ answer: Answer; changed: number }> {
  const changes = () => Number(office.db.$client.prepare("SELECT total_changes()").pluck().get());
  office.db.$client.exec("SAVEPOINT attempt");
  try {
    const before = changes();
    const answer = await callProcedure(context, path, input);
    return { answer, changed: changes() - before };
  } finally {
    office.db.$client.exec("ROLLBACK TO attempt; RELEASE attempt");
  }
}

/** An answer without the id that was tried, which some answers repeat. */
function withoutId(answer: Answer, tried: number | string): string {
  const { cause: _, ...told } = "code" in answer ? answer : { ...answer, cause: null };
  return JSON.stringify(told, (key, value: unknown) => {
    if (value === tried && /^(?:id|at|.*Ids?|number|key)$/.test(key)) return "the id";
    return Array.isArray(value) && /ids$/i.test(key) ? value.map((one) => (one === tried ? "the id" : one)) : value;
  });
}

const attempts = Object.entries(procedureRules).flatMap(([path, rule]) =>
  whoMay[rule.action].flatMap((role) =>
    examplesOf(rule).flatMap((input) => idsUsed(input).map((key) => ({ path, role, key, rule, input }))),
  ),
);

describe("a procedure whose input names something by an id", () => {
  it("has an example in tests/hostile/procedure-rules.ts that takes every such id", () => {
    const lacking = procedures.flatMap(([path, { _def }]) => {
      const fields = new Set(_def.inputs.flatMap((input) => idFields(schemaOf(input))));
      const rule = procedureRules[path];
      const example = JSON.stringify(rule ? examplesOf(rule).map((input) => input(nowhere)) : null);
      const missing = [...fields].filter((field) => !example.includes(`"${field}":987654`) && !example.includes(`"${field}":[987654`));
      const left = missing.filter((field) => !(rule?.without ?? []).includes(field));
      return left.length > 0 ? [`${path}: ${left.join(", ")}`] : [];
    });
    expect(lacking).toEqual([]);
  });

  it.each(attempts.filter(({ rule, key }) => !rule.open?.includes(key)))(
    "$path answers a $role another place's $key as if it named nothing",
    async ({ path, role, key, input }) => {
      const given = await attempt(own.as(role), path, input({ ...own.ids, [key]: foreign.ids[key] }));
      const none = await attempt(own.as(role), path, input({ ...own.ids, [key]: nowhere[key] }));
      expect(withoutId(given.answer, foreign.ids[key])).toBe(withoutId(none.answer, nowhere[key]));
      expect(given.changed).toBe(none.changed);
      expect(JSON.stringify(given.answer)).not.toContain(secretOf("乙市"));
    },
  );

  const told = attempts.filter(
    ({ rule, role, key }) => (rule.only ?? role) === role && ![...(rule.open ?? []), ...(rule.silent ?? [])].includes(key),
  );
  it.each(told)("$path finds a $role's own $key, so that what is not found was really hidden", async ({ path, role, key, input }) => {
    const found = await attempt(own.as(role), path, input(own.ids));
    const none = await attempt(own.as(role), path, input({ ...own.ids, [key]: nowhere[key] }));
    expect("code" in found.answer ? found.answer.code : null).not.toBe("NOT_FOUND");
    expect(withoutId(found.answer, own.ids[key]) === withoutId(none.answer, nowhere[key]) && found.changed === none.changed).toBe(false);
  });
});

describe("nothing of another place is told", () => {
  const queries = procedures.filter(([path, { _def }]) => _def.type === "query" && path in procedureRules);
  const asked = queries.flatMap(([path]) =>
    whoMay[procedureRules[path]?.action ?? "session.own"].map((role): [string, Role] => [path, role]),
  );

  it.each(asked)("by %s to a %s", async (path, role) => {
    const { answer } = await attempt(own.as(role), path, procedureRules[path]?.input?.(own.ids));
    expect(JSON.stringify(answer)).not.toContain(secretOf("乙市"));
  });
});
