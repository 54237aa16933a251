import type { AccountRow } from "@/db/accounts";
import type { Reader } from "@/db/client";
import { readSetting } from "@/db/settings";
import type { Viewer } from "../context";
import { readPasswordRules } from "./password-rules";

const DAY = 24 * 3600_000;

/**
 * Whether an account's password has to be changed, or how many days are left once a warning is due. Real time, never the
 * demo's clock; passwords of a demonstration do not expire.
 */
export function passwordAge(
  db: Reader,
  { passwordSetAt, passwordIsInitial }: Pick<AccountRow, "passwordSetAt" | "passwordIsInitial">,
  now = Date.now(),
): Required<Pick<Viewer, "passwordDue" | "passwordDaysLeft">> {
  if (passwordIsInitial) return { passwordDue: "initial", passwordDaysLeft: null };
  const { expiresAfterDays, warnDays } = readPasswordRules(db);
  if (passwordSetAt === null || expiresAfterDays === 0 || readSetting(db, "demo") === true)
    return { passwordDue: null, passwordDaysLeft: null };
  const left = Math.ceil((passwordSetAt + expiresAfterDays * DAY - now) / DAY);
  if (left <= 0) return { passwordDue: "expired", passwordDaysLeft: null };
  return { passwordDue: null, passwordDaysLeft: left <= warnDays ? left : null };
}
