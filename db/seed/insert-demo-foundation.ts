import { bodyKinds } from "@/domain/body/body";
import { insertAccount } from "../accounts";
import { insertBody } from "../bodies";
import type { Transaction } from "../client";
import { deadline } from "../schema/deadlines";
import { writeSetting } from "../settings";
import { demoAccounts, FILING_LOGIN } from "./demo-accounts";
import { demoBodies, PROVINCE } from "./demo-bodies";

/** First report year of the demo, and the year of its season under way. */
export const demoYears = [2019, 2020, 2021, 2022, 2023, 2024] as const;

/** The moment the demo starts at: five days after the departments' deadline. */
export const DEMO_START = "2025-02-05T09:00:00+08:00";

/** Bodies, deadlines, accounts and settings of the demo. Gives the ids of the bodies by name. */
export function insertDemoFoundation(tx: Transaction, passwordHash: string, now: number): ReadonlyMap<string, number> {
  const ids = insertBodies(tx);
  insertDeadlines(tx);
  for (const { login, name, role, body } of demoAccounts)
    insertAccount(tx, { login, name, role, bodyId: idOf(ids, body), passwordHash, createdAt: now });
  insertAccount(tx, {
    login: FILING_LOGIN,
    name: "示例数据导入",
    role: "clerk",
    bodyId: idOf(ids, PROVINCE),
    passwordHash: "none",
    createdAt: now,
  });
  writeSetting(tx, "demo", true);
  writeSetting(tx, "demoClock", { demo: DEMO_START, real: new Date(now).toISOString() });
  return ids;
}

function insertBodies(tx: Transaction): Map<string, number> {
  const ids = new Map<string, number>();
  for (const { parent, contact = null, ...told } of demoBodies) {
    const parentId = parent === null ? null : idOf(ids, parent);
    const { id } = insertBody(tx, { ...told, aliases: [], parentId, contact, validFrom: demoYears[0], validTo: null });
    ids.set(told.name, id);
  }
  return ids;
}

/** 条例 Art. 49: departments by 31 January, governments by 31 March of the following year. */
function insertDeadlines(tx: Transaction): void {
  const rows = demoYears.flatMap((year) =>
    bodyKinds.map((kind) => ({ year, kind, level: null, date: `${year + 1}-${kind === "government" ? "03-31" : "01-31"}` })),
  );
  tx.insert(deadline).values(rows).run();
}

function idOf(ids: ReadonlyMap<string, number>, name: string): number {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`the demo has no body ${name}`);
  return id;
}
