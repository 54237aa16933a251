import { mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser } from "@playwright/test";
import type { Facts } from "@/domain/facts/facts";
import type { CellId, TableId } from "@/domain/form/edition";
import { tableIds } from "@/domain/form/editions";
import type { Reading } from "@/domain/reading/reading";
import { readAnyFileInProcess } from "@/server/extraction/read-in-process";
import { layOutReport } from "./lay-out-report";
import { randomFacts } from "./random-facts";
import type { Plan } from "./variations";
import { writeDocx } from "./write-docx";
import { writeHtml } from "./write-html";
import { writePdf } from "./write-pdf";
import { writeText } from "./write-text";
import { writeXlsx } from "./write-xlsx";

/** What became of one printed report. `asked`: a number stood there and none was read. */
export interface Outcome {
  readonly plan: Plan;
  readonly refused: string | null;
  readonly exact: number;
  readonly asked: readonly CellId[];
  readonly wrong: readonly WrongCell[];
}

export interface WrongCell {
  readonly cell: string;
  readonly expected: number | string | null;
  readonly actual: number | string | null;
}

function write(facts: Facts, plan: Plan, browser: Browser | null): Promise<Uint8Array> | Uint8Array {
  const parts = layOutReport(facts, plan);
  if (plan.format === "html") return writeHtml(parts, plan);
  if (plan.format === "docx") return writeDocx(parts, plan);
  if (plan.format === "xlsx") return writeXlsx(parts, plan);
  if (plan.format !== "pdf") return writeText(parts, plan);
  if (!browser) throw new Error("a browser is needed to print pdf");
  return writePdf(parts, plan, browser);
}

/** Editions told wrongly of tables that numbers were read from; one that the reader itself doubts is asked for. */
function wrongEditions(facts: Facts, { editions, problems, cells }: Reading): WrongCell[] {
  const read = (table: TableId) => Object.entries(cells).some(([id, cell]) => id.startsWith(table) && cell?.value !== null);
  const doubted = (table: TableId) => problems.some((problem) => problem.table === table && problem.code === "editionUncertain");
  return tableIds
    .filter((table) => table !== "disputes" && editions[table] !== facts.editions[table] && read(table) && !doubted(table))
    .map((table) => ({ cell: `edition of ${table}`, expected: facts.editions[table], actual: editions[table] }));
}

/** Prints the planned report, reads it back and holds every cell against the facts it was printed from. */
export async function tryPlan(plan: Plan, browser: Browser | null = null): Promise<Outcome> {
  const facts = randomFacts(plan);
  const result = await readAnyFileInProcess(await write(facts, plan, browser));
  const ids = [...Object.keys(facts.values), ...Object.keys(facts.missing)] as CellId[];
  const asking = ids.filter((id) => facts.values[id] !== undefined);
  if (result.outcome === "refused") return { plan, refused: result.refusal.code, exact: 0, asked: asking, wrong: [] };
  const { cells } = result.reading;
  const value = (id: CellId) => cells[id]?.value ?? null;
  const all = [...new Set([...ids, ...(Object.keys(cells) as CellId[])])];
  const wrong = all
    .filter((id) => value(id) !== null && value(id) !== facts.values[id])
    .map((id): WrongCell => ({ cell: id, expected: facts.values[id] ?? null, actual: value(id) }));
  const asked = asking.filter((id) => value(id) === null);
  const contradicted = wrong.filter(({ cell }) => facts.values[cell as CellId] !== undefined || (cell as CellId) in facts.missing).length;
  return {
    plan,
    refused: null,
    exact: ids.length - asked.length - contradicted,
    asked,
    wrong: [...wrong, ...wrongEditions(facts, result.reading)],
  };
}

/** The same failure with as few variations as will still show it. */
export async function shrink(outcome: Outcome, browser: Browser | null = null): Promise<Outcome> {
  let smallest = outcome;
  for (const name of outcome.plan.on) {
    const tried = await tryPlan(smallest.plan.without(name), browser);
    if (tried.wrong.length > 0) smallest = tried;
  }
  return smallest;
}

const extensions = { html: "html", docx: "docx", xlsx: "xlsx", pdf: "pdf" } as const;

/** Keeps the document of a failure for a look at it; says where, and how to print it again. */
export async function describeFailure({ plan, wrong }: Outcome, browser: Browser | null = null): Promise<string> {
  const folder = path.join(tmpdir(), "mingzhang-round-trip");
  mkdirSync(folder, { recursive: true });
  const extension = plan.format in extensions ? extensions[plan.format as keyof typeof extensions] : "txt";
  const file = path.join(folder, `${plan.format}-${plan.seed}.${extension}`);
  writeFileSync(file, await write(randomFacts(plan), plan, browser));
  const cells = wrong.slice(0, 8).map(({ cell, expected, actual }) => `  ${cell}: expected ${expected}, read ${actual}`);
  return [`seed ${plan.seed}, ${plan.format}, ${[...plan.on].join(" + ") || "plain"}: ${file}`, ...cells].join("\n");
}
