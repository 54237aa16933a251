import { desc, eq } from "drizzle-orm";
import { appendAudit } from "../audit";
import type { Reader, Transaction } from "../client";
import { account } from "../schema/accounts";
import { explanation } from "../schema/reports";

/** A clerk's reason for keeping figures a rule objects to. */
export interface Explanation {
  readonly reportId: number;
  readonly bodyId: number;
  readonly findingKey: string;
  /** Fingerprint of the finding's inputs. */
  readonly inputs: string;
  readonly text: string;
  readonly by: { readonly accountId: number; readonly login: string };
  readonly at: number;
}

/** An explanation as read back, with the writer's name. */
export interface KeptExplanation {
  readonly findingKey: string;
  readonly inputs: string;
  readonly text: string;
  readonly by: string;
  readonly at: number;
}

/** Unit of work of an explanation. Saying it again for the same inputs replaces the text; the audit log keeps both. */
export function recordExplanation(tx: Transaction, made: Explanation): void {
  const { reportId, findingKey, inputs, text, at } = made;
  const row = { text, explainedBy: made.by.accountId, explainedAt: at };
  tx.insert(explanation)
    .values({ reportId, findingKey, inputs, ...row })
    .onConflictDoUpdate({ target: [explanation.reportId, explanation.findingKey, explanation.inputs], set: row })
    .run();
  appendAudit(tx, { at, viewer: made.by, action: "report.explain", bodyId: made.bodyId, reportId, detail: { findingKey, text } });
}

/** Every explanation of a report, latest first. */
export function listExplanations(reader: Reader, reportId: number): readonly KeptExplanation[] {
  return reader
    .select({
      findingKey: explanation.findingKey,
      inputs: explanation.inputs,
      text: explanation.text,
      by: account.name,
      at: explanation.explainedAt,
    })
    .from(explanation)
    .innerJoin(account, eq(account.id, explanation.explainedBy))
    .where(eq(explanation.reportId, reportId))
    .orderBy(desc(explanation.explainedAt))
    .all();
}
