import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";

/** Cost of a hash: scrypt's N, a power of two. 2^15 takes about 0.1 s and 32 MB. */
export const DEFAULT_COST = 2 ** 15;

const BLOCK_SIZE = 8;
const KEY_LENGTH = 32;
/** Hashes computed at once; more would starve everything else on the machine. */
const AT_ONCE = 2;
/** Hashes waiting their turn, about a quarter of a minute of them; beyond this the server says that it is busy. */
const LONGEST_QUEUE = 300;

/** Too many passwords are being checked at this moment. */
export class TooBusyError extends Error {
  constructor() {
    super("tooBusy");
    this.name = "TooBusyError";
  }
}

let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) {
    if (waiting.length >= LONGEST_QUEUE) throw new TooBusyError();
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

function derive(password: string, salt: Buffer, cost: number): Promise<Buffer> {
  const options = { N: cost, r: BLOCK_SIZE, p: 1, maxmem: 256 * cost * BLOCK_SIZE };
  return inTurn(
    () =>
      new Promise((resolve, reject) =>
        scrypt(password.normalize("NFC"), salt, KEY_LENGTH, options, (error, key) => (error ? reject(error) : resolve(key))),
      ),
  );
}

/** The stored form of a password: `scrypt$N$salt$key`. Throws TooBusyError when too many hashes wait. */
export async function hashPassword(password: string, cost = DEFAULT_COST): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, cost);
  return ["scrypt", cost, salt.toString("base64url"), key.toString("base64url")].join("$");
}

/** True when the password is the one that was stored. */
export async function matchesPassword(password: string, stored: string): Promise<boolean> {
  const [scheme, cost, salt, key] = stored.split("$");
  if (scheme !== "scrypt" || cost === undefined || salt === undefined || key === undefined) return false;
  const derived = await derive(password, Buffer.from(salt, "base64url"), Number(cost));
  const expected = Buffer.from(key, "base64url");
  return expected.length === derived.length && timingSafeEqual(expected, derived);
}
