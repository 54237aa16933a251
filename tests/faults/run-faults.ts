import path from "node:path";
import { type KillResult, runKillLoop } from "./kill-loop";
import { runScenarios } from "./run-scenarios";

interface Wish {
  readonly kills: number;
  readonly seed: number;
  readonly port: number;
  /** Show that the loop notices a server that acknowledges before it commits. */
  readonly bite: boolean;
  readonly only: string | undefined;
}

/** Runs what was asked for, prints one line each, and gives how many held and how many did not. */
export async function runFaults({ kills, seed, port, bite, only }: Wish): Promise<{ passed: number; failed: number }> {
  const outcomes: boolean[] = [];
  const say = (held: boolean | null, sentence: string) => {
    if (held !== null) outcomes.push(held);
    console.log(`${held === null ? "–" : held ? "✓" : "✗"} ${sentence}`);
  };
  if (bite) {
    const preload = path.join(process.cwd(), "tests/faults/acknowledge-early.mjs");
    const result = await runKillLoop({ kills, seed, port, preload, untilBreach: true });
    print(result, seed);
    say(
      result.breaches.some((breach) => breach.includes("is gone")),
      "the loop notices a server that acknowledges before it commits",
    );
  } else if (only !== "scenarios") {
    const result = await runKillLoop({ kills, seed, port });
    print(result, seed);
    say(result.breaches.length === 0, `nothing acknowledged was lost, changed or doubled by ${result.kills} kills`);
  }
  if (!bite && only !== "kills") await runScenarios(port, say);
  const failed = outcomes.filter((held) => !held).length;
  return { passed: outcomes.length - failed, failed };
}

const MOST_PRINTED = 12;

function print({ kills, breaches, figures }: KillResult, seed: number): void {
  const told = Object.entries(figures).map(([name, n]) => `${n} ${name}`);
  console.log(`${kills} kills (seed ${seed}): ${told.join(", ")}; ${breaches.length} breaches`);
  for (const breach of breaches.slice(0, MOST_PRINTED)) console.log(`  ${breach}`);
}
