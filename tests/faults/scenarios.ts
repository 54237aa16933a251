import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync, readdirSync, readFileSync, writeSync } from "node:fs";
import { request } from "node:http";
import { connect, type Socket } from "node:net";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { databaseFile } from "@/db/client";
import { runProgram } from "./restore-latest";
import { expect, expectFault, logSays, mustReceive, newReport, type ScenarioGround } from "./scenario-ground";
import { ServedProduct } from "./served-product";

/** A fault, done to the running product; throws what did not hold. */
export interface Scenario {
  readonly name: string;
  readonly needsDisk?: boolean;
  readonly play: (ground: ScenarioGround) => Promise<void>;
}

const LONGEST_WAIT_MS = 7000;
/** More connections than the server may have files open. */
const STORM = 400;

async function killedReader(ground: ScenarioGround): Promise<void> {
  await mustReceive(ground);
  for (const pid of readersOf(readServer(ground))) process.kill(pid, "SIGKILL");
  await mustReceive(ground);
  const reading = mustReceive(ground);
  await wait(20);
  for (const pid of readersOf(readServer(ground))) process.kill(pid, "SIGKILL");
  await reading;
}

const readServer = ({ dataDir }: ScenarioGround) => Number(readFileSync(path.join(dataDir, "server.pid"), "utf8"));

function readersOf(server: number): number[] {
  const told = (pid: string, file: string) => {
    try {
      return readFileSync(`/proc/${pid}/${file}`, "utf8");
    } catch {
      return "";
    }
  };
  const isReader = (pid: string) => told(pid, "status").includes(`PPid:\t${server}\n`) && told(pid, "cmdline").includes("read-child");
  return readdirSync("/proc").filter(isReader).map(Number);
}

async function lockedDatabase(ground: ScenarioGround): Promise<void> {
  const program = `const db = new (require("better-sqlite3"))(${JSON.stringify(databaseFile(ground.dataDir))});
    db.exec("BEGIN IMMEDIATE"); console.log("held"); setInterval(() => {}, 1000);`;
  const holder = spawn(process.execPath, ["-e", program], { stdio: ["ignore", "pipe", "inherit"] });
  const reports = [newReport(ground), newReport(ground, 2023), newReport(ground, 2022)];
  try {
    await once(holder.stdout, "data");
    const began = performance.now();
    const answers = await Promise.all(reports.map((report) => ground.clerk.upload(report)));
    const took = performance.now() - began;
    for (const answer of answers) expectFault(answer, "databaseBusy", "没有保存");
    expect(took < LONGEST_WAIT_MS, `three who wait for the lock are told after ${Math.round(took)} ms`);
    expect(logSays(ground, "fuser mingzhang.db"), "the log does not tell the administrator what to do about the lock");
  } finally {
    holder.kill("SIGKILL");
    await once(holder, "exit");
  }
  for (const report of reports) await mustReceive(ground, report);
}

async function fullDisk(ground: ScenarioGround): Promise<void> {
  const resize = (megabytes: number) => execFileSync("mount", ["-o", `remount,size=${megabytes}m`, String(ground.disk)]);
  resize(200);
  try {
    const report = newReport(ground);
    expectFault(await ground.clerk.upload(report), "diskFull", "磁盘空间不足");
    const list = await ground.clerk.query("reports.list", { year: 2024 });
    expect(list.kind === "data", "nothing can be read while the disk is full");
    resize(600);
    await mustReceive(ground, report);
  } finally {
    resize(600);
  }
}

async function readOnlyFolder(ground: ScenarioGround): Promise<void> {
  const originals = path.join(ground.dataDir, "originals");
  execFileSync("mount", ["--bind", originals, originals]);
  try {
    execFileSync("mount", ["-o", "remount,ro,bind", originals]);
    const report = newReport(ground);
    expectFault(await ground.clerk.upload(report), "readOnly", "不能写入");
    expect(logSays(ground, "DATA_DIR is read-only"), "the log does not tell the administrator what to do about the folder");
    execFileSync("mount", ["-o", "remount,rw,bind", originals]);
    await mustReceive(ground, report);
  } finally {
    execFileSync("umount", [originals]);
  }
}

async function tooManyConnections(ground: ScenarioGround): Promise<void> {
  const { port } = new URL(ground.product.address);
  const sockets: Socket[] = [];
  for (let at = 0; at < STORM; at += 1) sockets.push(connect(Number(port), "127.0.0.1").on("error", () => undefined));
  await wait(1000);
  for (const socket of sockets) socket.destroy();
  await wait(500);
  await mustReceive(ground);
  expect(logSays(ground, "fewHandles"), "the log does not warn of the limit of open files");
}

async function backupBeside(ground: ScenarioGround): Promise<void> {
  const receiving = Promise.all([mustReceive(ground), mustReceive(ground, newReport(ground, 2023))]);
  const { code, output } = await runProgram("dist/backup.mjs", [], { DATA_DIR: ground.dataDir });
  await receiving;
  expect(code === 0 && output.includes("complete and verified"), `npm run backup beside the server: ${output}`);
}

