/** How many requests an address may make at once, and how many come back each second. */
export interface BucketSize {
  readonly capacity: number;
  readonly perSecond: number;
}

interface Bucket {
  tokens: number;
  at: number;
}

/** Addresses remembered at once; beyond it those that have been still longest are forgotten. */
const MOST_ADDRESSES = 10_000;

/** Token buckets by address, in memory. A full bucket is forgotten, so that idle addresses take no room. */
export class TokenBuckets {
  readonly #buckets = new Map<string, Bucket>();
  readonly #size: BucketSize;

  constructor(size: BucketSize) {
    this.#size = size;
  }

  /** Takes one token at an instant (milliseconds). 0 when there was one, else the whole seconds until the next. */
  take(address: string, now: number): number {
    const { capacity, perSecond } = this.#size;
    const known = this.#buckets.get(address);
    const tokens = known ? Math.min(capacity, known.tokens + (Math.max(0, now - known.at) / 1000) * perSecond) : capacity;
    this.#buckets.delete(address);
    this.#buckets.set(address, { tokens: tokens >= 1 ? tokens - 1 : tokens, at: now });
    this.#forget();
    return tokens >= 1 ? 0 : Math.max(1, Math.ceil((1 - tokens) / perSecond));
  }

  get addresses(): number {
    return this.#buckets.size;
  }

  /** A map keeps the order of insertion and each use inserts anew: the first key has been still longest. */
  #forget(): void {
    if (this.#buckets.size <= MOST_ADDRESSES) return;
    const [oldest] = this.#buckets.keys();
    if (oldest !== undefined) this.#buckets.delete(oldest);
  }
}
