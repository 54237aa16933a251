/** The database file cannot be trusted: it is damaged, lost, or not a database. Nothing was written to it. */
export class DamagedDatabaseError extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = "DamagedDatabaseError";
  }
}

/** Whether an error, or what caused it, says that the database file is damaged. */
export function tellsDamage(error: unknown): boolean {
  for (let one = error; one instanceof Error; one = one.cause)
    if (one instanceof DamagedDatabaseError || ("code" in one && /^SQLITE_(CORRUPT|NOTADB)/.test(String(one.code)))) return true;
  return false;
}
