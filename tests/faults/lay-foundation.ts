import { insertAccount } from "@/db/accounts";
import { insertBody } from "@/db/bodies";
import { closeDatabase, inTransaction, openDatabase } from "@/db/client";
import { deadline } from "@/db/schema/deadlines";
import type { Role } from "@/domain/access/access";
import { hashPassword } from "@/server/accounts/password-hash";

export const PASSWORD = "Standing-firm-7";
export const YEARS = [2021, 2022, 2023, 2024] as const;

/** Somebody who works with the server under test. */
export interface Actor {
  readonly login: string;
  readonly role: Role;
  readonly body: string;
}

/** An installation for real work in an empty folder: a province, departments with one clerk each, and the province's staff. */
export async function layFoundation(dataDir: string, departments: number): Promise<readonly Actor[]> {
  const passwordHash = await hashPassword(PASSWORD);
  const province = "示例省人民政府";
  const names = Array.from({ length: departments }, (_, at) => `示例省第${"甲乙丙丁戊己庚辛壬癸"[at] ?? at}局`);
  const actors: readonly Actor[] = [
    ...names.map((body, at) => ({ login: `clerk${at + 1}`, role: "clerk" as const, body })),
    { login: "reviewer1", role: "reviewer", body: province },
    { login: "administrator1", role: "administrator", body: province },
  ];
  const db = openDatabase(dataDir);
  inTransaction(db, (tx) => {
    const plain = { aliases: [], level: "province", regionCode: null, contact: null, validFrom: 2015, validTo: null } as const;
    const top = insertBody(tx, { ...plain, name: province, shortName: "示例省", kind: "government", parentId: null });
    const ids = new Map([[province, top.id]]);
    for (const name of names) ids.set(name, insertBody(tx, { ...plain, name, shortName: name, kind: "department", parentId: top.id }).id);
    for (const { login, role, body } of actors)
      insertAccount(tx, { login, name: login, role, bodyId: ids.get(body) ?? top.id, passwordHash, createdAt: Date.now() });
    for (const year of YEARS)
      tx.insert(deadline)
        .values({ year, kind: "department", level: null, date: `${year + 1}-01-31` })
        .run();
  });
  closeDatabase(db);
  return actors;
}
