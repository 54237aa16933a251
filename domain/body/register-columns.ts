import type { BodyKind, BodyLevel } from "./body";

/** The columns of a register on a sheet, in their order. */
export const registerColumns = [
  "number",
  "name",
  "shortName",
  "parent",
  "level",
  "kind",
  "unifiedCode",
  "regionCode",
  "validFrom",
  "validTo",
  "aliases",
  "contact",
] as const;
export type RegisterColumn = (typeof registerColumns)[number];

/** What each column is headed; the first title is the one written. Body names and statutory terms are Chinese in every language. */
export const columnTitles: Readonly<Record<RegisterColumn, readonly string[]>> = {
  number: ["编号", "机构编号"],
  name: ["全称", "机关名称", "机构名称", "单位名称", "名称"],
  shortName: ["简称"],
  parent: ["上级机构", "上级机关", "上级单位"],
  level: ["层级", "级别"],
  kind: ["类别", "机构类别"],
  unifiedCode: ["统一社会信用代码"],
  regionCode: ["行政区划代码"],
  validFrom: ["首个报告年度", "起始年度"],
  validTo: ["末个报告年度", "截止年度"],
  aliases: ["别名", "其他名称"],
  contact: ["联系人", "联系人及电话"],
};

/** Without these there is no register. */
export const neededColumns: readonly RegisterColumn[] = ["name", "parent", "level", "kind"];

export const levelWords: Readonly<Record<BodyLevel, readonly string[]>> = {
  province: ["省级", "省", "自治区级", "直辖市级"],
  city: ["市级", "市", "地级", "设区的市级", "州级"],
  county: ["县级", "县", "区级", "县区级"],
  township: ["乡级", "乡镇级", "乡", "镇", "镇级", "街道"],
};

export const kindWords: Readonly<Record<BodyKind, readonly string[]>> = {
  government: ["政府", "人民政府"],
  office: ["办公厅", "办公室", "政府办公厅", "政府办公室", "政府办"],
  department: ["部门", "政府部门"],
  township: ["乡镇", "乡镇街道", "街道", "乡镇政府"],
  zone: ["开发区", "开发区管委会", "园区"],
  other: ["其他", "其它"],
};

/** The value a word stands for, null when it is none of them. */
export function valueOfWord<T extends string>(words: Readonly<Record<T, readonly string[]>>, word: string): T | null {
  const entries = Object.entries(words) as [T, readonly string[]][];
  return entries.find(([value, all]) => value === word || all.includes(word))?.[0] ?? null;
}

/** The column a title heads, widths and blanks aside. */
export function columnOfTitle(title: string): RegisterColumn | null {
  const bare = title
    .normalize("NFKC")
    .replace(/[\s*]/g, "")
    .replace(/\(.*\)$/, "");
  return registerColumns.find((column) => columnTitles[column].includes(bare)) ?? null;
}
