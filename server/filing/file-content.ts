import { cellLabel } from "@/domain/facts/cell-label";
import { type FormContent, writtenSections } from "@/domain/filing/form-content";
import type { SignedInContext } from "../context";
import {
  differenceFrom,
  type OfficialReport,
  officialHeading,
  officialTitle,
  paragraphsOf,
  type ReportDifference,
} from "../exports/official-report";
import { writeReport } from "../exports/write-report";
import { receiveReport } from "../reports/receive-report";
import { refused } from "../reports/report-sentences";
import type { UploadResult } from "../reports/report-view";
import type { FormGround } from "./form-ground";

/** What is made into a report, under the key of the one intended act. */
export interface FiledContent {
  readonly content: FormContent;
  readonly idempotencyKey: string;
}

/**
 * Makes the official Word report of what was filled in and takes it in like any upload: it is read back by the product's own
 * reader, must say exactly the same, and becomes the original of a new version with its receipt. Else nothing is stored.
 */
export async function fileContent(ctx: SignedInContext, { owner, year, edition }: FormGround, filed: FiledContent): Promise<UploadResult> {
  const { content, idempotencyKey } = filed;
  const report: OfficialReport = {
    bodyName: owner.name,
    year,
    editions: { disclosure: edition.id, applications: edition.id, disputes: edition.id },
    values: content.values,
    preface: [],
    prose: Object.fromEntries(writtenSections.map((id) => [id, paragraphsOf(content.texts[id] ?? "")])),
  };
  return receiveReport(ctx, {
    bytes: await writeReport(report),
    fileName: `${officialTitle(report)}.docx`,
    year,
    idempotencyKey,
    // The clerk files for this body and year by opening its form; what the text mentions beside them changes nothing.
    confirmed: ["body", "year"],
    verify: (read) => {
      const difference = differenceFrom(report, read);
      return difference ? refused("formMisread", { place: placeOf(difference) }) : null;
    },
  });
}

function placeOf(difference: ReportDifference) {
  if (difference.kind === "cell") return cellLabel(difference.cell);
  if (difference.kind === "identity") return { zh: "标题", en: "the title" };
  const heading = officialHeading(difference.section);
  return { zh: `“${heading}”`, en: `“${heading}”` };
}
