import { safeFileName } from "@/domain/export/file-name";
import type { RollUpScope } from "@/domain/rollup/roll-up-scope";
import type { SignedInContext } from "../context";
import { NotFoundError } from "../errors";
import { extractAndRead } from "../extraction/read-file";
import { getRollUp } from "../rollup/get-roll-up";
import { contentTypes, type ExportResult } from "./exported-file";
import type { Language } from "./finding-words";
import { noteExport } from "./note-export";
import { officialTitle } from "./official-report";
import { editionsOf, type OfficialSum, readsBack, totalsOf } from "./official-sum";
import { rollUpAbout, rollUpSubtitle } from "./roll-up-about";
import { writeRollUpCsv, writeRollUpDocument, writeRollUpWorkbook } from "./write-roll-up";

export const rollUpFormats = ["docx", "xlsx", "csv"] as const;
export type RollUpFormat = (typeof rollUpFormats)[number];

export interface RollUpExport {
  readonly scope: RollUpScope;
  readonly year: number;
  readonly format: RollUpFormat;
  readonly language: Language;
}

/**
 * A roll-up in the official layout as Word or Excel, or cell by cell as CSV, with scope, coverage, date and source. Not found
 * outside the viewer's reach or while no report is in; what reads back otherwise than it was to be printed is not given out.
 */
export async function exportRollUp(ctx: SignedInContext, { scope, year, format, language }: RollUpExport): Promise<ExportResult> {
  const view = getRollUp(ctx, { scope, year });
  if (view.coverage.included === 0) throw new NotFoundError();
  const about = rollUpAbout(view, { language, by: ctx.viewer.name });
  const title = officialTitle({ bodyName: view.placeName, year });
  const sum: OfficialSum = { title, subtitle: rollUpSubtitle(view), editions: editionsOf(view), values: totalsOf(view), about };
  const write = {
    docx: () => writeRollUpDocument(sum, ctx.viewer.bodyName),
    xlsx: () => writeRollUpWorkbook(sum),
    csv: () => writeRollUpCsv(view, sum, language),
  };
  const bytes = await write[format]();
  if (format !== "csv") {
    const read = await extractAndRead(bytes, `rollup.${format}`);
    if (read.outcome === "refused" || !readsBack(sum, read.reading)) return { outcome: "unfaithful" };
  }
  noteExport(ctx, {
    kind: "rollup",
    bodyId: scope.placeId,
    reportId: null,
    detail: { year, format, scope, reports: view.coverage.included },
  });
  return { outcome: "exported", fileName: safeFileName(`${title}${sum.subtitle}`, format), contentType: contentTypes[format], bytes };
}
