import { simplify, withoutSpaces } from "../document/normalise";
import { mendSlips } from "./title-slips";

/** 山西省…厅2024年政府信息公开工作年度报告; the body or the year may stand on a line of its own. */
const prescribed = /^(.{0,60}?)政府信息公开(?:工作)?(?:情况)?的?年度(?:工作)?报告(?:的公示)?[（(]?(\d{4})?(?:年度?)?[）)]?$/u;
/** Other words for the same: 关于2024年政府信息公开工作情况的报告, 政府信息公开年报. */
const similar =
  /^(.{0,60}?)(?:政府|政务)?信息公开(?:工作)?(?:情况)?的?(?:年度|工作)?(?:总结)?(?:报告|年报)(?:的公示)?[（(]?(\d{4})?(?:年度?)?[）)]?$/u;
const decoration = /^[《“"【[]+|[》”"】\]]+$/gu;
/** What a page of metadata or of leaves prints before the title itself. */
const leadIn = /^[-·•●|]*(?:标题|题名|名称|文件名)[:：]?|^[-·•●]+|^(?:Page|P\.?)\d+[-—–]/iu;
const edition = /[（(](?:全文|公开版|公示稿|发布稿|网络版|网页版|文字版|正文|审定稿|(?:19|20)\d{2}[-.年]\d{1,2}[-.月]\d{1,2}日?)[）)]$/u;
const otherPeriod = /上半年|下半年|半年|季度|月份/u;
const yearBefore = /(?:^|[^\d])((?:19|20)\d{2})年?度?的?$/u;
const yearFirst = /^((?:19|20)\d{2})年?度?/u;
const chineseYear = /([二〇零○Ｏ一三四五六七八九]{4})年?度?/u;
const chineseDigits = "〇一二三四五六七八九";

/** What a title says: the body's name and the year, both without spaces; `body` is empty and `year` null where it does not. */
export interface TitleText {
  readonly body: string;
  readonly year: string | null;
  /** In the words the format prescribes. */
  readonly isPrescribed: boolean;
}

/** A year in Chinese digits as Arabic ones, 二〇二四 → 2024; one character for one. */
function digitsOf(text: string): string {
  return text.replace(chineseYear, (whole, year: string) => {
    const digits = [...year.replace(/[零○Ｏ]/gu, "〇")].map((digit) => chineseDigits.indexOf(digit));
    return whole.replace(year, digits.join(""));
  });
}

/** A line as titles are compared: no spaces, one width, simplified, slips mended; one character for one but for spaces. */
export function plainLine(text: string): string {
  return digitsOf(mendSlips(simplify(withoutSpaces(text))));
}

/** Splits a plain line into who and when; null when it is no title of an annual report. */
export function splitTitle(plain: string): TitleText | null {
  const bare = plain.replace(leadIn, "").replace(decoration, "").replace(edition, "").replace(decoration, "");
  const strict = prescribed.exec(bare);
  const match = strict ?? similar.exec(bare);
  if (!match || otherPeriod.test(bare)) return null;
  const isPrescribed = strict !== null;
  const before = (match[1] ?? "").replace(/^关于(?:公布|发布|印发|报送)?/u, "");
  const of = (body: string, year: string | null) => ({ body: body.replace(/关于(?:公布|发布|报送)?$/u, ""), year, isPrescribed });
  const leading = yearFirst.exec(before);
  if (leading?.[1]) return of(before.slice(leading[0].length), leading[1]);
  const trailing = yearBefore.exec(before);
  if (trailing?.[1]) return of(before.slice(0, before.lastIndexOf(trailing[1])), trailing[1]);
  return of(before, match[2] ?? null);
}
