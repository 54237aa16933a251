import { findAccountByLogin } from "@/db/accounts";
import { DEMO_PASSWORD, demoAccounts } from "@/db/seed/demo-accounts";
import { matchesPassword } from "./accounts/password-hash";
import type { Context } from "./context";
import { readEnvironment, readSecret } from "./env";
import { getInstallation } from "./installation";
import { writeLog } from "./log";
import { systemContext } from "./system-context";

/** Ends the process when it could not work or would not be safe, and says why in the log. */
export async function checkStart(): Promise<void> {
  try {
    readSecret(readEnvironment());
    await refuseDefaultAccounts(systemContext());
  } catch (error) {
    writeLog("fatal", "start", { message: error instanceof Error ? error.message : String(error) });
    process.exit(1);
  }
}

/** Throws when an installation that is no demonstration has an account with the demo's published password. */
export async function refuseDefaultAccounts(ctx: Context): Promise<void> {
  if (getInstallation(ctx).demo) return;
  for (const { login } of demoAccounts) {
    const row = findAccountByLogin(ctx.db, login);
    if (row?.account.disabledAt === null && (await matchesPassword(DEMO_PASSWORD, row.account.passwordHash)))
      throw new Error(`the account ${login} still has the demo's password: change or disable it`);
  }
}
