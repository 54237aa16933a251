import path from "node:path";
import DatabaseDriver from "better-sqlite3";

// One of two processes that log the same reminder at the same moment: the database lets one of them.
const [dataDir, now] = process.argv.slice(2);
const db = new DatabaseDriver(path.join(dataDir, "mingzhang.db"));
db.pragma("busy_timeout = 5000");
try {
  db.prepare("INSERT INTO reminder (batch_id, body_id, year, at, text) SELECT batch_id, body_id, 2024, ?, '催报' FROM target").run(
    Number(now),
  );
  console.log("reminded");
} catch (error) {
  console.log(/24 hours/.test(String(error)) ? "refused" : String(error));
}
db.close();
