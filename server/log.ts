type Level = "info" | "warn" | "error" | "fatal";

/** Writes one line of JSON to the log: a level, the instant, what happened, and its facts. No figures, no file contents. */
export function writeLog(level: Level, event: string, facts: Readonly<Record<string, unknown>> = {}): void {
  const line = JSON.stringify({ level, at: new Date().toISOString(), event, ...facts });
  if (level === "info") console.log(line);
  else console.error(line);
}
