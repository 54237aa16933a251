import type { ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import DatabaseDriver from "better-sqlite3";
import { DEMO_PASSWORD } from "@/db/seed/demo-accounts";
import type { OperationsView } from "@/server/operations/get-operations";
import { seedDemo, serveBuilt } from "../bench/built-server";
import { Latencies } from "./latencies";
import { addOffice, type Office } from "./office";
import { type Evening, fileReport, glance, review } from "./people";
import { type PreparedFile, prepareHostile, prepareReport } from "./prepare-files";
import { scheduleRush } from "./schedule";
import { Visitor } from "./visitor";

/** How large the rush is, and into how many minutes the hour is pressed. */
export interface LoadPlan {
  readonly agencies: number;
  readonly minutes: number;
  readonly port: number;
}

const PASSWORD = "Laden#2025-Probe";
const HOSTILE_EVERY = 50;
const TEXT_EVERY = 10;
const PROBE = 2000;

interface Strain {
  memory: number;
  lag: number;
  waiting: number;
}

/** Plays a deadline hour against the built server; prints what it took and gives the number of goals missed. */
export async function load(plan: LoadPlan): Promise<number> {
  const dataDir = mkdtempSync(path.join(tmpdir(), "mingzhang-load-"));
  let server: ChildProcess | null = null;
  try {
    console.log(`Preparing ${plan.agencies} agencies and their files …`);
    await seedDemo(dataDir);
    const office = await addOffice(dataDir, { agencies: plan.agencies, reviewers: 50, leaders: 20 }, PASSWORD);
    const files = await prepareFiles(office);
    server = await serveBuilt(dataDir, plan.port);
    const evening = openEvening(`http://127.0.0.1:${plan.port}`);
    console.log(`The hour is played in ${plan.minutes} minutes.`);
    const strain = await play(plan, { office, files, evening });
    const lost = countLost(dataDir, evening.receipts);
    return printResult(evening, { strain, lost });
  } finally {
    server?.kill("SIGTERM");
    await wait(1000);
    rmSync(dataDir, { recursive: true, force: true });
  }
}

const openEvening = (address: string): Evening => ({
  ...{ address, password: PASSWORD, latencies: new Latencies(), receipts: [], longestQueue: 0, over: false },
});

async function prepareFiles({ agencies }: Office): Promise<readonly PreparedFile[]> {
  const files: PreparedFile[] = [];
  for (const [at, { bodyName }] of agencies.entries())
    files.push(
      at % HOSTILE_EVERY === HOSTILE_EVERY - 1
        ? prepareHostile(Math.floor(at / HOSTILE_EVERY))
        : await prepareReport(bodyName, at % TEXT_EVERY === 0 ? "text" : "docx"),
    );
  return files;
}

interface Cast {
  readonly office: Office;
  readonly files: readonly PreparedFile[];
  readonly evening: Evening;
}

async function play({ agencies, minutes }: LoadPlan, { office, files, evening }: Cast): Promise<Strain> {
  const length = minutes * 60_000;
  const carefully = (work: Promise<unknown>) => work.catch(() => undefined);
  const strain: Strain = { memory: 0, lag: 0, waiting: 0 };
  const watching = watch(evening, strain);
  const staff = [
    ...office.reviewers.map((person) => carefully(review(evening, person))),
    ...office.leaders.map((person) => carefully(glance(evening, person))),
  ];
  const times = scheduleRush({ agencies, late: 0.4, together: Math.min(30, Math.floor(agencies / 10)) });
  const filings = office.agencies.map(async (person, at) => {
    const file = files[at];
    await wait((times[at] ?? 0) * length);
    if (file) await carefully(fileReport(evening, person, file));
  });
  await Promise.all(filings);
  evening.over = true;
  await Promise.all([...staff, watching]);
  return strain;
}

/** Reads the state of the server as its administrator, all evening. */
async function watch(evening: Evening, strain: Strain): Promise<void> {
  const administrator = new Visitor(evening.address, evening.latencies);
  await administrator.signIn("sxgl01", DEMO_PASSWORD);
  while (!evening.over) {
    const state = await administrator.ask<OperationsView>("query: state of the server", "operations.state", null).catch(() => null);
    if (state) {
      strain.memory = Math.max(strain.memory, state.memory.resident);
      strain.lag = Math.max(strain.lag, state.eventLoop?.longest ?? 0);
      strain.waiting = Math.max(strain.waiting, state.queue.waiting);
    }
    await wait(PROBE);
  }
}

/** Acknowledged receipts that the database does not hold. */
function countLost(dataDir: string, receipts: readonly string[]): number {
  const db = new DatabaseDriver(path.join(dataDir, "mingzhang.db"), { readonly: true });
  const held = new Set(db.prepare("select number from receipt").pluck().all());
  db.close();
  return receipts.filter((number) => !held.has(number)).length;
}

interface Outcome {
  readonly strain: Strain;
  readonly lost: number;
}

const goals: readonly { readonly name: RegExp; readonly p95: number }[] = [
  { name: /^receipt/, p95: 3000 },
  { name: /^hostile/, p95: 10_000 },
  { name: /^page|^query/, p95: 1000 },
];

function printResult({ latencies, receipts, longestQueue }: Evening, { strain, lost }: Outcome): number {
  const text = (value: number | null) => (value === null ? "–" : String(Math.round(value)));
  let missed = 0;
  console.log("what | times | p50 ms | p95 ms | p99 ms | goal (p95) | reached");
  for (const name of latencies.names()) {
    const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => latencies.quantile(name, share));
    const goal = goals.find((one) => one.name.test(name))?.p95 ?? null;
    const reached = goal === null || (p95 ?? 0) < goal;
    if (!reached) missed += 1;
    const verdict = goal === null ? "– | –" : `< ${goal} | ${reached ? "yes" : "NO"}`;
    console.log(`${name} | ${latencies.count(name)} | ${text(p50 ?? null)} | ${text(p95 ?? null)} | ${text(p99 ?? null)} | ${verdict}`);
  }
  console.log(`acknowledged receipts: ${receipts.length}, not found afterwards: ${lost}`);
  console.log(`longest queue: ${strain.waiting} files (the last place shown to anyone: ${longestQueue})`);
  console.log(`server memory at most ${Math.round(strain.memory / 2 ** 20)} MB, event-loop lag at most ${Math.round(strain.lag)} ms`);
  for (const [what, count] of latencies.failures) console.log(`failed ${count} times: ${what}`);
  if (latencies.failures.size === 0) console.log("nothing failed, no answer of 500 or above");
  return missed + (lost > 0 ? 1 : 0) + (latencies.failures.size > 0 ? 1 : 0);
}
