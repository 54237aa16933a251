import { readFile } from "node:fs/promises";
import { type BodyRow, findBody, listBodies } from "@/db/bodies";
import { inTransaction } from "@/db/client";
import { type findBatch, type ImportFileRow, insertFile, submitImported, updateFile } from "@/db/imports";
import { originalPath } from "@/db/originals";
import { findReportOf } from "@/db/reports/find-report";
import { loadFacts } from "@/db/reports/version-facts";
import type { BodyCandidate } from "@/domain/body/match-body";
import type { CellId } from "@/domain/form/edition";
import type { ImportNote } from "@/domain/imports/import-state";
import { contradicts, matchImport } from "@/domain/imports/match-import";
import { stateAfter } from "@/domain/report/life";
import type { Context } from "../context";
import { found } from "../errors";
import type { FileOutcome } from "../extraction/file-outcome";
import { extractAndRead } from "../extraction/read-file";
import { yearCanBeFiled } from "../reports/confirm-identity";
import { receiveReading } from "../reports/receive-reading";
import { versionFactsOf } from "../reports/version-facts-of";

export type Batch = NonNullable<ReturnType<typeof findBatch>>;
type ReadFile = Extract<FileOutcome, { outcome: "read" }>;

/** What a person said of a file; `replace` lets it follow other figures that are filed already. */
export interface Chosen {
  readonly bodyId: number;
  readonly year: number;
  readonly replace: boolean;
}

/** Reads one file and files it, or notes what a person has to say; `contradicted` when the document states otherwise. */
export async function readImported(ctx: Context, batch: Batch, file: ImportFileRow, chosen?: Chosen): Promise<"noted" | "contradicted"> {
  const bytes = await readFile(originalPath(ctx.dataDir, file.sha256));
  const outcome = await extractAndRead(bytes, file.path, { part: file.part ?? undefined });
  if (outcome.outcome === "refused") return noteRefusal(ctx, file, outcome);
  const { identity } = outcome.reading;
  const candidates = candidatesOf(ctx, batch);
  if (chosen) {
    if (contradicts(identity, chosen, candidates)) return "contradicted";
    return fileOrAsk(ctx, batch, { file, read: outcome, chosen });
  }
  const match = matchImport(identity, file.path, candidates);
  if (match.outcome === "matched") return fileOrAsk(ctx, batch, { file, read: outcome, chosen: { ...match, replace: false } });
  const only = match.choices.length === 1 ? match.choices[0] : undefined;
  return note(ctx, file, {
    state: "asking",
    bodyId: only?.bodyId ?? null,
    year: only?.year ?? null,
    note: { question: match.question, choices: match.choices, ...printedOf(outcome) },
  });
}

function candidatesOf(ctx: Context, batch: Batch): readonly BodyCandidate[] {
  return listBodies(ctx.db, batch.bodyPath).map(({ id, name, shortName, aliases }) => ({ id: String(id), name, shortName, aliases }));
}

const printedOf = ({ reading: { identity } }: ReadFile): Pick<ImportNote, "printedBody" | "printedYear"> => ({
  printedBody: identity.body,
  printedYear: identity.year,
});

function note(ctx: Context, file: ImportFileRow, values: Partial<ImportFileRow>): "noted" {
  updateFile(ctx.db, file.id, values);
  return "noted";
}

/** A file of several reports becomes as many entries, each read for itself. */
function noteRefusal(ctx: Context, file: ImportFileRow, { refusal }: Extract<FileOutcome, { outcome: "refused" }>): "noted" {
  const { parts = [], code, message } = refusal;
  if (file.part !== null || parts.length < 2) return note(ctx, file, { state: "refused", note: { code, message } });
  inTransaction(ctx.db, (tx) => {
    updateFile(tx, file.id, { part: 0 });
    const { batchId, path, sha256, size } = file;
    for (const part of parts.keys()) if (part > 0) insertFile(tx, { batchId, path, sha256, size, part });
  });
  return "noted";
}

function fileOrAsk(ctx: Context, batch: Batch, { file, read, chosen }: { file: ImportFileRow; read: ReadFile; chosen: Chosen }): "noted" {
  const { bodyId, year, replace } = chosen;
  const owner = found(findBody(ctx.db, bodyId));
  const known = { bodyId, year, ...(replace ? {} : {}) };
  const ask = (asked: ImportNote) =>
    note(ctx, file, { state: "asking", ...known, note: { ...asked, ...printedOf(read), choices: [{ bodyId, year, from: "document" }] } });
  if (!yearCanBeFiled(owner, year, ctx.now())) return ask({ question: "yearNotFiled" });
  const current = findReportOf(ctx.db, owner, year);
  if (current?.currentVersionId != null) {
    const differing = differingCells(ctx, current.currentVersionId, { read, year });
    if (differing.cells === 0) return note(ctx, file, { state: "duplicate", ...known, note: { differing, reportId: current.id } });
    if (!stateAfter(current.state, "receive")) return ask({ question: "locked", differing, reportId: current.id });
    if (!replace) return ask({ question: "alreadyFiled", differing, reportId: current.id });
  }
  return fileImported(ctx, batch, { file, read, owner, year });
}

/** In how many cells the figures read differ from those of a version, of how many that either has. */
function differingCells(ctx: Context, versionId: number, { read, year }: { read: ReadFile; year: number }) {
  const filed = loadFacts(ctx.db, [versionId]).get(versionId)?.facts.values ?? {};
  const { values } = versionFactsOf(read.reading, year).facts;
  const cells = [...new Set([...Object.keys(filed), ...Object.keys(values)])] as CellId[];
  return { cells: cells.filter((cell) => filed[cell] !== values[cell]).length, of: cells.length };
}

interface Filed {
  readonly file: ImportFileRow;
  readonly read: ReadFile;
  readonly owner: BodyRow;
  readonly year: number;
}

function fileImported(ctx: Context, batch: Batch, { file, read, owner, year }: Filed): "noted" {
  const { document, reading, format } = read;
  const name = file.path.slice(file.path.lastIndexOf("/") + 1);
  inTransaction(ctx.db, (tx) => {
    const recorded = receiveReading(tx, {
      ...{ owner, year, document, reading, origin: "import" },
      file: { sha256: file.sha256, size: file.size, format, name },
      by: { accountId: batch.createdBy, login: batch.login },
      idempotencyKey: `import-${batch.id}-${file.id}-${owner.id}-${year}`,
      at: ctx.now(),
    });
    const report = findReportOf(tx, owner, year);
    if (recorded.outcome !== "received" || !report) throw new Error("the report was free a moment ago");
    const versionId = submitImported(tx, report.id, ctx.now());
    updateFile(tx, file.id, { state: "filed", bodyId: owner.id, year, versionId, note: null });
  });
  return "noted";
}
