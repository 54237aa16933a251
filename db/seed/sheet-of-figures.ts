import type { BodyKind } from "@/domain/body/body";
import { editionForYear } from "@/domain/form/editions";
import { plantedProblems } from "./copied-prose";
import { diceFor } from "./dice";
import type { Figures } from "./figures";
import { type Channels, otherProse, overviewProse, problemProse } from "./generate-prose";
import type { ReportSheet, SheetSection } from "./report-sheet";
import { applicationsTable, disclosureTable, disputesTable } from "./statutory-tables";

const WATERMARK = "（示例：本文件的数字由程序生成，不是该机关的真实年报）";

export interface SheetInput {
  readonly body: string;
  readonly kind: BodyKind;
  readonly year: number;
  readonly figures: Figures;
  readonly channels: Channels;
}

/** An invented report, laid out in the six sections of the form and marked as invented under its title. */
export function sheetOfFigures({ body, kind, year, figures, channels }: SheetInput): ReportSheet {
  const edition = editionForYear(year);
  if (!edition) throw new Error(`no edition for ${year}`);
  const dice = diceFor(`${body} ${year} prose`);
  const content: Readonly<Record<string, Pick<SheetSection, "paragraphs" | "table">>> = {
    s1: { paragraphs: overviewProse(dice, { year, kind, edition, figures, channels }), table: null },
    s2: { paragraphs: [], table: disclosureTable(edition, figures) },
    s3: { paragraphs: [], table: applicationsTable(edition, figures) },
    s4: { paragraphs: [], table: disputesTable(edition, figures) },
    s5: { paragraphs: plantedProblems(body, year) ?? problemProse(dice, year), table: null },
    s6: { paragraphs: otherProse(year), table: null },
  };
  return {
    title: `${body}${year}年政府信息公开工作年度报告`,
    watermark: WATERMARK,
    sections: edition.sections.map(({ id, numeral, title }) => ({
      heading: `${numeral}、${title}`,
      ...(content[id] ?? { paragraphs: [], table: null }),
    })),
  };
}
