import { insertAccount } from "@/db/accounts";
import { insertBody } from "@/db/bodies";
import { inTransaction, openDatabase } from "@/db/client";
import { hashPassword } from "@/server/accounts/password-hash";

/** An account of the rush: it signs in with the password of all. */
export interface Person {
  readonly login: string;
  readonly bodyName: string;
}

export interface Office {
  readonly agencies: readonly Person[];
  readonly reviewers: readonly Person[];
  readonly leaders: readonly Person[];
}

export interface Crowd {
  readonly agencies: number;
  readonly reviewers: number;
  readonly leaders: number;
}

/** Adds to a demo province the agencies of a deadline evening, each with its clerk, and reviewers and leaders of the province. */
export async function addOffice(dataDir: string, crowd: Crowd, password: string): Promise<Office> {
  const db = openDatabase(dataDir);
  const passwordHash = await hashPassword(password);
  const top = "select id, name from body where parent_id is null order by id limit 1";
  const province = db.$client.prepare(top).get() as { id: number; name: string };
  const createdAt = Date.now();
  try {
    return inTransaction(db, (tx) => {
      const account = (login: string, role: "clerk" | "reviewer" | "leader", body: { id: number; name: string }): Person => {
        insertAccount(tx, { login, name: login, role, bodyId: body.id, passwordHash, createdAt });
        return { login, bodyName: body.name };
      };
      const agencies = Array.from({ length: crowd.agencies }, (_, at) => {
        const name = `山西省压力测试第${at + 1}局`;
        const body = insertBody(tx, {
          ...{ name, shortName: `第${at + 1}局`, aliases: [], level: "province", kind: "department", parentId: province.id },
          ...{ regionCode: null, contact: null, validFrom: 2010, validTo: null },
        });
        return account(`load-clerk-${at + 1}`, "clerk", body);
      });
      const staff = (role: "reviewer" | "leader", count: number) =>
        Array.from({ length: count }, (_, at) => account(`load-${role}-${at + 1}`, role, province));
      return { agencies, reviewers: staff("reviewer", crowd.reviewers), leaders: staff("leader", crowd.leaders) };
    });
  } finally {
    db.$client.close();
  }
}
