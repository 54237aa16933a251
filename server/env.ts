import { randomBytes } from "node:crypto";
import { existsSync, linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from "node:fs";
import path from "node:path";

/** What the surroundings of the process decide. */
export interface Environment {
  readonly host: string;
  readonly port: number;
  /** Folder of the database, of the original files and of the kept secret; absolute. */
  readonly dataDir: string;
  readonly production: boolean;
}

type Variables = Readonly<Record<string, string | undefined>>;

const SHORTEST_SECRET = 32;
const FEWEST_DIFFERENT_CHARACTERS = 8;

/** Reads HOST, PORT, DATA_DIR and NODE_ENV; throws on a port that is none. */
export function readEnvironment(variables: Variables = process.env): Environment {
  const port = Number(variables.PORT ?? "3000");
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Error(`PORT must be a number from 1 to 65535, not "${variables.PORT}"`);
  return {
    host: variables.HOST ?? "127.0.0.1",
    port,
    dataDir: path.resolve(/* turbopackIgnore: true */ variables.DATA_DIR ?? "data"),
    production: variables.NODE_ENV === "production",
  };
}

/**
 * The secret that seals session cookies: NEXTAUTH_SECRET, else one made once and kept in DATA_DIR/secret, readable by
 * its owner alone. Throws on a weak NEXTAUTH_SECRET in production.
 */
export function readSecret(environment: Environment, variables: Variables = process.env): string {
  const given = variables.NEXTAUTH_SECRET;
  if (given === undefined || given === "") return keptSecret(environment.dataDir);
  if (environment.production && isWeak(given))
    throw new Error(`NEXTAUTH_SECRET is too weak: at least ${SHORTEST_SECRET} random characters are needed (openssl rand -base64 32)`);
  return given;
}

function isWeak(secret: string): boolean {
  return secret.length < SHORTEST_SECRET || new Set(secret).size < FEWEST_DIFFERENT_CHARACTERS;
}

function keptSecret(dataDir: string): string {
  const file = path.join(dataDir, "secret");
  if (!existsSync(file)) writeNewSecret(dataDir, file);
  const secret = readFileSync(file, "utf8").trim();
  if (isWeak(secret)) throw new Error(`${file} holds no usable secret; delete it to have a new one made`);
  return secret;
}

/** Two processes may start at once: the first to link its file wins, the other reads that one, never a half-written one. */
function writeNewSecret(dataDir: string, file: string): void {
  mkdirSync(dataDir, { recursive: true });
  const temporary = `${file}.${process.pid}`;
  writeFileSync(temporary, randomBytes(48).toString("base64url"), { mode: 0o600 });
  try {
    linkSync(temporary, file);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  } finally {
    unlinkSync(temporary);
  }
}
