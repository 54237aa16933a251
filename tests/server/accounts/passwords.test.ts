import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { verifyAudit } from "@/db/audit";
import { writeSetting } from "@/db/settings";
import { changeOwnPassword } from "@/server/accounts/change-own-password";
import { hashPassword, matchesPassword, TooBusyError } from "@/server/accounts/password-hash";
import { findWeakness, makeInitialPassword, readPasswordRules } from "@/server/accounts/password-rules";
import { readViewer } from "@/server/accounts/read-viewer";
import { signIn } from "@/server/accounts/sign-in";
import { openTestOffice, TEST_COST, TEST_PASSWORD, type TestOffice } from "../../support/test-context";

const rules = { shortest: 10, classes: 3 };

describe("a stored password", () => {
  it("matches itself only, and never looks the same twice", async () => {
    const stored = await hashPassword("密码Abc-12345", TEST_COST);
    expect(await matchesPassword("密码Abc-12345", stored)).toBe(true);
    expect(await matchesPassword("密码Abc-12346", stored)).toBe(false);
    expect(await hashPassword("密码Abc-12345", TEST_COST)).not.toBe(stored);
  });

  it("never matches what is no hash of ours", async () => {
    expect(await matchesPassword("none", "none")).toBe(false);
    expect(await matchesPassword("", "")).toBe(false);
  });

  it("is checked in turn, and beyond a full queue the server says that it is busy", async () => {
    const stored = await hashPassword("x", TEST_COST);
    const answers = await Promise.allSettled(Array.from({ length: 340 }, () => matchesPassword("x", stored)));
    expect(answers.filter((answer) => answer.status === "fulfilled" && answer.value)).toHaveLength(302);
    expect(answers.filter((answer) => answer.status === "rejected" && answer.reason instanceof TooBusyError)).toHaveLength(38);
    expect(await matchesPassword("x", stored)).toBe(true);
  });

  it("is made with the full cost when none is named", async () => {
    expect(await hashPassword("x")).toMatch(/^scrypt\$32768\$/);
  });
});

describe("the password rules", () => {
  it.each([
    ["Short-7a", "tooShort"],
    ["onlysmallletters", "tooFewClasses"],
    ["twoclasses1234", "tooFewClasses"],
    ["Clerk-2025-xy", "containsLogin"],
    ["Three-classes", null],
    ["Digits4Letters", null],
  ])("judge %s", (password, weakness) => {
    expect(findWeakness(password, "clerk", rules)).toBe(weakness);
  });

  it("are kept by every initial password", () => {
    const made = Array.from({ length: 200 }, () => makeInitialPassword(rules));
    expect(made.filter((password) => findWeakness(password, "clerk", { shortest: 14, classes: 4 }) !== null)).toEqual([]);
    expect(new Set(made).size).toBe(200);
  });
});

describe("one's own password", () => {
  let office: TestOffice;
  beforeEach(async () => {
    office = await openTestOffice();
  });
  afterEach(() => office.close());
  const change = (password: string, newPassword: string) => changeOwnPassword(office.as("clerk"), { password, newPassword }, TEST_COST);

  it("changes with the old one, and ends the sessions of the account", async () => {
    expect(await change(TEST_PASSWORD, "Another-horse-8")).toEqual({ outcome: "changed" });
    expect(readViewer(office.asNobody(), { accountId: office.viewers.clerk.accountId, tokenVersion: 1 })).toBeNull();
    expect(await signIn(office.asNobody(), { login: "clerk", password: TEST_PASSWORD })).toBeNull();
    expect(await signIn(office.asNobody(), { login: "clerk", password: "Another-horse-8" })).not.toBeNull();
    expect(verifyAudit(office.db)).toMatchObject({ entries: 3, brokenAt: null });
  });

  it.each([
    ["wrong", "Another-horse-8", "wrongPassword"],
    [TEST_PASSWORD, "short", "tooShort"],
    [TEST_PASSWORD, TEST_PASSWORD, "sameAsBefore"],
  ])("stays when changed from %s to %s", async (password, newPassword, reason) => {
    expect(await change(password, newPassword)).toMatchObject({ outcome: "refused", reason, rules });
    expect(await signIn(office.asNobody(), { login: "clerk", password: TEST_PASSWORD })).not.toBeNull();
  });

  it("cannot be guessed through this door: five wrong ones lock it", async () => {
    for (let i = 0; i < 5; i += 1) await change("wrong", "Another-horse-8");
    expect(await change(TEST_PASSWORD, "Another-horse-8")).toMatchObject({ reason: "wrongPassword" });
  });

  it("follows rules that the installation sets", async () => {
    writeSetting(office.db, "passwordRules", { shortest: 20, classes: 4 });
    expect(readPasswordRules(office.db)).toMatchObject({ shortest: 20, classes: 4, expiresAfterDays: 90 });
    expect(await change(TEST_PASSWORD, "Another-horse-8")).toMatchObject({ reason: "tooShort", message: { zh: "新密码至少20个字符。" } });
  });
});
