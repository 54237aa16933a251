import type { Outcome } from "./round-trip";

interface Count {
  runs: number;
  refused: number;
  exact: number;
  asked: number;
  wrong: number;
}

const share = (part: number, whole: number) => (whole === 0 ? "-" : `${((100 * part) / whole).toFixed(1)} %`);

/** Counts by format and variation: how much was read, asked, refused, wrong. */
export class Tally {
  private readonly counts = new Map<string, Count>();

  add({ plan, refused, exact, asked, wrong }: Outcome): void {
    const [only] = plan.on;
    const name = plan.on.size === 0 ? "plain" : plan.on.size === 1 ? only : "several at once";
    for (const key of [`${plan.format} | ${name}`, `${plan.format} | (all)`]) {
      const count = this.counts.get(key) ?? { runs: 0, refused: 0, exact: 0, asked: 0, wrong: 0 };
      count.runs += 1;
      count.refused += refused ? 1 : 0;
      count.exact += exact;
      count.asked += asked.length;
      count.wrong += wrong.length;
      this.counts.set(key, count);
    }
  }

  /** The whole table, or only the sums of each format. */
  print(full: boolean): string {
    const lines = [...this.counts]
      .filter(([key]) => full || key.endsWith("(all)"))
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([key, { runs, refused, exact, asked, wrong }]) => {
        const cells = exact + asked + wrong;
        return `| ${key} | ${runs} | ${refused} | ${share(exact, cells)} | ${share(asked, cells)} | ${wrong} |`;
      });
    return ["| format | layout | runs | refused | cells exact | asked | wrong |", "|---|---|---|---|---|---|---|", ...lines].join("\n");
  }
}
