import { latestAuditInstant } from "@/db/audit";
import type { Context } from "./context";

/** Nothing of this product was written before. */
const EARLIEST = Date.parse("2025-01-01T00:00:00Z");
const LATEST = Date.parse("2100-01-01T00:00:00Z");
/** A clock that was set by hand may be a little behind what it showed before. */
const TOLERATED = 24 * 3600_000;

/**
 * Throws a plain sentence when the server's clock cannot be right: before the product existed, or more than a day behind the
 * last entry of the audit log. Deadlines are judged by this clock, so a wrong one would mark reports late or excuse them.
 */
export function checkClock(ctx: Context, real: number = Date.now()): void {
  const shown = Number.isFinite(real) ? new Date(real).toISOString() : String(real);
  if (!(real >= EARLIEST && real < LATEST)) throw new Error(`the clock of this machine shows ${shown}, which cannot be right: set it`);
  const last = latestAuditInstant(ctx.db);
  if (last === null || ctx.now() >= last - TOLERATED) return;
  const noted = new Date(last).toISOString();
  throw new Error(`the clock (${new Date(ctx.now()).toISOString()}) is behind the last entry of the audit log (${noted}): set the clock`);
}
