import { encodeGb18030 } from "../support/encode-gb18030";
import { fillGrid, type Part, type PrintedLine } from "./printed-report";
import type { Plan } from "./variations";

const flat = (text: string) => text.replace(/\n/gu, "");

function gridLines(lines: readonly PrintedLine[], plan: Plan): string[][] {
  const rows = plan.has("spansCollapsed") ? lines : fillGrid(lines);
  return rows.map(({ cells }) => cells.map(({ text }) => flat(text)));
}

function pipeLines(rows: readonly (readonly string[])[], plan: Plan): string[] {
  const outer = plan.dice("bars").chance(0.7);
  const lines = rows.map((cells) => (outer ? `| ${cells.join(" | ")} |` : cells.join(" | ")));
  const ruler = `|${(rows[0] ?? []).map(() => " --- |").join("")}`;
  return plan.has("pipeRuler") ? [...lines.slice(0, 1), ruler, ...lines.slice(1)] : lines;
}

function tableLines(all: readonly PrintedLine[], plan: Plan): string[] {
  const lines = all.filter(({ hidden = false }) => !hidden);
  if (plan.format === "tab") {
    return gridLines(lines, plan).map((cells) => (plan.has("trailingStripped") ? cells.join("\t").replace(/\t+$/u, "") : cells.join("\t")));
  }
  if (plan.format === "pipe") return pipeLines(gridLines(lines, plan), plan);
  const filled = lines.map(({ cells }) => cells.map(({ text }) => text).filter((text) => text.trim() !== ""));
  if (plan.format === "spaces") return filled.map((cells) => cells.map(flat).join("    "));
  return filled.flat().flatMap((text) => text.split("\n"));
}

function withPageNumbers(lines: readonly string[], plan: Plan): readonly string[] {
  if (!plan.has("pageNumbers") && !plan.has("barePageNumbers")) return lines;
  const dice = plan.dice("pages");
  const print = (page: number) =>
    plan.has("barePageNumbers") ? String(page) : dice.pick([`- ${page} -`, `— ${page} —`, `第${page}页`, `第 ${page} 页 共 8 页`]);
  const at = new Set(Array.from({ length: 4 }, () => dice.below(lines.length)));
  let page = 0;
  return lines.flatMap((text, index) => {
    if (!at.has(index)) return [text];
    page += 1;
    return [text, print(page)];
  });
}

function encode(text: string, plan: Plan): Uint8Array {
  if (plan.has("gb18030")) return encodeGb18030(text.replace(/\u00a0/gu, " ").replace(/−/gu, "-"));
  if (plan.has("utf16")) return Buffer.from(`\ufeff${text}`, "utf16le");
  return new TextEncoder().encode(plan.dice("mark").chance(0.2) ? `\ufeff${text}` : text);
}

/** A text file: tabs, bars, blanks between the cells, or one cell a line. */
export function writeText(parts: readonly Part[], plan: Plan): Uint8Array {
  const lines = parts.flatMap((part) => (part.kind === "paragraph" ? [part.text, ""] : [...tableLines(part.lines, plan), ""]));
  const apart = plan.format === "lines" && !plan.has("noBlankLines") ? lines.flatMap((text) => [text, ""]) : lines;
  return encode(withPageNumbers(apart, plan).join(plan.has("windowsLines") ? "\r\n" : "\n"), plan);
}
