import { readFileSync } from "node:fs";
import { findAccountByLogin } from "@/db/accounts";
import { claimFolder } from "@/db/claim-folder";
import { DEMO_PASSWORD, demoAccounts } from "@/db/seed/demo-accounts";
import { matchesPassword } from "./accounts/password-hash";
import { checkClock } from "./check-clock";
import { checkFolder } from "./check-folder";
import type { Context } from "./context";
import { readEnvironment, readSecret } from "./env";
import { getInstallation } from "./installation";
import { writeLog } from "./log";
import { closeWhenDamaged } from "./maintenance";
import { setAsideLeftovers } from "./set-aside-leftovers";
import { systemContext } from "./system-context";

/** Each upload and each reader needs a few; with fewer than this the deadline day would fail. */
const FEWEST_HANDLES = 1024;

/**
 * What has to hold before the server serves: a folder it can write and no other server has, a strong secret, a sound database of
 * this version or an older one, a safe SQLite, a plausible clock, no default accounts. Ends the process otherwise and says why
 * in the log; a damaged database closes the product instead (see `maintenance`), and the result is null.
 */
export async function checkStart(): Promise<Context | null> {
  try {
    const environment = readEnvironment();
    checkFolder(environment.dataDir);
    claimFolder(environment.dataDir);
    readSecret(environment);
    const ctx = systemContext();
    checkClock(ctx);
    await refuseDefaultAccounts(ctx);
    await clearLeftovers(ctx);
    warnOfFewHandles();
    return ctx;
  } catch (error) {
    if (closeWhenDamaged(error)) return null;
    writeLog("fatal", "start", { message: error instanceof Error ? error.message : String(error) });
    process.exit(1);
  }
}

async function clearLeftovers(ctx: Context): Promise<void> {
  const { unfiled, removed } = await setAsideLeftovers(ctx);
  if (unfiled.length + removed.length > 0) writeLog("warn", "leftovers", { unfiled, removed });
}

/** The limit that the system gives this process; null where it does not tell. */
export function readHandleLimit(limits = "/proc/self/limits"): number | null {
  try {
    const told = /^Max open files\s+(\d+)/m.exec(readFileSync(/* turbopackIgnore: true */ limits, "utf8"))?.[1];
    return told === undefined ? null : Number(told);
  } catch {
    return null;
  }
}

function warnOfFewHandles(): void {
  const limit = readHandleLimit();
  if (limit !== null && limit < FEWEST_HANDLES)
    writeLog("warn", "fewHandles", { limit, advice: `raise the limit of open files to ${FEWEST_HANDLES} or more (LimitNOFILE=65536)` });
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
