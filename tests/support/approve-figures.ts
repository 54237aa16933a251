import { and, eq } from "drizzle-orm";
import { type BodyRow, findBody } from "@/db/bodies";
import { inTransaction } from "@/db/client";
import { insertVersion } from "@/db/reports/insert-version";
import type { VersionFacts } from "@/db/reports/version-facts";
import { documentReading, originalFile, report } from "@/db/schema/reports";
import { scopeOfKind } from "@/domain/body/body";
import { approveVersion } from "@/server/reviews/approve-version";
import type { TestOffice } from "./test-context";

const SHA = "b".repeat(64);

/** The reading every report without a document points to. */
function emptyReading({ db }: TestOffice): number {
  const known = db.select({ id: documentReading.id }).from(documentReading).where(eq(documentReading.fileSha256, SHA)).get();
  if (known) return known.id;
  const editions = { disclosure: null, applications: null, disputes: null };
  const identity = { body: null, year: null, bodySource: null, yearSource: null };
  const reading = { identity, editions, cells: {}, narrative: [], claims: [], sections: [], problems: [] };
  db.insert(originalFile).values({ sha256: SHA, size: 1, format: "text", storedAt: 0 }).run();
  const stored = { document: { format: "text", blocks: [] }, reading } as const;
  return db.insert(documentReading).values({ fileSha256: SHA, reading: stored }).returning({ id: documentReading.id }).get().id;
}

/** Puts figures in force for a body and year by the product's own approval, without a document and without a clerk. */
export function approveFigures(office: TestOffice, { bodyId, year }: { bodyId: number; year: number }, content: VersionFacts): void {
  const { db, clock, viewers } = office;
  const owner = findBody(db, bodyId) as BodyRow;
  const scope = scopeOfKind(owner.kind);
  const readingId = emptyReading(office);
  const here = and(eq(report.bodyId, bodyId), eq(report.year, year), eq(report.scope, scope));
  const by = { accountId: viewers.reviewer.accountId, login: viewers.reviewer.login };
  const decided = inTransaction(db, (tx) => {
    const fresh = { bodyId, year, scope, state: "submitted", revision: 1 } as const;
    const known = tx.select({ id: report.id }).from(report).where(here).get();
    const { id } = known ?? tx.insert(report).values(fresh).returning({ id: report.id }).get();
    const told = {
      reportId: id,
      origin: "file",
      fileName: "年报.txt",
      readingId,
      findings: [],
      createdBy: by.accountId,
      createdAt: clock.now,
    } as const;
    const version = insertVersion(tx, { ...told, content });
    tx.update(report).set({ currentVersionId: version.id, state: "submitted" }).where(here).run();
    return approveVersion(tx, { reportId: id, versionId: version.id, by, at: clock.now });
  });
  if (decided.outcome !== "decided") throw new Error(decided.outcome);
}