async function secondServer({ product, dataDir, ...ground }: ScenarioGround): Promise<void> {
  const second = new ServedProduct({ dataDir, port: Number(new URL(product.address).port) + 1, logFile: product.logFile });
  expect((await second.startInVain()) === 1, "a second server does not end by itself");
  expect((await second.startInVain("scripts/start.mjs")) === 1, "a second npm start does not end by itself");
  expect(logSays({ product }, "is in use by another server (process"), "the second server does not say why");
  await mustReceive({ product, dataDir, ...ground });
}

/** Sends one half of an upload, asks the server to stop, sends the other half. */
async function stopInMidUpload(ground: ScenarioGround): Promise<void> {
  const report = newReport(ground);
  const { body, type } = await encodeUpload(report);
  const half = Math.floor(body.length / 2);
  const headers = { cookie: ground.clerk.cookies, "content-type": type, "content-length": body.length };
  const call = request(`${ground.product.address}/api/trpc/reports.upload`, { method: "POST", headers });
  const answered = new Promise<string>((resolve, reject) => {
    call.on("response", async (response) => {
      const pieces: Buffer[] = [];
      for await (const piece of response) pieces.push(piece as Buffer);
      resolve(`${response.statusCode} ${Buffer.concat(pieces)}`);
    });
    call.on("error", reject);
  });
  call.write(body.subarray(0, half));
  await wait(300);
  const stopped = ground.product.stop();
  await wait(300);
  const refused = await fetch(ground.product.address).then(
    () => false,
    () => true,
  );
  expect(refused, "a server that stops takes new connections");
  call.end(body.subarray(half));
  const answer = await answered;
  expect(answer.startsWith("200") && answer.includes('"received"'), `the upload under way was not finished: ${answer.slice(0, 200)}`);
  await stopped;
  await ground.product.start();
  const again = await ground.clerk.upload<{ outcome: string; repeated: boolean }>(report);
  expect(again.kind === "data" && again.data.repeated === true, "the upload finished while stopping is not known after the restart");
}

async function encodeUpload({ bytes, name, year, key }: ReturnType<typeof newReport>): Promise<{ body: Buffer; type: string }> {
  const form = new FormData();
  form.set("file", new Blob([new Uint8Array(bytes)]), name);
  form.set("year", String(year));
  form.set("idempotencyKey", key);
  const encoded = new Response(form);
  return { body: Buffer.from(await encoded.arrayBuffer()), type: encoded.headers.get("content-type") ?? "" };
}

const PAGE = 4096;

/** Writes rubbish into the middle of the file of a stopped server: the next start closes the product and writes nothing. */
async function damagedDatabase(ground: ScenarioGround): Promise<void> {
  const { product, dataDir, clerk } = ground;
  await product.stop();
  const file = openSync(databaseFile(dataDir), "r+");
  writeSync(file, Buffer.alloc(30 * PAGE, 5), 0, 30 * PAGE, 2 * PAGE);
  closeSync(file);
  const before = readFileSync(databaseFile(dataDir));
  await product.start("scripts/start.mjs");
  const page = await fetch(`${product.address}/sign-in`, { redirect: "manual" });
  expect(page.status === 503 && (await page.text()).includes("系统维护"), `the page over a damaged database answers ${page.status}`);
  const health = await fetch(`${product.address}/api/health`);
  const told = await health.text();
  expect(health.status === 503 && told.includes("databaseDamaged"), `health answers ${health.status} ${told}`);
  expectFault(await clerk.upload(newReport(ground)), "maintenance", "系统维护中");
  expectFault(await clerk.query("reports.list", { year: 2024 }), "maintenance", "系统维护中");
  expect(logSays(ground, "npm run restore"), "the log does not tell the administrator how to restore");
  await product.stop();
  expect(readFileSync(databaseFile(dataDir)).equals(before), "something was written to the damaged file");
}

/** In this order: the last one leaves nothing to work with. */
export const scenarios: readonly Scenario[] = [
  { name: "children that read files are killed, and the files are read all the same", play: killedReader },
  { name: "another program locks the database: everybody is told within 7 s and nothing is lost", play: lockedDatabase },
  { name: "the disk is nearly full: nothing new is taken, everything is read, no restart is needed", needsDisk: true, play: fullDisk },
  { name: "the data folder becomes read-only: said so, no restart is needed", needsDisk: true, play: readOnlyFolder },
  { name: "more connections than file handles: the server survives", play: tooManyConnections },
  { name: "npm run backup beside the server that takes reports is complete and verified", play: backupBeside },
  { name: "a second server on the same data folder is refused, and the first goes on", play: secondServer },
  { name: "SIGTERM in the middle of an upload: it is finished, nothing new is begun", play: stopInMidUpload },
  { name: "a damaged database closes the product, and nothing is written to it", play: damagedDatabase },
];
