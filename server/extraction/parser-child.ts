import { type ChildProcess, execFile, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { FileOutcome } from "./file-outcome";

/** Bytes to read; of several reports in them the one at the place `part`. */
export interface FileToRead {
  readonly bytes: Uint8Array;
  readonly part?: number | undefined;
}

/**
 * What a child answered, or why it ended without an answer: `killed` by somebody else while it read, `gone` before it began (it
 * was killed while it waited, or the system had no room for another process).
 */
export type ChildResult =
  | { readonly ended: false; readonly outcome: FileOutcome }
  | { readonly ended: true; readonly reason: "timeout" | "hostile" | "killed" | "gone" };

/** With its start and the answer's way back, a file is answered within 10 s of its turn. */
export const TIME_LIMIT = 9_000;
const HEAP_MEGABYTES = 256;
/** Buffers lie outside the heap, so the whole process is watched too, where the system tells its size. */
const RESIDENT_PAGES = (700 * 1024 * 1024) / 4096;
const WATCH_EVERY = 200;

const bundle = () => join(process.cwd(), "dist", "read-child.mjs");
let building: Promise<unknown> | null = null;

/** The bundle is built with the product; a development tree builds it at first use. */
async function ensureBundle(): Promise<void> {
  if (process.env.NODE_ENV === "production" && existsSync(bundle())) return;
  building ??= promisify(execFile)(process.execPath, [join(process.cwd(), "scripts", "build-extraction.mjs")]);
  await building;
}

/** A process that reads one file at a time and can be killed when a file makes it hang. */
export class ParserChild {
  jobs = 0;
  private failed = false;

  private constructor(private readonly process: ChildProcess) {
    this.watchFailure();
  }

  /** Without a listener a child that cannot be started would end the whole server. */
  private watchFailure(): void {
    this.process.on("error", () => {
      this.failed = true;
    });
  }

  /** Whether it can still be given a file. */
  get alive(): boolean {
    return !this.failed && this.process.connected && this.process.exitCode === null && this.process.signalCode === null;
  }

  /** Starts a child; `entry` is replaced by tests that need one that hangs. */
  static async start(entry?: string): Promise<ParserChild> {
    if (!entry) await ensureBundle();
    const child = spawn(process.execPath, [`--max-old-space-size=${HEAP_MEGABYTES}`, entry ?? bundle()], {
      stdio: ["ignore", "ignore", "ignore", "ipc"],
      serialization: "advanced",
      env: { NODE_ENV: "production" },
    });
    child.unref();
    child.channel?.unref();
    return new ParserChild(child);
  }

  /** Reads one file. Killed after the time limit; a child that dies (out of memory) counts as a hostile file. */
  read(file: FileToRead, timeLimit = TIME_LIMIT): Promise<ChildResult> {
    if (!this.alive) return Promise.resolve({ ended: true, reason: "gone" });
    this.jobs += 1;
    const { process: child } = this;
    child.channel?.ref();
    return new Promise((resolve) => {
      const settle = (result: ChildResult) => {
        clearTimeout(timer);
        clearInterval(watch);
        child.removeAllListeners();
        this.watchFailure();
        child.channel?.unref();
        if (result.ended) this.kill();
        resolve(result);
      };
      const timer = setTimeout(() => settle({ ended: true, reason: "timeout" }), timeLimit);
      const watch = setInterval(async () => {
        if ((await this.residentPages()) > RESIDENT_PAGES) settle({ ended: true, reason: "hostile" });
      }, WATCH_EVERY);
      child.once("message", (outcome: FileOutcome) => settle({ ended: false, outcome }));
      child.once("exit", (_, signal) => settle({ ended: true, reason: isFromOutside(signal) ? "killed" : "hostile" }));
      child.once("error", () => settle({ ended: true, reason: "gone" }));
      child.send(file, (error) => {
        if (error) settle({ ended: true, reason: "gone" });
      });
    });
  }

  private async residentPages(): Promise<number> {
    const sizes = await readFile(`/proc/${this.process.pid}/statm`, "utf8").catch(() => "");
    return Number(sizes.split(" ")[1] ?? 0);
  }

  kill(): void {
    this.process.kill("SIGKILL");
  }
}

/** A child that runs out of memory aborts itself; these come from an administrator or from the kernel. */
function isFromOutside(signal: NodeJS.Signals | null): boolean {
  return signal === "SIGKILL" || signal === "SIGTERM";
}
