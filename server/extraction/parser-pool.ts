import type { FileOutcome } from "./file-outcome";
import { ParserChild } from "./parser-child";
import { refusal } from "./refusals";

const MOST_CHILDREN = 2;
const JOBS_PER_CHILD = 50;

const idle: ParserChild[] = [];
const waiting: (() => void)[] = [];
let busy = 0;

async function takeTurn(): Promise<void> {
  if (busy < MOST_CHILDREN) {
    busy += 1;
    return;
  }
  await new Promise<void>((resolve) => waiting.push(resolve));
}

function endTurn(): void {
  const next = waiting.shift();
  if (next) next();
  else busy -= 1;
}

/** Reads a file in a child of the pool; a child that hangs, dies or is worn out is replaced. */
export async function readInChild(bytes: Uint8Array, fileName: string): Promise<FileOutcome> {
  await takeTurn();
  try {
    const child = idle.pop() ?? (await ParserChild.start());
    const result = await child.read(bytes, fileName);
    if (result.ended) return { outcome: "refused", refusal: refusal(result.reason) };
    if (child.jobs < JOBS_PER_CHILD) idle.push(child);
    else child.kill();
    return result.outcome;
  } finally {
    endTurn();
  }
}

/** Ends the children that wait for work (tests, shutdown). */
export function endIdleChildren(): void {
  for (const child of idle.splice(0)) child.kill();
}
