import type { FileOutcome } from "./file-outcome";
import { type ChildResult, type FileToRead, ParserChild, TIME_LIMIT } from "./parser-child";
import { ReadingQueue } from "./reading-queue";
import { refusal } from "./refusals";

const MOST_CHILDREN = 2;
const JOBS_PER_CHILD = 50;
const MOST_WAITING = 300;
const MOST_WAITING_BYTES = 256 * 1024 * 1024;

interface Pool {
  readonly idle: Promise<ParserChild>[];
  readonly queue: ReadingQueue;
}

/** The server's bundles each load this module; the process still has one pool, one queue and one bound. */
const KEPT = Symbol.for("mingzhang.parserPool");

function onlyPool(): Pool {
  const place = globalThis as { [KEPT]?: Pool };
  const limits = { atOnce: MOST_CHILDREN, mostWaiting: MOST_WAITING, mostBytes: MOST_WAITING_BYTES };
  place[KEPT] ??= { idle: [], queue: new ReadingQueue(limits) };
  return place[KEPT];
}

const { idle, queue } = onlyPool();

/** A file on its way to a child; `ticket` is what its place is asked by. */
export interface ReadingJob extends FileToRead {
  readonly ticket: string;
}

/** Where a file stands in the queue; null when it is not there. */
export const placeInQueue = (ticket: string) => queue.placeOf(ticket);

/** How many files wait and are read now, and how many may wait before newcomers are turned away. */
export const queueState = () => ({ ...queue.lengths(), mostWaiting: MOST_WAITING });

/**
 * Reads a file in a child of the pool, in order of arrival; a child that hangs, dies or is worn out is replaced, the next one
 * starting at once so that nobody waits for it. Beyond the bounds of the queue the file is refused as `busy`.
 */
export async function readInChild({ ticket, ...file }: ReadingJob): Promise<FileOutcome> {
  const outcome = await queue.take(ticket, file.bytes.length, () => readInTurn(file));
  return outcome ?? { outcome: "refused", refusal: refusal("busy") };
}

/** A child that somebody killed is no fault of the file: it is read once more, within the time that is left. */
async function readInTurn(file: FileToRead): Promise<FileOutcome> {
  const began = performance.now();
  const first = await readOnce(file, await takeChild(), TIME_LIMIT);
  const left = TIME_LIMIT - (performance.now() - began);
  const result =
    first.ended && (first.reason === "killed" || first.reason === "gone") ? await readOnce(file, await takeChild(), left) : first;
  if (!result.ended) return result.outcome;
  const code = result.reason === "gone" ? "busy" : result.reason === "killed" ? "hostile" : result.reason;
  return { outcome: "refused", refusal: refusal(code) };
}

async function readOnce(file: FileToRead, child: ParserChild, timeLimit: number): Promise<ChildResult> {
  const result = await child.read(file, timeLimit);
  if (!result.ended && child.jobs < JOBS_PER_CHILD) idle.push(Promise.resolve(child));
  else {
    child.kill();
    warmChildren(1);
  }
  return result;
}

/** A waiting child that is still there, or a new one. */
async function takeChild(): Promise<ParserChild> {
  for (let waiting = idle.pop(); waiting; waiting = idle.pop()) {
    const child = await waiting;
    if (child.alive) return child;
  }
  return ParserChild.start();
}

/** Starts children before they are needed, never more than may run. */
export function warmChildren(count = MOST_CHILDREN): void {
  for (let index = 0; index < count && idle.length < MOST_CHILDREN; index += 1) {
    const starting = ParserChild.start();
    starting.catch(() => {
      const at = idle.indexOf(starting);
      if (at >= 0) idle.splice(at, 1);
    });
    idle.push(starting);
  }
}

/** Ends the children that wait for work (tests, shutdown). */
export async function endIdleChildren(): Promise<void> {
  for (const child of await Promise.all(idle.splice(0))) child.kill();
}
