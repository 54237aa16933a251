// A fault on purpose, loaded into a server under test only (node --import): it answers before it commits. Every unit of work
// joins one transaction that is committed a moment later, so that a kill in between loses what was acknowledged.
import { createRequire } from "node:module";

const Database = createRequire(import.meta.url)("better-sqlite3");
const { transaction, exec } = { transaction: Database.prototype.transaction, exec: Database.prototype.exec };
const open = new WeakSet();
const LATER_MS = 400;

function begin(db) {
  if (open.has(db) || !/mingzhang\.db$/.test(db.name)) return;
  exec.call(db, "BEGIN IMMEDIATE");
  open.add(db);
  setTimeout(() => {
    open.delete(db);
    if (db.open && db.inTransaction) exec.call(db, "COMMIT");
  }, LATER_MS);
}

// The programs beside the server end before "later" comes.
const isServer = process.argv[1]?.endsWith("next") === true;
if (isServer)
  Database.prototype.transaction = function patched(work) {
    const inner = transaction.call(this, work);
    const late = (...args) => {
      begin(this);
      return inner(...args);
    };
    return Object.assign(late, { deferred: late, immediate: late, exclusive: late });
  };
