import { readFileSync } from "node:fs";

const EVERY = 50;
const PAGE = 4096;

/** Looks at the resident memory of a process again and again and keeps the most it saw, in bytes. */
export class MemoryWatch {
  most = 0;
  private timer: NodeJS.Timeout | undefined;

  /** Without a process id: this process. */
  constructor(private readonly pid: number | undefined = process.pid) {}

  start(): void {
    this.look();
    this.timer = setInterval(() => this.look(), EVERY);
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private look(): void {
    try {
      const [, pages = "0"] = readFileSync(`/proc/${this.pid}/statm`, "utf8").split(" ");
      this.most = Math.max(this.most, Number(pages) * PAGE);
    } catch {
      // It has ended, or the system has no such file.
    }
  }
}
