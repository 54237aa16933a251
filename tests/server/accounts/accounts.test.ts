import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { listAudit } from "@/db/audit";
import { createAccount } from "@/server/accounts/create-account";
import { disableAccount, enableAccount } from "@/server/accounts/disable-account";
import { issueLink } from "@/server/accounts/issue-link";
import { listAccounts } from "@/server/accounts/list-accounts";
import { signIn } from "@/server/accounts/sign-in";
import { updateBody } from "@/server/bodies/update-body";
import { NotFoundError } from "@/server/errors";
import { openTestOffice, TEST_COST, type TestOffice } from "../../support/test-context";

let office: TestOffice;
beforeEach(async () => {
  office = await openTestOffice();
});
afterEach(() => office.close());

const administrator = () => office.as("administrator");
const create = (bodyId: number, login = "newcomer") =>
  createAccount(administrator(), { login, name: "新人", role: "clerk", bodyId }, TEST_COST);
const actions = () => listAudit(office.db, { path: "/1/", page: 1, pageSize: 50 }).entries.map(({ entry }) => entry.action);

describe("a new account", () => {
  it("signs in with the password that is shown once", async () => {
    const result = await create(office.bodies.education.id);
    if (result.outcome !== "created") throw new Error("created");
    expect(result.account).toMatchObject({ login: "newcomer", role: "clerk", bodyName: "示例省教育厅", disabled: false, locked: false });
    expect(await signIn(office.asNobody(), { login: "newcomer", password: result.initialPassword })).toMatchObject({
      accountId: result.account.id,
    });
    expect(actions()).toEqual(["session.signIn", "account.create"]);
  });

  it("is not made twice, not even by two requests at once", async () => {
    const results = await Promise.all([create(office.bodies.education.id), create(office.bodies.education.id)]);
    expect(results.map(({ outcome }) => outcome).sort()).toEqual(["created", "refused"]);
    expect(actions()).toEqual(["account.create"]);
  });

  it("is refused at a body that has ended", async () => {
    updateBody(administrator(), { bodyId: office.bodies.education.id, validTo: 2024 });
    expect(await create(office.bodies.education.id)).toEqual({ outcome: "refused", reason: "bodyEnded" });
  });
});

describe("an administrator", () => {
  it("neither disables, enables nor resets the own account", async () => {
    const own = office.viewers.administrator.accountId;
    const refused = { outcome: "refused", reason: "ownAccount" };
    expect(disableAccount(administrator(), own)).toEqual(refused);
    expect(enableAccount(administrator(), own)).toEqual(refused);
    expect(await issueLink(administrator(), own, TEST_COST)).toEqual(refused);
    expect(actions()).toEqual([]);
  });

  it("sees and touches the accounts of the own subtree only", async () => {
    const cityClerk = await office.addAccount("clerk", office.bodies.cityOffice.id, "city-clerk");
    const ctx = office.asViewer(await office.addAccount("administrator", office.bodies.city.id, "city-admin"));
    expect(listAccounts(ctx).map(({ login }) => login)).toEqual(["city-admin", "city-clerk"]);
    expect(disableAccount(ctx, cityClerk.accountId)).toMatchObject({ outcome: "changed", account: { disabled: true } });
    for (const { accountId } of [office.viewers.clerk, office.viewers.administrator]) {
      expect(() => disableAccount(ctx, accountId)).toThrow(NotFoundError);
      expect(() => enableAccount(ctx, accountId)).toThrow(NotFoundError);
      await expect(issueLink(ctx, accountId, TEST_COST)).rejects.toThrow(NotFoundError);
    }
    const foreign = { login: "raised", name: "某", role: "administrator", bodyId: office.bodies.province.id } as const;
    await expect(createAccount(ctx, foreign, TEST_COST)).rejects.toThrow(NotFoundError);
  });

  it("never sees anything of a password", () => {
    expect(JSON.stringify(listAccounts(administrator()))).not.toMatch(/scrypt|password/i);
  });
});

it("logs disabling once, however often it is asked for", () => {
  const { accountId } = office.viewers.clerk;
  disableAccount(administrator(), accountId);
  disableAccount(administrator(), accountId);
  enableAccount(administrator(), accountId);
  expect(actions()).toEqual(["account.enable", "account.disable"]);
});
