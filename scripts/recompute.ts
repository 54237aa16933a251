// Computes all metric values and sums of DATA_DIR anew and compares them with what is stored: npm run recompute [-- --mend]
import { closeDatabase, openDatabase } from "@/db/client";
import { readEnvironment } from "@/server/env";
import { recompute } from "@/server/statistics/recompute";

const mend = process.argv.includes("--mend");
const db = openDatabase(readEnvironment().dataDir, { asItIs: true });
const start = performance.now();
const { reports, wrongValues, sums, wrongSums, years, treeCurrent } = recompute(db, { mend });
closeDatabase(db);
console.log(`${reports} reports in force: ${wrongValues} with other values than computed anew`);
console.log(`${sums} sums of subtrees over ${years} years: ${wrongSums} other than added up anew`);
if (!treeCurrent) console.log("the tree had changed since the sums were stored");
console.log(`${((performance.now() - start) / 1000).toFixed(1)} s`);
const equal = wrongValues === 0 && wrongSums === 0 && treeCurrent;
console.log(
  equal ? "everything stored equals what was computed anew" : mend ? "mended" : "run again with --mend to write what was computed",
);
process.exit(equal || mend ? 0 : 1);
