import { demoReport } from "./demo-report";

/** The row 予以公开 of a report as text. */
const granted = /^(.*（一）予以公开\t\t)(\d+)(\t.*)$/m;

/** A demo report whose 予以公开 of natural persons is one too many: its row and its column no longer add up. */
export function plantedReport(name: string, year: number, mark: string): { bytes: Buffer; right: string; wrong: string } {
  const text = demoReport(name, year, mark).toString();
  const right = granted.exec(text)?.[2];
  if (!right) throw new Error("the demo report has no row 予以公开");
  const wrong = String(Number(right) + 1);
  return { bytes: Buffer.from(text.replace(granted, `$1${wrong}$3`)), right, wrong };
}
