/** Where the servers of the journeys listen: one for each worker, so that no two journeys share a database at a time. */
export const ports: readonly number[] = [0, 1].map((at) => Number(process.env.JOURNEYS_PORT ?? 3917) + at);

/** The address of a worker's server; JOURNEYS_ADDRESS names one that runs already, on demo data. */
export function addressOf(worker: number): string {
  return process.env.JOURNEYS_ADDRESS ?? `http://127.0.0.1:${ports[worker] ?? ports[0]}`;
}
