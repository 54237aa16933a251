import { demoBodies } from "@/db/seed/demo-bodies";
import { generateDemoFigures } from "@/db/seed/demo-figures";
import { generateChannels } from "@/db/seed/generate-channels";
import { officeFigures } from "@/db/seed/office-figures";
import type { ReportSheet } from "@/db/seed/report-sheet";
import { sheetOfFigures } from "@/db/seed/sheet-of-figures";
import { sheetToText } from "@/db/seed/sheet-to-text";

const figures = generateDemoFigures(officeFigures);

/** A demo body's report with its demo figures. */
export function demoSheet(name: string, year: number): ReportSheet {
  const body = demoBodies.find((known) => known.name === name);
  const known = figures.get(name)?.get(year);
  if (!body || !known) throw new Error(`the demo has no ${name} ${year}`);
  return sheetOfFigures({ body: name, kind: body.kind, year, figures: known, channels: generateChannels(body, year, 100) });
}

/** A demo body's report as a text file with its demo figures; `mark` in its last line makes the bytes another file. */
export function demoReport(name: string, year: number, mark: string): Buffer {
  return Buffer.from(`${sheetToText(demoSheet(name, year))}${mark}\n`);
}
