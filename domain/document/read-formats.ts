import type { Bilingual } from "../checks/finding";
import type { DocumentFormat } from "./document";

/** What a person calls a format, and what to know about it. */
export interface FormatEntry {
  readonly name: string;
  readonly endings: readonly string[];
  readonly note: Bilingual;
}

/** Every format by how it is met. Content tells the format, the ending does not count. */
const formatEntries: Readonly<Record<DocumentFormat, FormatEntry>> = {
  docx: {
    name: "docx",
    endings: [".docx", ".wps"],
    note: { zh: "最可靠：首选定稿的 Word 或 WPS 文档。", en: "The most reliable: the final Word or WPS document." },
  },
  doc: {
    name: "doc / wps",
    endings: [".doc", ".wps"],
    note: { zh: "Word 97 及以后、WPS 文字保存的文档。", en: "Documents saved by Word 97 or later, or by WPS Writer." },
  },
  pdf: {
    name: "PDF",
    endings: [".pdf"],
    note: {
      zh: "由 Word 或 WPS 导出、文字可以选中的 PDF；扫描件不读。",
      en: "Exported from Word or WPS, with text that can be selected; scans are not read.",
    },
  },
  html: {
    name: "html",
    endings: [".html", ".htm"],
    note: { zh: "从网站保存的年报网页。", en: "The page of the report as saved from the website." },
  },
  mhtml: {
    name: "mhtml",
    endings: [".mht", ".mhtml"],
    note: { zh: "浏览器“另存为单个文件”的网页。", en: "A page the browser saved as a single file." },
  },
  text: {
    name: "txt",
    endings: [".txt", ".md"],
    note: {
      zh: "表格各列须以制表符、竖线或空格分开；UTF-8、UTF-16、GB18030 均可。",
      en: "Columns divided by tabs, bars or blanks; UTF-8, UTF-16 or GB18030.",
    },
  },
  xlsx: {
    name: "xlsx",
    endings: [".xlsx"],
    note: { zh: "表格与文字都在工作表里的年报。", en: "Reports whose tables and text stand in worksheets." },
  },
  xls: {
    name: "xls / et",
    endings: [".xls", ".et"],
    note: { zh: "Excel 97 及以后、WPS 表格保存的工作簿。", en: "Workbooks saved by Excel 97 or later, or by WPS Spreadsheets." },
  },
  ofd: {
    name: "OFD",
    endings: [".ofd"],
    note: {
      zh: "由 WPS 等转出、文字可以选中的版式文件，盖章与否均可；不核验签章，扫描件不读。",
      en: "Layout files with text that can be selected, sealed or not; seals are not verified, scans are not read.",
    },
  },
};

/** The formats that are read, best first. */
export const readFormats: readonly FormatEntry[] = Object.values(formatEntries);
