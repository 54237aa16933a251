import { randomInt } from "node:crypto";
import { z } from "zod";
import type { Reader } from "@/db/client";
import { lastPasswords } from "@/db/passwords";
import { readSetting } from "@/db/settings";
import type { PasswordRules, PasswordWeakness } from "../bodies/body-view";
import { matchesPassword } from "./password-hash";

/** What 等级保护 2.0 usually asks for: ten characters of three classes, changed every 90 days, none of the last five again. */
export const passwordRules = z.object({
  shortest: z.int().min(8).max(64).default(10),
  classes: z.int().min(1).max(4).default(3),
  expiresAfterDays: z.int().min(0).max(730).default(90),
  warnDays: z.int().min(0).max(90).default(14),
  remembered: z.int().min(0).max(24).default(5),
});

const classes = ["ABCDEFGHJKLMNPQRSTUVWXYZ", "abcdefghijkmnpqrstuvwxyz", "23456789", "-+=@#%"] as const;
const INITIAL_LENGTH = 14;

/** The password rules of this installation: the setting `passwordRules`, what it leaves open as usually set. */
export function readPasswordRules(db: Reader): PasswordRules {
  return passwordRules.safeParse(readSetting(db, "passwordRules") ?? {}).data ?? passwordRules.parse({});
}

/** The first rule a new password breaks by itself, or null when it is good. */
export function findWeakness(
  password: string,
  login: string,
  { shortest, classes: needed }: Pick<PasswordRules, "shortest" | "classes">,
): PasswordWeakness | null {
  if ([...password].length < shortest) return "tooShort";
  const present = [/\p{Lu}/u, /\p{Ll}/u, /\p{N}/u, /[^\p{Lu}\p{Ll}\p{N}]/u].filter((kind) => kind.test(password)).length;
  if (present < needed) return "tooFewClasses";
  return password.toLowerCase().includes(login.toLowerCase()) ? "containsLogin" : null;
}

/** True when the account had this password among its last ones, the present one counted. */
export async function wasUsedBefore(db: Reader, accountId: number, password: string): Promise<boolean> {
  const { remembered } = readPasswordRules(db);
  for (const hash of lastPasswords(db, accountId, remembered)) if (await matchesPassword(password, hash)) return true;
  return false;
}

/** A random password that keeps every rule, without characters that look alike; shown once to be handed over. */
export function makeInitialPassword({ shortest }: Pick<PasswordRules, "shortest">): string {
  const all = classes.join("");
  const rest = Array.from({ length: Math.max(INITIAL_LENGTH, shortest) - classes.length }, () => pick(all));
  const letters = [...classes.map(pick), ...rest];
  for (let i = letters.length - 1; i > 0; i -= 1) {
    const j = randomInt(i + 1);
    const [a, b] = [letters[i] ?? "", letters[j] ?? ""];
    letters[i] = b;
    letters[j] = a;
  }
  return letters.join("");
}

const pick = (from: string) => from.charAt(randomInt(from.length));
