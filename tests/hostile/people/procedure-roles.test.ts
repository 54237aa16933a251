import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { roles } from "@/domain/access/access";
import { openTestOffice, type TestOffice } from "../../support/test-context";
import { codeOf, procedures } from "../call-procedure";
import { procedureRules } from "../procedure-rules";
import { whoMay } from "../who-may";

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

it("finds every procedure of the router declared in tests/hostile/procedure-rules.ts, and no other", () => {
  const [known, declared] = [procedures.map(([path]) => path), Object.keys(procedureRules)];
  expect(known.length).toBeGreaterThan(100);
  const missing = known.filter((path) => !(path in procedureRules));
  expect(missing, `add to tests/hostile/procedure-rules.ts, with action and input: ${missing.join(", ")}`).toEqual([]);
  expect(declared.filter((path) => !known.includes(path))).toEqual([]);
});

describe.each(procedures.filter(([path]) => path in procedureRules))("%s", (path, procedure) => {
  const action = procedureRules[path]?.action ?? "session.own";

  it("states the action it stands for", () => {
    expect(procedure._def.meta?.action).toBe(action);
  });

  it("asks who is signed out to sign in", async () => {
    expect(await codeOf(office.asNobody(), path)).toBe("UNAUTHORIZED");
  });

  it.each(roles)("answers a %s as that role may", async (role) => {
    const code = await codeOf(office.as(role), path);
    if (whoMay[action].includes(role)) expect(["UNAUTHORIZED", "FORBIDDEN", "INTERNAL_SERVER_ERROR"]).not.toContain(code);
    else expect(code).toBe("FORBIDDEN");
  });

  it("holds back those whose password is due", async () => {
    const due = { ...office.as(whoMay[action][0] ?? "clerk").viewer, passwordDue: "initial" as const };
    const code = await codeOf(office.asViewer(due), path);
    if (action === "session.own") expect(code).not.toBe("FORBIDDEN");
    else expect(code).toBe("FORBIDDEN");
  });
});

it("refuses input that does not fit without telling how it is checked", async () => {
  expect(await codeOf(office.as("administrator"), "bodies.update", { bodyId: "1 OR 1=1" })).toBe("BAD_REQUEST");
});
