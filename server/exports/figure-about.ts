import { shanghaiMinute } from "@/domain/deadlines/deadline";
import { stateDefinitions } from "@/domain/export/absent-state";
import type { ExportSheet } from "@/domain/export/export-sheet";
import type { Language } from "./finding-words";

/** Who takes a figure away, in which language, and the origin under which the browser reached this server. */
export interface Taking {
  readonly language: Language;
  readonly origin: string;
  readonly by: string;
}

/** The address that shows the figure again, as a whole link. */
function figureLink({ address }: Pick<ExportSheet, "address">, { origin }: Taking): string {
  return new URL(address, origin).href;
}

/** What a figure's numbers are and rest on, line by line: filters, base, date, source, link, formula and caveats. */
export function figureAbout(sheet: ExportSheet, taking: Taking): readonly (readonly [label: string, text: string])[] {
  const say = (zh: string, en: string) => ({ zh, en })[taking.language];
  return [
    [say("标题", "Title"), sheet.title],
    [say("内容", "Subject"), sheet.subtitle],
    ...sheet.filters.map(({ label, text }) => [say(`筛选：${label}`, `Filter: ${label}`), text] as const),
    [say("底数与覆盖", "Base and coverage"), sheet.base],
    [say("数据截至", "Data as of"), `${shanghaiMinute(sheet.asOf)}${say("（北京时间）", " (Beijing time)")}`],
    [say("来源", "Source"), sheet.source],
    [say("链接", "Link"), figureLink(sheet, taking)],
    [say("导出人", "Exported by"), taking.by],
    ...sheet.notes.map(({ label, text }) => [label, text] as const),
  ];
}

/** How to read a number and each word that stands for a missing one. */
export function cellLegend(language: Language): readonly (readonly [word: string, meaning: string])[] {
  return stateDefinitions.map(({ word, meaning }) => [word[language], meaning[language]] as const);
}
