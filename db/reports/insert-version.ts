import { desc, eq } from "drizzle-orm";
import type { Finding } from "@/domain/checks/finding";
import type { Facts } from "@/domain/facts/facts";
import type { Transaction } from "../client";
import { rulesFingerprint } from "../rules";
import { finding, reportVersion } from "../schema/reports";
import { saveFacts, type VersionFacts } from "./version-facts";

export interface NewVersion {
  readonly reportId: number;
  readonly origin: "file" | "form" | "import" | "correction";
  readonly fileName: string;
  readonly readingId: number;
  readonly content: VersionFacts;
  readonly findings: readonly Finding[];
  readonly createdBy: number;
  readonly createdAt: number;
}

/** Adds the next version of a report with its figures and findings. */
export function insertVersion(tx: Transaction, version: NewVersion): { readonly id: number; readonly number: number } {
  const last = tx
    .select({ number: reportVersion.number })
    .from(reportVersion)
    .where(eq(reportVersion.reportId, version.reportId))
    .orderBy(desc(reportVersion.number))
    .limit(1)
    .get();
  const number = (last?.number ?? 0) + 1;
  const { content, findings, ...row } = version;
  const inserted = tx
    .insert(reportVersion)
    .values({ ...row, number, context: contextOf(content), ...countsOf(findings), checkedWith: rulesFingerprint(tx) })
    .returning({ id: reportVersion.id })
    .get();
  saveFacts(tx, inserted.id, content.facts);
  insertFindings(tx, inserted.id, findings);
  return { id: inserted.id, number };
}

/** Replaces the findings of a version whose figures are the same but whose former year, or the rules, have changed. */
export function replaceFindings(tx: Transaction, versionId: number, findings: readonly Finding[]): void {
  tx.delete(finding).where(eq(finding.versionId, versionId)).run();
  insertFindings(tx, versionId, findings);
  tx.update(reportVersion)
    .set({ ...countsOf(findings), checkedWith: rulesFingerprint(tx) })
    .where(eq(reportVersion.id, versionId))
    .run();
}

function insertFindings(tx: Transaction, versionId: number, findings: readonly Finding[]): void {
  if (findings.length === 0) return;
  tx.insert(finding)
    .values(findings.map(({ key, rule, severity }) => ({ versionId, key, rule, severity })))
    .run();
}

function contextOf({ facts, narrative, claims }: VersionFacts) {
  const { editions, missing }: Facts = facts;
  return { editions, missing, narrative, claims };
}

function countsOf(findings: readonly Finding[]) {
  const count = (severity: Finding["severity"]) => findings.filter((one) => one.severity === severity).length;
  return { errors: count("error"), warnings: count("warn"), hints: count("info") };
}
