import type DatabaseDriver from "better-sqlite3";

type Connection = DatabaseDriver.Database;

/** Which connection a unit of work runs on. */
const connections = new WeakMap<object, Connection>();
const statements = new WeakMap<Connection, Map<string, DatabaseDriver.Statement>>();

/** Remembers the connection of a unit of work while it runs. */
export function runsOn(tx: object, connection: Connection): void {
  connections.set(tx, connection);
}

/**
 * A statement of a database, or of a unit of work on it, prepared once for each connection: for what is asked so often that
 * building it anew would be most of the work.
 */
export function prepared(reader: object, text: string): DatabaseDriver.Statement {
  const connection = "$client" in reader ? (reader.$client as Connection) : connections.get(reader);
  if (!connection) throw new Error("a unit of work begins with inTransaction");
  const known = statements.get(connection) ?? new Map<string, DatabaseDriver.Statement>();
  statements.set(connection, known);
  const statement = known.get(text) ?? connection.prepare(text);
  known.set(text, statement);
  return statement;
}
