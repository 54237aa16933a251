import type { MessageSet } from "./message-set";

/** Words of the search in the top bar. */
export const searchMessages = {
  "search.open": { zh: "查机构、指标、页面", en: "Find bodies, metrics, pages" },
  "search.title": { zh: "查找", en: "Search" },
  "search.hint": { zh: "名称、全拼或首字母，如 太原、taiyuan、tys", en: "Name, pinyin or initials: 太原, taiyuan, tys" },
  "search.bodies": { zh: "机构", en: "Bodies" },
  "search.metrics": { zh: "指标", en: "Metrics" },
  "search.pages": { zh: "页面", en: "Pages" },
  "search.found": {
    zh: "{count, plural, =0 {没有找到} other {# 项，上下键选择，回车打开}}",
    en: "{count, plural, =0 {Nothing found} one {# result; Enter opens it} other {# results; arrow keys choose, Enter opens}}",
  },
  "search.busy": { zh: "正在查…", en: "Searching…" },
  "search.none": {
    zh: "没有找到“{words}”。换一个说法，或只写名称的一部分。",
    en: "Nothing found for “{words}”. Try another or a shorter word.",
  },
  "search.failed": { zh: "暂时查不了，请稍后再试。", en: "The search does not answer just now; try again." },
  "search.ended": { zh: "至 {year} 年", en: "until {year}" },
  "search.formerly": { zh: "原名 {name}", en: "formerly {name}" },
  "search.keys": { zh: "↑↓ 选择　Enter 打开　Esc 关闭", en: "↑↓ choose   Enter open   Esc close" },
} as const satisfies MessageSet;
