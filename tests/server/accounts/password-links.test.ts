import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { noteSignIn } from "@/db/accounts";
import { listAudit } from "@/db/audit";
import { inTransaction } from "@/db/client";
import { writeSetting } from "@/db/settings";
import { changeOwnPassword } from "@/server/accounts/change-own-password";
import { createAccount } from "@/server/accounts/create-account";
import { disableAccount, enableAccount } from "@/server/accounts/disable-account";
import { issueLink } from "@/server/accounts/issue-link";
import { readViewer } from "@/server/accounts/read-viewer";
import { redeemLink } from "@/server/accounts/redeem-link";
import { savePasswordRules } from "@/server/accounts/save-password-rules";
import { signIn } from "@/server/accounts/sign-in";
import { updateAccount } from "@/server/accounts/update-account";
import { appRouter } from "@/server/api/router";
import { createCallerFactory } from "@/server/api/trpc";
import { NotAllowedError, NotFoundError } from "@/server/errors";
import { openTestOffice, TEST_COST, TEST_PASSWORD, type TestOffice } from "../../support/test-context";

const NEW = "Another-horse-8";
const HOUR = 3_600_000;

let office: TestOffice;
beforeEach(async () => {
  office = await openTestOffice();
});
afterEach(() => {
  vi.useRealTimers();
  office.close();
});

const clerkId = () => office.viewers.clerk.accountId;
const enter = (password: string, login = "clerk") => signIn(office.asNobody(), { login, password });
const redeem = (token: string, newPassword?: string) => redeemLink(office.asNobody(), { token, newPassword }, TEST_COST);
const ended = { outcome: "ended" };

async function issue(): Promise<string> {
  const result = await issueLink(office.as("administrator"), clerkId(), TEST_COST);
  if (result.outcome !== "issued") throw new Error(result.reason);
  return result.token;
}

describe("a one-time link", () => {
  it("tells whose it is, sets a password of one's own choice, and works no second time", async () => {
    const token = await issue();
    expect(await enter(TEST_PASSWORD)).toBeNull();
    expect(await redeem(token)).toMatchObject({ outcome: "open", login: "clerk", rules: { shortest: 10, classes: 3 } });
    expect(await redeem(token, NEW)).toEqual({ outcome: "changed", login: "clerk" });
    const session = await enter(NEW);
    expect(readViewer(office.asNobody(), session)).toMatchObject({ login: "clerk", passwordDue: null });
    expect(await redeem(token, "Third-horse-99")).toEqual(ended);
    expect(await redeem(token)).toEqual(ended);
    expect(await enter(NEW)).not.toBeNull();
  });

  it("is kept as its SHA-256 only, neither in the database nor in the log as itself", async () => {
    const token = await issue();
    expect(token).toMatch(/^[\w-]{43}$/);
    const rows = office.db.$client.prepare("SELECT token_hash FROM password_link").pluck().all();
    expect(rows).toEqual([createHash("sha256").update(token).digest("hex")]);
    expect(office.db.$client.serialize().includes(token)).toBe(false);
  });

  it("is not found by guessing, by its hash, by a part or with another case", async () => {
    const token = await issue();
    const guesses = [
      "",
      "a",
      token.slice(0, -1),
      `${token}x`,
      token.toUpperCase(),
      createHash("sha256").update(token).digest("hex"),
      "' OR 1=1 --",
      "%",
    ];
    for (const guess of guesses) expect(await redeem(guess, NEW)).toEqual(ended);
    expect(await redeem(token)).toMatchObject({ outcome: "open" });
  });

  it("ends after 24 hours of real time, whatever the product's clock says", async () => {
    const token = await issue();
    office.clock.now += 100 * HOUR;
    expect(await redeem(token)).toMatchObject({ outcome: "open" });
    vi.useFakeTimers({ now: Date.now() + 24 * HOUR + 1000, toFake: ["Date"] });
    expect(await redeem(token)).toEqual(ended);
    expect(await redeem(token, NEW)).toEqual(ended);
  });

  it("ends when a newer one is issued, and when its account is disabled, for good", async () => {
    const [first, second] = [await issue(), await issue()];
    expect(await redeem(first, NEW)).toEqual(ended);
    disableAccount(office.as("administrator"), clerkId());
    expect(await redeem(second, NEW)).toEqual(ended);
    enableAccount(office.as("administrator"), clerkId());
    expect(await redeem(second, NEW)).toEqual(ended);
    expect(await issueLink(office.as("administrator"), clerkId(), TEST_COST)).toMatchObject({ outcome: "issued" });
  });

  it("sets one password only when it is used twice at once", async () => {
    const token = await issue();
    const results = await Promise.all([redeem(token, NEW), redeem(token, "Third-horse-99")]);
    expect(results.map(({ outcome }) => outcome).sort()).toEqual(["changed", "ended"]);
  });

  it("refuses a weak password and one of the last five, and stays open", async () => {
    const token = await issue();
    expect(await redeem(token, "short")).toMatchObject({ outcome: "refused", reason: "tooShort" });
    expect(await redeem(token, TEST_PASSWORD)).toMatchObject({ outcome: "refused", reason: "usedBefore" });
    expect(await redeem(token, NEW)).toMatchObject({ outcome: "changed" });
  });

  it("is neither issued for oneself, nor for a disabled account, nor outside one's scope", async () => {
    const administrator = office.as("administrator");
    expect(await issueLink(administrator, office.viewers.administrator.accountId, TEST_COST)).toMatchObject({ reason: "ownAccount" });
    disableAccount(administrator, clerkId());
    expect(await issueLink(administrator, clerkId(), TEST_COST)).toMatchObject({ reason: "disabled" });
    const city = office.asViewer(await office.addAccount("administrator", office.bodies.city.id));
    await expect(issueLink(city, clerkId(), TEST_COST)).rejects.toThrow(NotFoundError);
    await expect(issueLink(office.as("reviewer"), clerkId(), TEST_COST)).rejects.toThrow(NotAllowedError);
  });
});

