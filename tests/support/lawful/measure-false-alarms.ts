import { checkReport } from "@/domain/checks/check-report";
import { contextOfReading } from "@/domain/checks/context-of-reading";
import type { Finding } from "@/domain/checks/finding";
import { proofRead, readProse } from "@/domain/checks/proof-reading/proof-read";
import { factsOfReading } from "@/domain/reading/facts-of-reading";
import { readDocument } from "@/domain/reading/read-document";
import { lawfulReport } from "./lawful-report";

/** A finding on a report that has nothing wrong. */
export interface FalseAlarm {
  readonly seed: number;
  readonly finding: Pick<Finding, "rule" | "severity" | "message">;
}

/** Reads and checks the lawful report of a seed as an upload would be; marks of the proof-reader that disagree count as PROOF. */
export function falseAlarmsOf(seed: number): readonly FalseAlarm[] {
  const { document, lastYear, body, year } = lawfulReport(seed);
  const reading = readDocument(document);
  const facts = factsOfReading(reading);
  const { findings } = checkReport({ ...contextOfReading({ document, reading }), facts, lastYear, body, year });
  const prose = readProse(document, reading.sections, { body: reading.identity.body, year });
  const disagreeing = proofRead(prose, facts, lastYear).filter(({ agrees }) => agrees === false);
  const marks = disagreeing.map(({ note }) => ({ rule: "PROOF", severity: "warn" as const, message: note }));
  return [...findings, ...marks].map((finding) => ({ seed, finding }));
}
