import type { ReportSheet, SheetTable } from "./report-sheet";

/** A report as a text file, tables tab separated; the places a span covers stay empty. */
export function sheetToText(sheet: ReportSheet): string {
  const lines = [sheet.title, ...(sheet.watermark === null ? [] : [sheet.watermark])];
  for (const { heading, paragraphs, table } of sheet.sections) {
    lines.push("", heading, "", ...paragraphs);
    if (table) lines.push(...spelledOut(table).map((row) => row.join("\t")));
  }
  return `${lines.join("\n")}\n`;
}

function spelledOut(table: SheetTable): string[][] {
  const grid: string[][] = table.map(() => []);
  const taken = new Set<string>();
  table.forEach((row, top) => {
    let left = 0;
    for (const { text, columns, rows } of row) {
      while (taken.has(`${top},${left}`)) left += 1;
      for (let y = top; y < top + rows; y += 1)
        for (let x = left; x < left + columns; x += 1) {
          taken.add(`${y},${x}`);
          const line = grid[y];
          if (line) line[x] = y === top && x === left ? text : "";
        }
    }
  });
  return grid;
}
