import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, openSync, readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const START_LIMIT_MS = 120_000;

/** Which way the server is started: as a user does, or only its last step, once everything is known to be built. */
type Way = "scripts/start.mjs" | "next";

interface Serving {
  readonly dataDir: string;
  readonly port: number;
  /** Modules loaded into the server before it starts; only a test may want one. */
  readonly preload?: string | undefined;
  readonly shell?: string | undefined;
  /** Where its log goes; beside the data unless told otherwise. */
  readonly logFile?: string | undefined;
}

/** The built product, served on a data folder by a process of its own that can be killed. */
export class ServedProduct {
  private child: ChildProcess | null = null;

  constructor(private readonly serving: Serving) {}

  get address(): string {
    return `http://127.0.0.1:${this.serving.port}`;
  }

  get logFile(): string {
    return this.serving.logFile ?? `${this.serving.dataDir}.log`;
  }

  /** Starts the server in a process group of its own and waits until it answers in any way; throws when it ends instead. */
  async start(way: Way = "next"): Promise<void> {
    const child = this.launch(way);
    const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
    const until = Date.now() + START_LIMIT_MS;
    while (Date.now() < until) {
      // An address that loads the procedures too, so that the load begins at once.
      const answer = await fetch(`${this.address}/api/trpc/session.me`, { signal: AbortSignal.timeout(2000) }).catch(() => null);
      if (answer) return;
      const code = await Promise.race([ended, wait(50, "running" as const)]);
      if (code !== "running") throw new Error(`the server ended with ${code} instead of serving; see ${this.logFile}`);
    }
    throw new Error(`the server did not answer; see ${this.logFile}`);
  }

  /** Starts a server that is expected to give up: resolves to its exit code. */
  async startInVain(way: Way = "next"): Promise<number | null> {
    const child = this.launch(way);
    return new Promise((resolve) => child.once("exit", resolve));
  }

  private launch(way: Way): ChildProcess {
    const { dataDir, port, preload, shell } = this.serving;
    mkdirSync(path.dirname(this.logFile), { recursive: true });
    const log = openSync(this.logFile, "a");
    const next = ["node_modules/next/dist/bin/next", "start", "-H", "127.0.0.1", "-p", String(port)];
    const words = [process.execPath, ...(way === "next" ? next : ["scripts/start.mjs"])];
    const command = shell ? ["bash", "-c", `${shell} exec "$@"`, "bash", ...words] : words;
    const child = spawn(command[0] ?? "", command.slice(1), {
      detached: true,
      stdio: ["ignore", log, log],
      env: {
        ...process.env,
        NODE_ENV: "production",
        NEXT_TELEMETRY_DISABLED: "1",
        DATA_DIR: dataDir,
        PORT: String(port),
        SEED: "empty",
        ...(preload ? { NODE_OPTIONS: `--import=${preload}` } : {}),
      },
    });
    this.child = child;
    return child;
  }

  /** Kills without warning: the whole group, or the server alone as the kernel does when memory runs out. */
  async kill(whom: "group" | "server" = "group"): Promise<void> {
    await this.end(() => process.kill(whom === "group" ? -this.pid : this.serverPid, "SIGKILL"));
  }

  /** Asks it to end and waits; gives the exit code. */
  async stop(): Promise<number | null> {
    return this.end(() => process.kill(this.pid, "SIGTERM"));
  }

  private async end(send: () => void): Promise<number | null> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return child?.exitCode ?? null;
    const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
    send();
    return ended;
  }

  /** The process that serves, which `npm start` has started in its turn. */
  private get serverPid(): number {
    return Number(readFileSync(path.join(this.serving.dataDir, "server.pid"), "utf8"));
  }

  get pid(): number {
    const pid = this.child?.pid;
    if (pid === undefined) throw new Error("the server was not started");
    return pid;
  }
}
