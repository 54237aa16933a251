import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { listAudit } from "@/db/audit";
import { body } from "@/db/schema/bodies";
import { disableAccount, enableAccount } from "@/server/accounts/disable-account";
import { issueLink } from "@/server/accounts/issue-link";
import { noteSignOut } from "@/server/accounts/note-sign-out";
import { readViewer } from "@/server/accounts/read-viewer";
import { redeemLink } from "@/server/accounts/redeem-link";
import { BodyEndedError, signIn } from "@/server/accounts/sign-in";
import { openTestOffice, TEST_COST, TEST_PASSWORD, type TestOffice } from "../../support/test-context";

let office: TestOffice;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.parse("2025-01-15T01:00:00Z") });
  office = await openTestOffice();
});
afterEach(() => {
  office.close();
  vi.useRealTimers();
});

const attempt = (password: string, login = "clerk") => signIn(office.asNobody(), { login, password });
const minutes = (n: number) => vi.setSystemTime(Date.now() + n * 60_000);
const log = () =>
  listAudit(office.db, { path: "/1/", page: 1, pageSize: 50 }).entries.map(({ entry }) => [entry.login, entry.action, entry.detail]);

it("accepts the right password and notes it in the log", async () => {
  expect(await attempt(TEST_PASSWORD)).toEqual({ accountId: office.viewers.clerk.accountId, tokenVersion: 1 });
  expect(log()).toEqual([["clerk", "session.signIn", {}]]);
});

it("answers an unknown login, a wrong password and a disabled account alike", async () => {
  disableAccount(office.as("administrator"), office.viewers.leader.accountId);
  expect([await attempt("x", "nobody"), await attempt("x"), await attempt(TEST_PASSWORD, "leader")]).toEqual([null, null, null]);
  expect(log().slice(0, 3)).toEqual([
    ["leader", "session.refuse", { reason: "disabled" }],
    ["clerk", "session.refuse", { reason: "wrongPassword" }],
    ["system", "session.refuse", { reason: "unknownLogin" }],
  ]);
});

it("refuses the account of a body that has ended, in words of its own, and ends its session", async () => {
  const session = await attempt(TEST_PASSWORD);
  const endIn = (year: number) => office.db.update(body).set({ validTo: year }).where(eq(body.id, office.bodies.office.id)).run();
  endIn(2024);
  // The report of its last year is still to be made.
  expect(await attempt(TEST_PASSWORD)).toEqual(session);
  endIn(2023);
  expect(readViewer(office.asNobody(), session)).toBeNull();
  await expect(attempt(TEST_PASSWORD)).rejects.toThrow(BodyEndedError);
  expect(await attempt("wrong")).toBeNull();
  expect(log().slice(0, 2)).toEqual([
    ["clerk", "session.refuse", { reason: "wrongPassword" }],
    ["clerk", "session.refuse", { reason: "bodyEnded" }],
  ]);
});

it("notes a sign-out once, and none for a session that has ended", async () => {
  const session = await attempt(TEST_PASSWORD);
  if (!session) throw new Error("signed in");
  noteSignOut(office.asNobody(), session);
  disableAccount(office.as("administrator"), session.accountId);
  noteSignOut(office.asNobody(), session);
  expect(log().map(([, action]) => action)).toEqual(["account.disable", "session.signOut", "session.signIn"]);
});

describe("the lock", () => {
  const failFiveTimes = async () => {
    for (let i = 0; i < 5; i += 1) expect(await attempt("wrong")).toBeNull();
  };

  it("holds for ten minutes after five failures, even for the right password", async () => {
    await failFiveTimes();
    expect(await attempt(TEST_PASSWORD)).toBeNull();
    minutes(9.9);
    expect(await attempt(TEST_PASSWORD)).toBeNull();
    minutes(0.2);
    expect(await attempt(TEST_PASSWORD)).not.toBeNull();
  });

  it("is not reached by four failures, and a success forgets them", async () => {
    for (let i = 0; i < 4; i += 1) await attempt("wrong");
    expect(await attempt(TEST_PASSWORD)).not.toBeNull();
    for (let i = 0; i < 4; i += 1) await attempt("wrong");
    expect(await attempt(TEST_PASSWORD)).not.toBeNull();
  });

  it("starts counting anew after it has ended", async () => {
    await failFiveTimes();
    minutes(11);
    for (let i = 0; i < 4; i += 1) await attempt("wrong");
    expect(await attempt(TEST_PASSWORD)).not.toBeNull();
  });

  it("cannot be outrun by attempts made at once", async () => {
    const answers = await Promise.all([...Array.from({ length: 20 }, () => attempt("wrong")), attempt(TEST_PASSWORD)]);
    expect(answers.filter((answer) => answer !== null)).toEqual([]);
    expect(log().filter(([, , detail]) => (detail as { reason?: string }).reason === "locked")).toHaveLength(16);
  });

  it("runs on real time, whatever the product's clock says", async () => {
    await failFiveTimes();
    office.clock.now += 3_600_000;
    expect(await attempt(TEST_PASSWORD)).toBeNull();
  });

  it("is lifted by a link from the administrator", async () => {
    await failFiveTimes();
    const result = await issueLink(office.as("administrator"), office.viewers.clerk.accountId, TEST_COST);
    if (result.outcome !== "issued") throw new Error("the administrator may reset");
    expect(await attempt(TEST_PASSWORD)).toBeNull();
    await redeemLink(office.asNobody(), { token: result.token, newPassword: "Another-horse-8" }, TEST_COST);
    expect(await attempt("Another-horse-8")).not.toBeNull();
  });
});

describe("a session", () => {
  it("ends at once when its account is disabled, and stays ended when it is enabled again", async () => {
    const session = await attempt(TEST_PASSWORD);
    expect(readViewer(office.asNobody(), session)?.login).toBe("clerk");
    disableAccount(office.as("administrator"), office.viewers.clerk.accountId);
    expect(readViewer(office.asNobody(), session)).toBeNull();
    enableAccount(office.as("administrator"), office.viewers.clerk.accountId);
    expect(readViewer(office.asNobody(), session)).toBeNull();
    expect(readViewer(office.asNobody(), await attempt(TEST_PASSWORD))?.login).toBe("clerk");
  });

  it("ends at once when the password is reset", async () => {
    const session = await attempt(TEST_PASSWORD);
    await issueLink(office.as("administrator"), office.viewers.clerk.accountId, TEST_COST);
    expect(readViewer(office.asNobody(), session)).toBeNull();
  });
});
