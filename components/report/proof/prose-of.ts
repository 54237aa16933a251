import { type Prose, readProse } from "@/domain/checks/proof-reading/proof-read";
import type { Document } from "@/domain/document/document";
import type { Source } from "@/domain/document/source";
import type { ReportView } from "@/server/reports/report-view";

type Proofed = Pick<ReportView, "document" | "sections" | "summary">;

const known = new WeakMap<Document, Prose>();

/** The prose of a report with its numbers; read once for a document, whoever asks. */
export function proseOf({ document, sections, summary }: Proofed): Prose {
  const before = known.get(document);
  if (before) return before;
  const prose = readProse(document, sections, { body: summary.bodyName, year: summary.year });
  known.set(document, prose);
  return prose;
}

/** Every number of the prose as a place of the document; what could not be placed has none. */
export function proseSources(report: Proofed): Source[] {
  return proseOf(report).marks.flatMap(({ kind, span }) =>
    kind === "notFigure" || span.block < 0 ? [] : [{ kind: "span" as const, ...span }],
  );
}
