/** Where a file stands: its place among those that wait (from 1), or being read. */
export type ReadingPlace = { readonly state: "waiting"; readonly place: number } | { readonly state: "reading" };

interface Waiting {
  readonly ticket: string;
  readonly bytes: number;
  readonly begin: () => void;
}

export interface QueueLimits {
  /** Files read at once. */
  readonly atOnce: number;
  /** Files and bytes that may wait; beyond, newcomers are turned away so that the server keeps its memory. */
  readonly mostWaiting: number;
  readonly mostBytes: number;
}

/** A queue in order of arrival, with a visible place for every ticket. */
export class ReadingQueue {
  private readonly waiting: Waiting[] = [];
  private readonly reading = new Map<string, number>();
  private busy = 0;
  private bytes = 0;

  constructor(private readonly limits: QueueLimits) {}

  /** Waits for a turn, runs `read` and gives its answer; null at once when too many wait already. */
  async take<T>(ticket: string, bytes: number, read: () => Promise<T>): Promise<T | null> {
    if (this.busy >= this.limits.atOnce) {
      if (this.waiting.length >= this.limits.mostWaiting || this.bytes + bytes > this.limits.mostBytes) return null;
      this.bytes += bytes;
      await new Promise<void>((begin) => this.waiting.push({ ticket, bytes, begin }));
      this.bytes -= bytes;
    } else this.busy += 1;
    this.reading.set(ticket, (this.reading.get(ticket) ?? 0) + 1);
    try {
      return await read();
    } finally {
      this.leave(ticket);
    }
  }

  private leave(ticket: string): void {
    const left = (this.reading.get(ticket) ?? 1) - 1;
    if (left > 0) this.reading.set(ticket, left);
    else this.reading.delete(ticket);
    const next = this.waiting.shift();
    if (next) next.begin();
    else this.busy -= 1;
  }

  /** How many files wait, and how many are being read. */
  lengths(): { readonly waiting: number; readonly reading: number } {
    return { waiting: this.waiting.length, reading: this.busy };
  }

  /** Where the ticket stands; null when it neither waits nor is read. */
  placeOf(ticket: string): ReadingPlace | null {
    if (this.reading.has(ticket)) return { state: "reading" };
    const at = this.waiting.findIndex((one) => one.ticket === ticket);
    return at < 0 ? null : { state: "waiting", place: at + 1 };
  }
}
