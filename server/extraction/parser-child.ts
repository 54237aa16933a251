import { type ChildProcess, execFile, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import type { FileOutcome } from "./file-outcome";

/** What a child answered, or why it ended without an answer. */
export type ChildResult =
  | { readonly ended: false; readonly outcome: FileOutcome }
  | { readonly ended: true; readonly reason: "timeout" | "hostile" };

const TIME_LIMIT = 10_000;
const HEAP_MEGABYTES = 256;

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

  private constructor(private readonly process: ChildProcess) {}

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
  read(bytes: Uint8Array, fileName: string, timeLimit = TIME_LIMIT): Promise<ChildResult> {
    this.jobs += 1;
    const { process: child } = this;
    child.channel?.ref();
    return new Promise((resolve) => {
      const settle = (result: ChildResult) => {
        clearTimeout(timer);
        child.removeAllListeners();
        child.channel?.unref();
        if (result.ended) this.kill();
        resolve(result);
      };
      const timer = setTimeout(() => settle({ ended: true, reason: "timeout" }), timeLimit);
      child.once("message", (outcome: FileOutcome) => settle({ ended: false, outcome }));
      child.once("exit", () => settle({ ended: true, reason: "hostile" }));
      child.once("error", () => settle({ ended: true, reason: "hostile" }));
      child.send({ bytes, fileName }, (error) => {
        if (error) settle({ ended: true, reason: "hostile" });
      });
    });
  }

  kill(): void {
    this.process.on("error", () => undefined);
    this.process.kill("SIGKILL");
  }
}
