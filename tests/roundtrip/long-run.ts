import { describeFailure, shrink, tryPlan } from "./round-trip";
import { Tally } from "./tally";
import { type Format, formats, Plan, planFor, possibleVariations, variationNames } from "./variations";
import { canPrint, openPrinter } from "./write-pdf";

function option(name: string, fallback: string): string {
  const at = process.argv.indexOf(`--${name}`);
  return process.argv[at === -1 ? process.argv.length : at + 1] ?? fallback;
}

const runs = Number(option("runs", "1000"));
const seed = Number(option("seed", String(Date.now() % 1_000_000)));
const wanted = option("formats", "tab,pipe,lines,spaces,html,docx").split(",");
const only = variationNames.filter((name) => option("only", "").split(",").includes(name));
const most = Number(option("show", "20"));

/** Every variation by itself first, then random plans. */
function planOf(index: number, format: Format): Plan {
  if (only.length > 0) return new Plan(seed + index, format, new Set(only));
  const own = possibleVariations(format);
  const name = own[index];
  return name ? new Plan(seed + index, format, new Set([name])) : planFor(seed + index, format);
}

const chosen = formats.filter((format) => wanted.includes(format) && (format !== "pdf" || canPrint));
const browser = chosen.includes("pdf") ? await openPrinter() : null;
const tally = new Tally();
const shown = new Set<string>();
let failures = 0;
for (let index = 0; index < runs; index += 1) {
  for (const format of chosen) {
    const outcome = await tryPlan(planOf(index, format), browser);
    tally.add(outcome);
    if (outcome.wrong.length === 0) continue;
    failures += 1;
    const smallest = await shrink(outcome, browser);
    const kind = `${format} ${[...smallest.plan.on].sort().join("+")}`;
    if (!shown.has(kind) && shown.size < most) console.log(await describeFailure(smallest, browser));
    shown.add(kind);
  }
}
await browser?.close();
console.log(tally.print(true));
console.log(`seed ${seed}: ${runs * chosen.length} reports, ${failures} with a wrong number`);
process.exitCode = failures === 0 ? 0 : 1;
