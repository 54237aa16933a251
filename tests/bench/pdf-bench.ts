import { existsSync, readFileSync } from "node:fs";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { readAnyFileInProcess } from "@/server/extraction/read-in-process";
import { renderPdf } from "../corpus/render-pdf";
import type { Bench } from "./bench-row";

const ROUNDS = 25;
const WARM_UP = 10;
const sample = "../shared/samples/shanxi-go-2024/report.pdf";

/** What no reader of PDF can do without: open the file and take the text of each page. */
async function takeText(bytes: Uint8Array): Promise<number> {
  const task = getDocument({
    data: new Uint8Array(bytes),
    useSystemFonts: false,
    disableFontFace: true,
    cMapUrl: "node_modules/pdfjs-dist/cmaps/",
    verbosity: 0,
  });
  const pdf = await task.promise;
  let length = 0;
  for (let number = 1; number <= pdf.numPages; number++) length += (await (await pdf.getPage(number)).getTextContent()).items.length;
  await task.destroy();
  return length;
}

function median(times: readonly number[]): number {
  return [...times].sort((left, right) => left - right)[Math.floor(times.length / 2)] ?? 0;
}

/** Times both in turn, so that load from elsewhere meets them alike. */
async function measure(bytes: Uint8Array): Promise<{ ours: number; reference: number }> {
  const times: { ours: number[]; reference: number[] } = { ours: [], reference: [] };
  for (let round = 0; round < (ROUNDS + WARM_UP) * 2; round += 1) {
    const which = round % 2 === 0 ? "ours" : "reference";
    const start = performance.now();
    await (which === "ours" ? readAnyFileInProcess(bytes) : takeText(bytes));
    if (round >= WARM_UP * 2) times[which].push(performance.now() - start);
  }
  return { ours: median(times.ours), reference: median(times.reference) };
}

/** PDF to cells and narrative figures, against the bare text of its pages by the same library. */
export const bench: Bench = async () => {
  const files = [
    ["PDF of our own", renderPdf()] as const,
    ...(existsSync(sample) ? [["PDF of an office program", readFileSync(sample)] as const] : []),
  ];
  const rows = [];
  for (const [name, bytes] of files) {
    const { ours, reference } = await measure(bytes);
    const ratio = ours / reference;
    rows.push({ name: `${name}: bytes to cells, ms (bare text)`, ours, reference, ratio, goal: "≤ 1.6×", reached: ratio <= 1.6 });
  }
  return rows;
};
