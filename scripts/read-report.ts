import { readFile } from "node:fs/promises";
import { checkReport } from "@/domain/checks/check-report";
import { contextOfReading } from "@/domain/checks/context-of-reading";
import type { Document } from "@/domain/document/document";
import { factsOfReading } from "@/domain/reading/facts-of-reading";
import type { Reading } from "@/domain/reading/reading";
import { endIdleChildren } from "@/server/extraction/parser-pool";
import { extractAndRead } from "@/server/extraction/read-file";

interface FindingLine {
  readonly rule: string;
  readonly severity: "error" | "warn" | "info";
  readonly cells: readonly string[];
  readonly message: string;
}

/** The findings an upload of this file gets, but for what only the register and last year's report can tell. */
function findingsOf(document: Document, reading: Reading): readonly FindingLine[] {
  const { year } = reading.identity;
  const context = contextOfReading({ document, reading });
  const { findings } = checkReport({ ...context, facts: factsOfReading(reading), ...(year === null ? {} : { year }) });
  return findings.map(({ rule, severity, cells: touched, message }) => ({ rule, severity, cells: touched, message: message.zh }));
}

function cellsOf(reading: Reading): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(reading.cells).flatMap(([id, cell]) => {
      if (!cell) return [];
      const { value, raw, missing, source } = cell;
      return [[id, { value, raw, ...(missing ? { missing } : {}), source }]];
    }),
  );
}

const nothingRead = {
  body: null,
  year: null,
  editions: { disclosure: null, applications: null, disputes: null },
  cells: {},
  narrative: [],
  findings: [],
};

function refusedLine(file: string, code: string, message: string): object {
  return { file, outcome: "refused", reason: { code, message }, ...nothingRead };
}

async function lineOf(file: string): Promise<object> {
  const bytes = await readFile(file).catch(() => null);
  if (!bytes) return refusedLine(file, "unreadableFile", "无法打开该文件，请检查路径和权限。The file cannot be opened; check its path.");
  const result = await extractAndRead(bytes, file);
  if (result.outcome === "refused")
    return refusedLine(file, result.refusal.code, `${result.refusal.message.zh} ${result.refusal.message.en}`);
  const { document, reading } = result;
  return {
    file,
    outcome: "read",
    reason: null,
    body: reading.identity.body,
    year: reading.identity.year,
    editions: reading.editions,
    cells: cellsOf(reading),
    narrative: reading.narrative.map(({ id, value, unit, quote }) => ({ id, value, unit, quote })),
    findings: findingsOf(document, reading),
  };
}

/** Prints one JSON line per file, in the order given; every file gets its line, whatever it holds. */
export async function printReadings(files: readonly string[]): Promise<void> {
  for (const file of files) {
    const line = await lineOf(file).catch(() =>
      refusedLine(file, "damaged", "读取时出错，请另存为 docx 后重试。Reading failed; save the file as docx and try again."),
    );
    process.stdout.write(`${JSON.stringify(line)}\n`);
  }
  endIdleChildren();
}