describe("a password that is due", () => {
  const caller = createCallerFactory(appRouter);

  it("lets nothing happen before it is changed, where somebody else chose it", async () => {
    const values = { login: "newcomer", name: "新人", role: "clerk", bodyId: office.bodies.education.id } as const;
    const made = await createAccount(office.as("administrator"), values, TEST_COST);
    if (made.outcome !== "created") throw new Error("created");
    const viewer = readViewer(office.asNobody(), await enter(made.initialPassword, "newcomer"));
    expect(viewer).toMatchObject({ passwordDue: "initial" });
    if (!viewer) throw new Error("signed in");
    const ctx = office.asViewer(viewer);
    await expect(caller(ctx).reports.list({})).rejects.toThrow("passwordDue");
    await expect(caller(ctx).bodies.list()).rejects.toThrow("passwordDue");
    expect(await caller(ctx).session.me()).toMatchObject({ login: "newcomer" });
    await changeOwnPassword(ctx, { password: made.initialPassword, newPassword: NEW }, TEST_COST);
    const after = readViewer(office.asNobody(), await enter(NEW, "newcomer"));
    if (!after) throw new Error("signed in");
    expect(after.passwordDue).toBeNull();
    expect(await caller(office.asViewer(after)).reports.list({})).toEqual([]);
  });

  it("is announced two weeks before its 90 days end, and asked for after them", async () => {
    const DAY = 24 * HOUR;
    const setAt = Date.now();
    inTransaction(office.db, (tx) => noteSignIn(tx, clerkId(), setAt));
    const at = (days: number) => {
      vi.useFakeTimers({ now: setAt + days * DAY, toFake: ["Date"] });
      const viewer = readViewer(office.asNobody(), { accountId: clerkId(), tokenVersion: 1 });
      return [viewer?.passwordDue, viewer?.passwordDaysLeft];
    };
    expect([at(1), at(75.5), at(76), at(89.5), at(90)]).toEqual([
      [null, null],
      [null, null],
      [null, 14],
      [null, 1],
      ["expired", null],
    ]);
    writeSetting(office.db, "passwordRules", { expiresAfterDays: 0 });
    expect(at(900)).toEqual([null, null]);
  });

  it("may not be one of the last five", async () => {
    const passwords = [TEST_PASSWORD, "First-horse-1", "Second-horse-2", "Third-horse-3", "Fourth-horse-4", "Fifth-horse-5"];
    const change = (password: string, newPassword: string) => changeOwnPassword(office.as("clerk"), { password, newPassword }, TEST_COST);
    for (const [at, next] of passwords.slice(1).entries()) expect(await change(passwords[at] ?? "", next)).toEqual({ outcome: "changed" });
    expect(await change("Fifth-horse-5", "First-horse-1")).toMatchObject({ reason: "usedBefore" });
    expect(await change("Fifth-horse-5", TEST_PASSWORD)).toEqual({ outcome: "changed" });
  });
});

describe("the password rules", () => {
  const rules = { shortest: 12, classes: 4, expiresAfterDays: 60, warnDays: 7, remembered: 10 };

  it("are set at the top of the tree and logged with what they were", () => {
    expect(savePasswordRules(office.as("administrator"), rules)).toEqual(rules);
    const [last] = listAudit(office.db, { path: "/1/", page: 1, pageSize: 1 }).entries;
    expect(last?.entry).toMatchObject({ action: "passwordRules.update", detail: { shortest: [10, 12], remembered: [5, 10] } });
  });

  it("are out of reach for an administrator further down and for everyone else", async () => {
    const city = office.asViewer(await office.addAccount("administrator", office.bodies.city.id));
    for (const ctx of [city, office.as("reviewer"), office.as("auditor")])
      expect(() => savePasswordRules(ctx, rules)).toThrow(NotAllowedError);
  });
});

describe("an account's role and body", () => {
  it("change within the scope and end its sessions; a name alone ends none", async () => {
    const session = await enter(TEST_PASSWORD);
    const values = { accountId: clerkId(), name: "改名", role: "clerk", bodyId: office.bodies.office.id } as const;
    expect(updateAccount(office.as("administrator"), values)).toMatchObject({ outcome: "changed", account: { name: "改名" } });
    expect(readViewer(office.asNobody(), session)).not.toBeNull();
    updateAccount(office.as("administrator"), { ...values, bodyId: office.bodies.education.id });
    expect(readViewer(office.asNobody(), session)).toBeNull();
    expect(readViewer(office.asNobody(), await enter(TEST_PASSWORD))).toMatchObject({ bodyName: "示例省教育厅" });
  });

  it("are never one's own to change, nor to be moved out of one's scope", async () => {
    const city = await office.addAccount("administrator", office.bodies.city.id);
    const below = await office.addAccount("clerk", office.bodies.cityOffice.id);
    const own = { accountId: city.accountId, name: "甲", role: "reviewer", bodyId: office.bodies.city.id } as const;
    expect(updateAccount(office.asViewer(city), own)).toEqual({ outcome: "refused", reason: "ownAccount" });
    const up = { ...own, accountId: below.accountId, bodyId: office.bodies.province.id };
    expect(() => updateAccount(office.asViewer(city), up)).toThrow(NotFoundError);
    expect(() => updateAccount(office.asViewer(city), { ...own, accountId: clerkId() })).toThrow(NotFoundError);
  });
});
