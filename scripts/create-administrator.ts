// Creates the first administrator of an empty installation, with the body at the top of its tree where there is none yet:
// npm run create-administrator -- --body 山西省人民政府 --login admin01 --name 张三
import { parseArgs } from "node:util";
import { hasAccounts, insertAccount } from "@/db/accounts";
import { appendAudit } from "@/db/audit";
import { insertBody, listBodies } from "@/db/bodies";
import { inTransaction, openDatabase } from "@/db/client";
import { bodyLevels } from "@/domain/body/body";
import { accountInput } from "@/server/accounts/create-account";
import { hashPassword } from "@/server/accounts/password-hash";
import { makeInitialPassword, readPasswordRules } from "@/server/accounts/password-rules";
import { readEnvironment } from "@/server/env";

const { values } = parseArgs({
  options: {
    body: { type: "string" },
    login: { type: "string" },
    name: { type: "string" },
    level: { type: "string", default: "province" },
  },
});
const level = bodyLevels.find((known) => known === values.level);
const told = accountInput.omit({ bodyId: true }).safeParse({ login: values.login, name: values.name, role: "administrator" });
const bodyName = values.body?.trim();
if (!bodyName || !level || !told.success) {
  console.error("Usage: npm run create-administrator -- --body <name of the top body> --login <login> --name <name of the person>");
  console.error(`       [--level ${bodyLevels.join("|")}]   login: 3 to 40 letters, digits, dots, dashes`);
  process.exit(1);
}

const db = openDatabase(readEnvironment().dataDir);
if (hasAccounts(db)) {
  console.error("This installation has accounts already; its administrator creates the others.");
  process.exit(1);
}
const password = makeInitialPassword(readPasswordRules(db));
const passwordHash = await hashPassword(password);
const at = Date.now();
inTransaction(db, (tx) => {
  const top = listBodies(tx)[0] ?? insertBody(tx, { ...topBody(bodyName), level, validFrom: new Date(at).getFullYear() - 1 });
  const id = insertAccount(tx, { ...told.data, bodyId: top.id, passwordHash, passwordIsInitial: true, createdAt: at });
  const detail = { accountId: id, login: told.data.login, role: "administrator" };
  appendAudit(tx, { at, viewer: null, action: "account.create", bodyId: top.id, reportId: null, detail });
});
console.log(`Administrator ${told.data.login} of ${bodyName}; first password: ${password}`);
db.$client.close();

function topBody(name: string) {
  return {
    name,
    shortName: name.replace(/人民政府$/, ""),
    aliases: [],
    kind: "government" as const,
    parentId: null,
    regionCode: null,
    contact: null,
    validTo: null,
  };
}
