import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { refuseUnsafeVersion } from "@/db/client";
import { type Environment, readEnvironment, readSecret } from "@/server/env";

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), "mingzhang-env-"));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const environment = (production = true): Environment => ({ host: "127.0.0.1", port: 3000, dataDir, production });

describe("the environment", () => {
  it("has a place for everything when nothing is said", () => {
    expect(readEnvironment({})).toEqual({ host: "127.0.0.1", port: 3000, dataDir: path.resolve("data"), production: false });
  });

  it.each(["", "abc", "0", "70000", "80.5"])("refuses the port %j", (PORT) => {
    expect(() => readEnvironment({ PORT })).toThrow("PORT");
  });
});

describe("the secret", () => {
  it("is made once, kept for its owner alone, and the same ever after", () => {
    const secret = readSecret(environment(), {});
    expect(secret.length).toBeGreaterThanOrEqual(48);
    expect(readSecret(environment(), {})).toBe(secret);
    expect(statSync(path.join(dataDir, "secret")).mode & 0o777).toBe(0o600);
  });

  it.each(["changeme", "0123456789", "a".repeat(64), "abcabcabcabcabcabcabcabcabcabcabcabc"])(
    "refuses %s in production",
    (NEXTAUTH_SECRET) => {
      expect(() => readSecret(environment(), { NEXTAUTH_SECRET })).toThrow("too weak");
      expect(readSecret(environment(false), { NEXTAUTH_SECRET })).toBe(NEXTAUTH_SECRET);
    },
  );

  it("is not taken from an emptied file", () => {
    writeFileSync(path.join(dataDir, "secret"), "");
    expect(() => readSecret(environment(), {})).toThrow("no usable secret");
  });
});

it.each([
  ["3.51.2", false],
  ["3.9.9", false],
  ["3.51.3", true],
  ["3.100.0", true],
  ["4.0.0", true],
])("SQLite %s is safe: %s", (version, safe) => {
  const check = () => refuseUnsafeVersion(version);
  if (safe) expect(check).not.toThrow();
  else expect(check).toThrow("not safe");
});
