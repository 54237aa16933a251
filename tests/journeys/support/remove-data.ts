import { rmSync } from "node:fs";

/** Removes the journeys' own database and originals. */
export default function removeData(): void {
  if (process.env.JOURNEYS_DATA) rmSync(process.env.JOURNEYS_DATA, { recursive: true, force: true });
}
