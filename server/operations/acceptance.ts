/** Why new reports would not be accepted just now. */
export type Obstacle = "databaseDamaged" | "databaseUnreachable" | "databaseLocked" | "diskLow" | "queueFull";

/** What decides whether the server can take a report. */
export interface AcceptanceFacts {
  /** Bytes free where the data lies; null when that cannot be told. */
  readonly diskFree: number | null;
  readonly waiting: number;
  readonly mostWaiting: number;
  readonly database: "writable" | "locked" | "unreachable";
}

/** Below this many free bytes nothing new is taken: room for the largest file, its version and the write-ahead log. */
export const LEAST_DISK_FREE = 300 * 1024 * 1024;

/** Every reason against accepting a report now; none means that it is accepted. */
export function obstaclesOf(facts: AcceptanceFacts): readonly Obstacle[] {
  return [
    ...(facts.database === "unreachable" ? (["databaseUnreachable"] as const) : []),
    ...(facts.database === "locked" ? (["databaseLocked"] as const) : []),
    ...(facts.diskFree !== null && facts.diskFree < LEAST_DISK_FREE ? (["diskLow"] as const) : []),
    ...(facts.waiting >= facts.mostWaiting ? (["queueFull"] as const) : []),
  ];
}
