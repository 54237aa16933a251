// npm run --silent read-report -- FILE...: builds the bundle and reads each file, one JSON line per file.
import "./build-extraction.mjs";

const { printReadings } = await import(new URL("../dist/read-report.mjs", import.meta.url).href);
await printReadings(process.argv.slice(2));
