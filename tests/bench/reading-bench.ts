import { existsSync, readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import mammoth from "mammoth";
import { SaxesParser } from "saxes";
import { readFileInProcess } from "@/server/extraction/read-in-process";
import { packDocx, renderDocxBody } from "../corpus/render-report";
import type { Bench, BenchRow } from "./bench-row";

const ROUNDS = 150;
const WARM_UP = 100;
const sample = "../shared/samples/shanxi-go-2024/report.docx";

/** The sample with the formatting a word processor writes around every run, paragraph and cell. */
function formattedDocx(): Uint8Array {
  const run =
    '<w:r><w:rPr><w:rFonts w:ascii="FangSong" w:hAnsi="FangSong" w:eastAsia="FangSong" w:cs="FangSong"/><w:sz w:val="32"/></w:rPr>';
  const paragraph =
    '<w:p><w:pPr><w:spacing w:lineRule="auto" w:line="276"/><w:jc w:val="center"/><w:rPr><w:sz w:val="32"/></w:rPr></w:pPr>';
  const cell =
    '<w:tcPr><w:tcW w:w="1260" w:type="dxa"/><w:tcBorders><w:top w:val="single" w:sz="4"/><w:left w:val="single" w:sz="4"/></w:tcBorders>';
  return packDocx(renderDocxBody().replaceAll("<w:r>", run).replaceAll("<w:p>", paragraph).replaceAll("<w:tcPr>", cell));
}

/** What no reader of docx can do without: unzip the body and walk its XML. */
function scan(bytes: Uint8Array): number {
  const members = unzipSync(bytes, { filter: ({ name }) => name === "word/document.xml" });
  let length = 0;
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on("opentag", () => undefined);
  parser.on("text", (text) => {
    length += text.length;
  });
  parser.write(new TextDecoder().decode(members["word/document.xml"])).close();
  return length;
}

/** The tenth percentile: load from elsewhere only ever adds time. */
function undisturbed(times: readonly number[]): number {
  return [...times].sort((left, right) => left - right)[Math.floor(times.length / 10)] ?? 0;
}

/** Times both in turn, so that load from elsewhere meets them alike. */
function measure(ours: () => void, reference: () => void): { ours: number; reference: number } {
  const times: { ours: number[]; reference: number[] } = { ours: [], reference: [] };
  for (let round = 0; round < (ROUNDS + WARM_UP) * 2; round += 1) {
    const which = round % 2 === 0 ? "ours" : "reference";
    const start = performance.now();
    (which === "ours" ? ours : reference)();
    if (round >= WARM_UP * 2) times[which].push(performance.now() - start);
  }
  return { ours: undisturbed(times.ours), reference: undisturbed(times.reference) };
}

/** Milliseconds that mammoth takes for the HTML of a file; the tenth percentile of a few rounds. */
async function mammothTime(bytes: Uint8Array): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 20; round += 1) {
    const start = performance.now();
    await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    times.push(performance.now() - start);
  }
  return undisturbed(times);
}

/** docx to cells and narrative figures, against unzip + streaming XML scan of the same file and against mammoth's HTML. */
export const bench: Bench = async () => {
  const files = [
    ["docx of our own", formattedDocx()] as const,
    ...(existsSync(sample) ? [["docx of a word processor", readFileSync(sample)] as const] : []),
  ];
  const rows: BenchRow[] = [];
  for (const [name, bytes] of files) {
    const { ours, reference } = measure(
      () => readFileInProcess(bytes, "report.docx"),
      () => scan(bytes),
    );
    const ratio = ours / reference;
    rows.push({ name: `${name}: bytes to cells, ms (unzip + XML scan)`, ours, reference, ratio, goal: "≤ 1.5×", reached: ratio <= 1.5 });
    const html = await mammothTime(bytes);
    const share = ours / html;
    rows.push({
      name: `${name}: bytes to cells, ms (mammoth)`,
      ours,
      reference: html,
      ratio: share,
      goal: "≤ 0.1×",
      reached: share <= 0.1,
    });
  }
  return rows;
};
