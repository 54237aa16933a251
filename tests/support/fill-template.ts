import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Facts } from "@/domain/facts/facts";
import { printValue } from "@/domain/facts/print-value";
import type { Edition } from "@/domain/form/edition";
import { templateCells } from "@/server/exports/template-layout";

/** What is written into the sheets of prose. */
const prose: Readonly<Record<string, readonly string[]>> = {
  "一、总体情况": ["（一）主动公开情况", "本年度按规定公开各类信息。", "申请均在期限内答复。"],
  "五、存在的主要问题及改进情况": ["目录更新不够及时，下一年逐月核对。"],
  "六、其他需要报告的事项": ["本年度未收取信息处理费。"],
};

/** Fills a template in as a spreadsheet program would: numbers and texts into the open cells, formulas worked out. */
export function fillTemplate(template: Uint8Array, edition: Edition, values: Facts["values"]): Uint8Array {
  const parts = unzipSync(template);
  const workbook = strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array());
  const names = [...workbook.matchAll(/<sheet name="([^"]+)" sheetId="(\d+)"/g)].map(([, name = "", id]) => [name, id] as const);
  const places = templateCells(edition);
  for (const [name, id] of names) {
    const path = `xl/worksheets/sheet${id}.xml`;
    let xml = strFromU8(parts[path] ?? new Uint8Array());
    for (const [cell, place] of places) {
      const value = values[cell];
      if (place.sheet !== name || value === undefined) continue;
      xml = xml.replace(
        new RegExp(`<c r="${place.reference}" s="(\\d+)"/>`),
        `<c r="${place.reference}" s="$1"><v>${printValue(value)}</v></c>`,
      );
    }
    for (const [row, text] of (prose[name] ?? []).entries())
      xml = xml.replace(
        new RegExp(`<c r="A${row + 1}" s="(\\d+)"/>`),
        `<c r="A${row + 1}" s="$1" t="inlineStr"><is><t>${text}</t></is></c>`,
      );
    parts[path] = strToU8(xml.replace(/<\/f><\/c>/g, "</f><v>777</v></c>"));
  }
  return zipSync(parts);
}
