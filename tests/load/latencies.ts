/** Milliseconds that each thing of a kind took, and what could not be had. */
export class Latencies {
  private readonly times = new Map<string, number[]>();
  readonly failures = new Map<string, number>();

  /** Times some work under a name; a failure is counted and passed on. */
  async time<T>(name: string, work: () => Promise<T>): Promise<T> {
    const began = performance.now();
    try {
      return await work();
    } catch (error) {
      this.fail(`${name}: ${error instanceof Error ? error.message : String(error)}`);
      throw error;
    } finally {
      const list = this.times.get(name) ?? [];
      list.push(performance.now() - began);
      this.times.set(name, list);
    }
  }

  fail(what: string): void {
    this.failures.set(what, (this.failures.get(what) ?? 0) + 1);
  }

  /** The value that a share (0 to 1) of the times do not exceed; null without any. */
  quantile(name: string, share: number): number | null {
    const sorted = [...(this.times.get(name) ?? [])].sort((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? null;
  }

  names(): readonly string[] {
    return [...this.times.keys()].sort();
  }

  count(name: string): number {
    return this.times.get(name)?.length ?? 0;
  }
}
