import type { SignedInContext } from "../context";
import { formerReport, formGround } from "../filing/form-ground";
import { contentTypes, type ExportResult } from "./exported-file";
import { noteExport } from "./note-export";
import { writeTemplate } from "./write-template";

/** The xlsx template of the clerk's own body for a year, last year's approved figures on a sheet behind it. */
export function exportTemplate(ctx: SignedInContext, { year }: { readonly year: number }): ExportResult {
  const ground = formGround(ctx, year);
  const { owner, edition } = ground;
  const bytes = writeTemplate({ bodyName: owner.name, year, edition, lastYear: formerReport(ctx, ground)?.facts.values ?? null });
  noteExport(ctx, { kind: "template", bodyId: owner.id, reportId: null, detail: { year } });
  return { outcome: "exported", fileName: `${owner.name}${year}年度报告填报模板.xlsx`, contentType: contentTypes.xlsx, bytes };
}
