import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { databaseFile } from "@/db/client";
import { Dice } from "../roundtrip/dice";
import { type Desk, FilingClient } from "./filing-client";
import { type Actor, layFoundation } from "./lay-foundation";
import { ReceiptBook } from "./receipt-book";
import { restoreLatest } from "./restore-latest";
import { ServedProduct } from "./served-product";
import { verifyBook } from "./verify-book";
import { WebSession } from "./web-session";

export interface KillPlan {
  readonly kills: number;
  readonly seed: number;
  readonly port: number;
  /** A module that makes the server acknowledge before it commits: the loop has to notice. */
  readonly preload?: string;
  /** Stop at the first breach. */
  readonly untilBreach?: boolean;
}

export interface KillResult {
  readonly kills: number;
  readonly breaches: readonly string[];
  readonly figures: Readonly<Record<string, number>>;
}

const CLIENTS = 8;
/** Between two kills the clients get so many answers, however slow the machine is; then a moment more. */
const mostAnswers = (kills: number) => (kills > 20 ? 24 : 10);
const LONGEST_RUN_MS = 15_000;
const LONGEST_MOMENT_MS = 250;
const LAST_RUN_MS = 3000;

/** Kills the server again and again while eight clients work with it; after each kill holds the data against their receipts. */
export async function runKillLoop(plan: KillPlan): Promise<KillResult> {
  const folder = mkdtempSync(path.join(tmpdir(), "mingzhang-faults-"));
  const dataDir = path.join(folder, "data");
  const product = new ServedProduct({ dataDir, port: plan.port, preload: plan.preload });
  const book = new ReceiptBook();
  try {
    const actors = await layFoundation(dataDir, CLIENTS);
    await product.start("scripts/start.mjs");
    const clients = await seatClients(actors, product.address, { book, dice: new Dice(plan.seed) });
    const { kills, breaches } = await killAgainAndAgain(product, clients, { plan, book, dataDir });
    if (breaches.length === 0) breaches.push(...(await settleAndVerify(product, clients, { book, dataDir })));
    if (breaches.length === 0) breaches.push(...(await restoreLatest(dataDir, { book, port: plan.port, folder })));
    return { kills, breaches, figures: figuresOf(book) };
  } finally {
    await product.kill().catch(() => undefined);
    if (process.env.KEEP_DATA === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

async function seatClients(actors: readonly Actor[], address: string, { book, dice }: { book: ReceiptBook; dice: Dice }) {
  const sessions = new Map<string, WebSession>();
  for (const { login } of actors) {
    const session = new WebSession(address, login);
    await session.signIn();
    sessions.set(login, session);
  }
  const sessionOf = (login: string) => {
    const session = sessions.get(login);
    if (!session) throw new Error(`nobody is called ${login}`);
    return session;
  };
  return actors
    .filter(({ role }) => role === "clerk")
    .map((actor) => {
      const desk: Desk = { clerk: sessionOf(actor.login), reviewer: sessionOf("reviewer1"), administrator: sessionOf("administrator1") };
      return new FilingClient(actor, desk, { book, dice: dice.fork(actor.login) });
    });
}

interface Ground {
  readonly plan: KillPlan;
  readonly book: ReceiptBook;
  readonly dataDir: string;
}

async function killAgainAndAgain(product: ServedProduct, clients: readonly FilingClient[], { plan, book, dataDir }: Ground) {
  const dice = new Dice(plan.seed).fork("kills");
  const breaches: string[] = [];
  let kills = 0;
  while (kills < plan.kills) {
    let running = true;
    const work = Promise.all(clients.map((client) => client.work(() => running)));
    await answersGiven(book, dice.below(mostAnswers(plan.kills)));
    await wait(dice.below(LONGEST_MOMENT_MS));
    await product.kill(dice.chance(0.5) ? "group" : "server");
    running = false;
    await work;
    kills += 1;
    const found = verifyBook(dataDir, book, false);
    breaches.push(...found.map((breach) => `after kill ${kills}: ${breach}`));
    if (kills % 10 === 0) console.log(`${kills} kills, ${book.receipts.size} receipts acknowledged, ${breaches.length} breaches`);
    if (found.length > 0 && plan.untilBreach) break;
    await product.start();
  }
  return { kills, breaches: [...new Set(breaches)] };
}

async function answersGiven(book: ReceiptBook, wanted: number): Promise<void> {
  const until = Date.now() + LONGEST_RUN_MS;
  const before = book.acknowledged;
  while (book.acknowledged - before < wanted && Date.now() < until) await wait(5);
}

/**
 * Lets the clients try again whatever got no answer and work on, backs up under that load, asks the server to stop in the midst
 * of it, and looks once more, orphans included.
 */
async function settleAndVerify(product: ServedProduct, clients: readonly FilingClient[], { book, dataDir }: Omit<Ground, "plan">) {
  for (const client of clients) await client.settle();
  let running = true;
  const work = Promise.all(clients.map((client) => client.work(() => running)));
  await clients[0]?.backUp();
  await wait(LAST_RUN_MS);
  const lost = book.lost;
  await product.stop();
  running = false;
  await work;
  const rest = existsSync(`${databaseFile(dataDir)}-wal`) ? ["a write-ahead log was left by a server that stopped in good order"] : [];
  console.log(`stopped under load: ${book.lost - lost} of the clients had to try again`);
  await product.start();
  for (const client of clients) await client.settle();
  await product.stop();
  return [...rest, ...verifyBook(dataDir, book, true)].map((breach) => `at the end: ${breach}`);
}

function figuresOf(book: ReceiptBook): KillResult["figures"] {
  const receipts = [...book.receipts.values()];
  return {
    uploads: receipts.filter(({ kind }) => kind === "upload").length,
    submissions: receipts.filter(({ kind }) => kind === "submission").length,
    corrections: book.corrections.length,
    approvals: book.approvals.length,
    exports: book.exports,
    backups: book.backups.length,
    "answers lost": book.lost,
    "repeats recognised": book.repeats,
  };
}
