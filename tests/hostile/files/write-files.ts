import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { hostileFiles } from "./all-files";

/** Writes the corpus into the folder named by the first argument. */
const [folder = "hostile-files"] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
for (const { name, bytes } of hostileFiles) writeFileSync(path.join(folder, name), bytes());
