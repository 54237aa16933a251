import type DatabaseDriver from "better-sqlite3";

interface Made {
  readonly type: string;
  readonly name: string;
  readonly sql: string;
}

/** A whole database as SQL that makes it again: tables and rows, then indexes and triggers. Blanks are left out of the rows. */
export function dumpDatabase(driver: DatabaseDriver.Database): string {
  const made = driver
    .prepare("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'")
    .all() as Made[];
  const tables = made.filter(({ type }) => type === "table");
  const others = made.filter(({ type }) => type !== "table");
  const lines = [...tables.flatMap(({ name, sql }) => [`${sql};`, ...dumpTable(driver, name)]), ...others.map(({ sql }) => `${sql};`)];
  return `${lines.join("\n")}\n`;
}

function dumpTable(driver: DatabaseDriver.Database, table: string): string[] {
  const rows = driver.prepare(`SELECT * FROM "${table}" ORDER BY 1`).all() as Record<string, unknown>[];
  return rows.map((row) => {
    const told = Object.entries(row).filter(([, value]) => value !== null);
    const names = told.map(([name]) => `"${name}"`).join(",");
    return `INSERT INTO "${table}" (${names}) VALUES (${told.map(([, value]) => literal(value)).join(",")});`;
  });
}

function literal(value: unknown): string {
  if (value instanceof Uint8Array) return `X'${Buffer.from(value).toString("hex")}'`;
  return typeof value === "number" ? String(value) : `'${String(value).replaceAll("'", "''")}'`;
}
