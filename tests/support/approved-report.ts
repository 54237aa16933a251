import { eq } from "drizzle-orm";
import type { BodyRow } from "@/db/bodies";
import { inTransaction } from "@/db/client";
import { insertVersion } from "@/db/reports/insert-version";
import { documentReading, originalFile, report } from "@/db/schema/reports";
import { scopeOfKind } from "@/domain/body/body";
import type { Finding } from "@/domain/checks/finding";
import type { Facts } from "@/domain/facts/facts";
import type { ReportState } from "@/domain/report/life";
import type { TestOffice } from "./test-context";

interface Planted {
  readonly year?: number;
  /** Without an approved version unless it is `approved`, or `inForce` says otherwise. */
  readonly state?: ReportState;
  readonly inForce?: boolean;
  readonly findings?: readonly Finding[];
}

/** Puts a report of a body straight into the store, as it is after filing and approval: for sums over many bodies. */
export function plantReport(
  { db, viewers, clock }: TestOffice,
  body: BodyRow,
  facts: Facts,
  { year = 2024, state = "approved", inForce = state === "approved", findings = [] }: Planted = {},
): number {
  return inTransaction(db, (tx) => {
    const sha256 = "a".repeat(64);
    tx.insert(originalFile).values({ sha256, size: 1, format: "text", storedAt: 0 }).onConflictDoNothing().run();
    const identity = { body: null, year: null, bodySource: null, yearSource: null, confidence: "none" } as const;
    const reading = { identity, editions: facts.editions, cells: {}, narrative: [], claims: [], sections: [], problems: [] };
    const stored = { document: { format: "text", blocks: [] }, reading } as unknown as typeof documentReading.$inferInsert.reading;
    const { id: readingId } = tx
      .insert(documentReading)
      .values({ fileSha256: sha256, reading: stored })
      .returning({ id: documentReading.id })
      .get();
    const { id: reportId } = tx
      .insert(report)
      .values({ bodyId: body.id, year, scope: scopeOfKind(body.kind), state, revision: 1 })
      .returning({ id: report.id })
      .get();
    const by = { createdBy: viewers.clerk.accountId, createdAt: clock.now };
    const content = { facts, narrative: [], claims: [] };
    const { id } = insertVersion(tx, { reportId, origin: "file", fileName: "年报.txt", readingId, content, findings, ...by });
    tx.update(report)
      .set({ currentVersionId: id, approvedVersionId: inForce ? id : null })
      .where(eq(report.id, reportId))
      .run();
    return reportId;
  });
}
