import type { MessageSet } from "./message-set";

/** Words of open data: the administrator's switch and the page that explains the addresses. */
export const openDataMessages = {
  "openData.title": { zh: "开放数据", en: "Open data" },
  "openData.admin.note": {
    zh: "开启后，任何能访问本服务器的人不用登录就能读取审定年报的数字、机构名录、指标字典和覆盖范围。未审定的数字、文件原件、联系人和账号不在其中。",
    en: "When on, anybody who reaches this server can read approved figures, the register, the dictionary and the coverage without signing in. Figures not approved, files, contacts and accounts are never among them.",
  },
  "openData.on": { zh: "现在：已开启", en: "Now: on" },
  "openData.off": { zh: "现在：已关闭，所有地址答复“没有这项内容”", en: "Now: off; every address answers “not found”" },
  "openData.turnOn": { zh: "开启开放数据", en: "Switch open data on" },
  "openData.turnOff": { zh: "关闭开放数据", en: "Switch open data off" },
  "openData.reason": { zh: "理由（不少于 4 个字，记入审计日志）", en: "Reason (at least 4 characters, kept in the audit log)" },
  "openData.failed": { zh: "没有改动。请再试一次。", en: "Nothing was changed. Try again." },
  "openData.help": { zh: "开放数据说明", en: "Open data explained" },
  "openData.docs": { zh: "地址和格式说明", en: "Addresses and formats" },
  "openData.about": {
    zh: "审定年报的数字可以用程序读取，不用登录，只读。由管理员开启；关闭时各地址答复 404。",
    en: "Approved figures can be read by programs without signing in, read only. An administrator switches it on; while it is off every address answers 404.",
  },
  "openData.addresses": { zh: "地址（第 1 版）", en: "Addresses (version 1)" },
  "openData.addresses.note": {
    zh: "每个地址都有 .json 和 .csv 两种。JSON 按列给出，各列等长；CSV 用 UTF-8（带 BOM），可直接用 WPS、Excel 打开。第 1 版的列只增不减。",
    en: "Each address comes as .json and .csv. JSON is columnar, all columns of one length; CSV is UTF-8 with a byte order mark and opens in WPS and Excel. Within version 1 columns are only added.",
  },
  "openData.col.address": { zh: "地址", en: "Address" },
  "openData.col.what": { zh: "内容", en: "Content" },
  "openData.col.parameters": { zh: "参数", en: "Parameters" },
  "openData.openapi": { zh: "本说明的机器可读版（OpenAPI 3）", en: "This description for machines (OpenAPI 3)" },
  "openData.rules": { zh: "怎么读", en: "How to read it" },
  "openData.rules.null": {
    zh: "JSON 的 null、CSV 的空格是未填或没有数值，不是零；指标的 state 列写明原因。",
    en: "null in JSON and an empty field in CSV mean not stated or no value, never zero; the column state of a metric says why.",
  },
  "openData.rules.sum": {
    zh: "合计占比用分子之和除以分母之和，不要平均各机构的占比；并用 coverage 写明含几个机构、缺谁。",
    en: "For a share in all, divide the sum of numerators by the sum of denominators, never average shares; and state from coverage how many bodies it holds and who is missing.",
  },
  "openData.rules.scope": {
    zh: "scope 为 own 是本机关报告，为 rollup 是本级汇总，两者不可相加；2019 版和 2021 版格式口径不同的指标不要跨 2021 年比较。",
    en: "scope own is a body's own report, rollup a government's sum: never add both. Metrics that differ between the 2019 and 2021 forms are not compared across 2021.",
  },
  "openData.rules.pages": {
    zh: "每页 {rows} 行，page 从 1 起，pages 为总页数。",
    en: "{rows} rows a page; page counts from 1, pages is their number.",
  },
  "openData.rules.rate": {
    zh: "每个来源地址一次最多 {burst} 次请求，此后每秒 1 次；超过时答复 429，Retry-After 为应等的秒数。带上次的 ETag（If-None-Match）再取，未变时答复 304。",
    en: "At most {burst} requests at once from one address, then one a second; beyond that the answer is 429 and Retry-After tells the seconds to wait. Send the last ETag in If-None-Match: unchanged data answers 304.",
  },
  "openData.example": { zh: "示例", en: "Example" },
} as const satisfies MessageSet;
