import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { insertAccount } from "@/db/accounts";
import { type BodyRow, insertBody, type NewBody } from "@/db/bodies";
import { type Database, openDatabase } from "@/db/client";
import type { Role } from "@/domain/access/access";
import { hashPassword } from "@/server/accounts/password-hash";
import { readViewer } from "@/server/accounts/read-viewer";
import type { Context, SignedInContext, Viewer } from "@/server/context";

/** scrypt cost of test accounts: a hash takes well under a millisecond. */
export const TEST_COST = 16;
export const TEST_PASSWORD = "Correct-horse-7";

/**
 * A small province in a temporary folder with a migrated database: 省政府 (root) ─ 省政府办公厅, 省教育厅, 甲市政府 ─
 * 甲市政府办公室, 甲市教育局. Viewers: the clerk at the office, all other roles at the root. `now` is a clock tests may move.
 */
export interface TestOffice {
  readonly db: Database;
  readonly dataDir: string;
  readonly bodies: Readonly<Record<TestBody, BodyRow>>;
  readonly viewers: Readonly<Record<Role, Viewer>>;
  /** The product's clock; starts at 2025-01-15 09:00 in Asia/Shanghai. */
  readonly clock: { now: number };
  /** The context of a role's account, or of nobody. */
  as(role: Role): SignedInContext;
  asViewer(viewer: Viewer): SignedInContext;
  asNobody(): Context;
  addBody(values: Partial<NewBody> & { readonly name: string }): BodyRow;
  addAccount(role: Role, bodyId: number, login?: string): Promise<Viewer>;
  /** Closes the database and removes the folder. */
  close(): void;
}

type TestBody = "province" | "office" | "education" | "city" | "cityOffice" | "cityEducation";

/** Opens a new test office. Close it in afterEach or afterAll. */
export async function openTestOffice(): Promise<TestOffice> {
  const dataDir = mkdtempSync(path.join(tmpdir(), "mingzhang-test-"));
  const db = openDatabase(dataDir);
  const clock = { now: Date.parse("2025-01-15T01:00:00Z") };
  const nobody: Context = { db, dataDir, now: () => clock.now, viewer: null };
  const passwordHash = await hashPassword(TEST_PASSWORD, TEST_COST);

  const addBody = (values: Partial<NewBody> & { readonly name: string }) =>
    insertBody(db, { ...plainBody, shortName: values.name, ...values });
  const addAccount = async (role: Role, bodyId: number, login = `${role}-${bodyId}`) => {
    const accountId = insertAccount(db, { login, name: `${login} 甲`, role, bodyId, passwordHash, createdAt: clock.now });
    const viewer = readViewer(nobody, { accountId, tokenVersion: 1 });
    if (!viewer) throw new Error("a new account is usable");
    return viewer;
  };
  const bodies = addBodies(addBody);
  const viewers: Record<Role, Viewer> = {
    clerk: await addAccount("clerk", bodies.office.id, "clerk"),
    reviewer: await addAccount("reviewer", bodies.province.id, "reviewer"),
    leader: await addAccount("leader", bodies.province.id, "leader"),
    administrator: await addAccount("administrator", bodies.province.id, "administrator"),
    auditor: await addAccount("auditor", bodies.province.id, "auditor"),
  };
  const asViewer = (viewer: Viewer): SignedInContext => ({ ...nobody, viewer });
  const close = () => {
    db.$client.close();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return {
    db,
    dataDir,
    bodies,
    viewers,
    clock,
    as: (role) => asViewer(viewers[role]),
    asViewer,
    asNobody: () => nobody,
    addBody,
    addAccount,
    close,
  };
}

const plainBody = {
  aliases: [],
  level: "province",
  kind: "department",
  parentId: null,
  regionCode: null,
  contact: null,
  validFrom: 2019,
  validTo: null,
} as const;

function addBodies(add: (values: Partial<NewBody> & { readonly name: string }) => BodyRow): Record<TestBody, BodyRow> {
  const province = add({ name: "示例省人民政府", shortName: "示例省", kind: "government" });
  const office = add({ name: "示例省人民政府办公厅", shortName: "省政府办公厅", kind: "office", parentId: province.id });
  const education = add({ name: "示例省教育厅", shortName: "省教育厅", parentId: province.id });
  const city = add({ name: "甲市人民政府", shortName: "甲市", kind: "government", level: "city", parentId: province.id });
  const cityOffice = add({ name: "甲市人民政府办公室", shortName: "市政府办公室", kind: "office", level: "city", parentId: city.id });
  const cityEducation = add({ name: "甲市教育局", shortName: "市教育局", level: "city", parentId: city.id });
  return { province, office, education, city, cityOffice, cityEducation };
}
