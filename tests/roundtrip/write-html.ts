import { encodeGb18030 } from "../support/encode-gb18030";
import { fillGrid, type Part, type PrintedCell, type PrintedLine } from "./printed-report";
import type { Plan } from "./variations";

const escapeMarkup = (text: string) =>
  text
    .replace(/&/gu, "&amp;")
    .replace(/</gu, "&lt;")
    .replace(/\u00a0/gu, "&nbsp;");

function inline(text: string, plan: Plan): string {
  const escaped = escapeMarkup(text).replace(/\n/gu, "<br>");
  if (!plan.has("splitRuns") || text.length < 2 || /[&<]/u.test(escaped)) return escaped;
  return `<span>${escaped.slice(0, 1)}</span><font>${escaped.slice(1)}</font>`;
}

function cellContent({ text }: PrintedCell, plan: Plan): string {
  const content = text === "" ? plan.dice("empty").pick(["", "&nbsp;", "<br>", "<p></p>"]) : inline(text, plan);
  if (plan.has("officeTags")) return `<p class="MsoNormal" align="center"><span lang="EN-US">${content}<o:p></o:p></span></p>`;
  return plan.dice("paragraphs").chance(0.5) ? `<p>${content}</p>` : content;
}

function row({ cells, hidden = false }: PrintedLine, plan: Plan): string {
  const sloppy = plan.has("sloppyTags");
  const cell = (one: PrintedCell) => {
    const spans = `${one.columns > 1 ? ` colspan="${one.columns}"` : ""}${one.rows > 1 ? ` rowspan=${one.rows}` : ""}`;
    const vertical = one.vertical && plan.has("verticalLabels") ? ' class="vertical"' : "";
    return sloppy ? `<TD${spans}>${cellContent(one, plan)}` : `<td${spans}${vertical}>${cellContent(one, plan)}</td>`;
  };
  const open = sloppy ? "<TR>" : `<tr${hidden ? ' style="DISPLAY: none"' : ""}>`;
  return `${open}${cells.map(cell).join("")}${sloppy ? "" : "</tr>"}`;
}

function tableOf(lines: readonly PrintedLine[], plan: Plan): string {
  const shown = plan.has("noMerges") ? fillGrid(lines) : lines;
  const rows = shown.filter(({ hidden = false }) => !hidden || !plan.has("sloppyTags")).map((one) => row(one, plan));
  return `<table border="1" cellspacing="0">${plan.dice("body").chance(0.5) ? `<tbody>${rows.join("\n")}</tbody>` : rows.join("")}</table>`;
}

function style(plan: Plan): string {
  const dice = plan.dice("style");
  const font = dice.pick(["Noto Serif CJK SC", "Noto Sans CJK SC"]);
  const size = dice.pick([9, 10.5, 12]);
  const border = plan.has("unruled") ? "none" : "1px solid #000";
  return `<style>@page { size: A4 ${plan.dice("page").pick(["portrait", "landscape"])}; margin: 20mm 18mm }
    body { font: ${size}pt "${font}" } table { border-collapse: collapse; width: ${plan.has("narrow") ? "330px" : "100%"} }
    td { border: ${border}; padding: ${dice.pick([1, 3, 5])}px; text-align: ${dice.pick(["center", "left"])}; ${plan.has("narrow") ? "word-break: break-all" : ""} }
    td p { margin: 0 } .vertical { writing-mode: vertical-rl }</style>`;
}

/** The page as text: what a site shows, and what a browser prints to pdf. */
export function writePage(parts: readonly Part[], plan: Plan): string {
  const content = parts
    .map((part) => (part.kind === "paragraph" ? `<p>${inline(part.text, plan)}</p>` : tableOf(part.lines, plan)))
    .join("\n");
  const nested = `<table width="100%"><tr><td>首页</td><td>通知公告</td></tr><tr><td colspan="2"><table><tr><td></td><td>${content}</td></tr></table></td></tr></table>`;
  const charset = plan.has("gb18030") ? "gb2312" : "utf-8";
  return `<!DOCTYPE html><html><head><meta charset="${charset}"><title>年报</title>${style(plan)}</head><body>${plan.has("nested") ? nested : content}</body></html>`;
}

/** A page saved from a site, in the encoding it declares. */
export function writeHtml(parts: readonly Part[], plan: Plan): Uint8Array {
  const page = writePage(parts, plan);
  return plan.has("gb18030") ? encodeGb18030(page.replace(/−/gu, "-")) : new TextEncoder().encode(page);
}
