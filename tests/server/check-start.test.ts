import { afterEach, beforeEach, expect, it } from "vitest";
import { insertAccount } from "@/db/accounts";
import { DEMO_PASSWORD, demoAccounts } from "@/db/seed/demo-accounts";
import { writeSetting } from "@/db/settings";
import { disableAccount } from "@/server/accounts/disable-account";
import { issueLink } from "@/server/accounts/issue-link";
import { hashPassword } from "@/server/accounts/password-hash";
import { refuseDefaultAccounts } from "@/server/check-start";
import { openTestOffice, TEST_COST, type TestOffice } from "../support/test-context";

let office: TestOffice;
let accountId: number;
beforeEach(async () => {
  office = await openTestOffice();
  const login = demoAccounts[0]?.login ?? "";
  const passwordHash = await hashPassword(DEMO_PASSWORD, TEST_COST);
  accountId = insertAccount(office.db, { login, name: "甲", role: "clerk", bodyId: office.bodies.office.id, passwordHash, createdAt: 0 });
});
afterEach(() => office.close());

it("refuses the demo's accounts where the data is no demonstration", async () => {
  await expect(refuseDefaultAccounts(office.asNobody())).rejects.toThrow(demoAccounts[0]?.login);
  writeSetting(office.db, "demo", true);
  await expect(refuseDefaultAccounts(office.asNobody())).resolves.toBeUndefined();
});

it.each([
  ["is disabled", () => disableAccount(office.as("administrator"), accountId)],
  ["has another password", () => issueLink(office.as("administrator"), accountId, TEST_COST)],
])("accepts such an account when it %s", async (_, change) => {
  await change();
  await expect(refuseDefaultAccounts(office.asNobody())).resolves.toBeUndefined();
});
