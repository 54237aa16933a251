import { and, eq, inArray, isNull } from "drizzle-orm";
import { type Obligation, type ObligationBook, type ObligedBody, obligationOf, openObligations } from "@/domain/deadlines/obligation";
import type { DeadlineRule } from "@/domain/deadlines/regular-dates";
import type { Reader } from "./client";
import { body } from "./schema/bodies";
import { deadline } from "./schema/deadlines";
import { exemption, extension } from "./schema/obligations";

/** Everything that decides over the obligations of these years, of all years when none are named. Three queries. */
export function loadObligations(reader: Reader, years?: readonly number[]): ObligationBook {
  const among = (column: typeof extension.year | typeof exemption.year) => (years ? inArray(column, [...years]) : undefined);
  return openObligations({
    deadlines: loadDeadlineRules(reader, years),
    extensions: reader
      .select()
      .from(extension)
      .where(and(isNull(extension.revokedAt), among(extension.year)))
      .all(),
    exemptions: reader
      .select()
      .from(exemption)
      .where(and(isNull(exemption.revokedAt), among(exemption.year)))
      .all(),
  });
}

/** Which bodies were let off which of these years: sums do not expect a report of theirs. */
export function readExempt(reader: Reader, years: readonly number[]): (bodyId: number, year: number) => boolean {
  const rows = reader
    .select({ bodyId: exemption.bodyId, year: exemption.year })
    .from(exemption)
    .where(and(isNull(exemption.revokedAt), inArray(exemption.year, [...years])))
    .all();
  const exempt = new Set(rows.map(({ bodyId, year }) => `${bodyId}:${year}`));
  return (bodyId, year) => exempt.has(`${bodyId}:${year}`);
}

/** What one body owes for one year. */
export function readObligation(reader: Reader, owner: ObligedBody, year: number): Obligation {
  const extensions = reader
    .select()
    .from(extension)
    .where(and(eq(extension.bodyId, owner.id), eq(extension.year, year), isNull(extension.revokedAt)))
    .all();
  const exemptions = reader
    .select()
    .from(exemption)
    .where(and(eq(exemption.bodyId, owner.id), eq(exemption.year, year), isNull(exemption.revokedAt)))
    .all();
  return obligationOf(owner, year, openObligations({ deadlines: loadDeadlineRules(reader, [year]), extensions, exemptions }));
}

/** Deadlines with the path of their place today: a body that moved takes its own date along. */
export function loadDeadlineRules(reader: Reader, years?: readonly number[]): readonly DeadlineRule[] {
  return reader
    .select({
      year: deadline.year,
      kind: deadline.kind,
      level: deadline.level,
      date: deadline.date,
      publishBy: deadline.publishBy,
      path: body.path,
    })
    .from(deadline)
    .leftJoin(body, eq(body.id, deadline.bodyId))
    .where(years ? inArray(deadline.year, [...years]) : undefined)
    .all()
    .map((row) => ({ ...row, path: row.path ?? "/" }));
}
