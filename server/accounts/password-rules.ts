import { randomInt } from "node:crypto";
import { z } from "zod";
import type { Reader } from "@/db/client";
import { readSetting } from "@/db/settings";
import type { PasswordRules, PasswordWeakness } from "../bodies/body-view";

const rules = z.object({ shortest: z.int().min(8).max(64), classes: z.int().min(1).max(4) });

/** The rules of 等级保护 2.0 as usually set: ten characters of three classes. */
const DEFAULT_RULES: PasswordRules = { shortest: 10, classes: 3 };

const classes = ["ABCDEFGHJKLMNPQRSTUVWXYZ", "abcdefghijkmnpqrstuvwxyz", "23456789", "-+=@#%"] as const;
const INITIAL_LENGTH = 14;

/** The password rules of this installation: the setting `passwordRules`, else ten characters of three classes. */
export function readPasswordRules(db: Reader): PasswordRules {
  return rules.safeParse(readSetting(db, "passwordRules")).data ?? DEFAULT_RULES;
}

/** The first rule a new password breaks, or null when it is good. */
export function findWeakness(password: string, login: string, { shortest, classes: needed }: PasswordRules): PasswordWeakness | null {
  if ([...password].length < shortest) return "tooShort";
  const present = [/\p{Lu}/u, /\p{Ll}/u, /\p{N}/u, /[^\p{Lu}\p{Ll}\p{N}]/u].filter((kind) => kind.test(password)).length;
  if (present < needed) return "tooFewClasses";
  return password.toLowerCase().includes(login.toLowerCase()) ? "containsLogin" : null;
}

/** A random password that keeps every rule, without characters that look alike; shown once to be handed over. */
export function makeInitialPassword({ shortest }: PasswordRules): string {
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
