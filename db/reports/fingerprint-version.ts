import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Reader } from "../client";
import { documentReading, reportVersion } from "../schema/reports";
import { loadFacts } from "./version-facts";

/** SHA-256 over everything a decision rests on: the version's original file, its figures and what is kept of its text. */
export function fingerprintVersion(reader: Reader, versionId: number): string {
  const row = reader
    .select({ reportId: reportVersion.reportId, number: reportVersion.number, file: documentReading.fileSha256 })
    .from(reportVersion)
    .innerJoin(documentReading, eq(documentReading.id, reportVersion.readingId))
    .where(eq(reportVersion.id, versionId))
    .get();
  const content = loadFacts(reader, [versionId]).get(versionId);
  if (!row || !content) throw new Error("every version has its file and its figures");
  const { facts, narrative, claims } = content;
  const sorted = (record: object) => Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
  const canonical = [
    row.reportId,
    row.number,
    row.file,
    sorted(facts.values),
    sorted(facts.missing),
    sorted(facts.editions),
    narrative,
    claims,
  ];
  return createHash("sha256").update(JSON.stringify(canonical)).digest("hex");
}
