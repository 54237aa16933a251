/** Peers receive between half and twice as many new applications as the body they are compared with. */
const PEER_FACTOR = 2;
/** With fewer peers than this within the factor, the nearest ones are taken instead. */
const LEAST_PEERS = 8;
const MOST_PEERS = 40;

/** A body of the same level and kind, and its new applications of the year; null when it has no approved report. */
export interface PeerCandidate {
  readonly id: number;
  readonly volume: number | null;
}

/** How peers were found: by volume, by the nearest volumes, or without one because the body's own is not known. */
export type PeerRule = "withinFactor" | "nearest" | "noVolume";

export interface ChosenPeers {
  readonly ids: readonly number[];
  readonly rule: PeerRule;
}

/** Distance of two volumes as a ratio; one is added so that zero has a place on the scale. */
const distance = (a: number, b: number) => Math.abs(Math.log((a + 1) / (b + 1)));

/**
 * Bodies of similar volume, nearest first: those that receive between half and twice as much, and when they are fewer than eight,
 * the eight nearest. A body whose own volume is not known is compared with its whole level and kind, as listed. Forty at most.
 */
export function choosePeers(own: number | null, candidates: readonly PeerCandidate[]): ChosenPeers {
  if (own === null) return { ids: candidates.slice(0, MOST_PEERS).map(({ id }) => id), rule: "noVolume" };
  const known = candidates.flatMap(({ id, volume }) => (volume === null ? [] : [{ id, volume, far: distance(own, volume) }]));
  const nearest = known.sort((a, b) => a.far - b.far || a.id - b.id);
  const within = nearest.filter(({ volume }) => volume <= own * PEER_FACTOR && volume * PEER_FACTOR >= own);
  const rule = within.length >= LEAST_PEERS ? "withinFactor" : "nearest";
  const chosen = rule === "withinFactor" ? within.slice(0, MOST_PEERS) : nearest.slice(0, LEAST_PEERS);
  return { ids: chosen.map(({ id }) => id), rule };
}
