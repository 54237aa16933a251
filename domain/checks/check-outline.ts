import { labelKey, withoutNumbering, withoutSpaces } from "../document/normalise";
import { editionForYear } from "../form/editions";
import { sections } from "../form/sections";
import { failed, type Scope, settled, type Verdict } from "./assess";
import type { Outline } from "./check-input";

type Heading = Outline["headings"][number];

const numerals = sections.map(({ id, numeral }) => ({ id, numeral }));

function printedNumeral({ text }: Heading): string | null {
  return /^\s*([一二三四五六七八九十]+)\s*[、.．,，]/.exec(text)?.[1] ?? null;
}

/** Sections in the order and with the numerals of the format (S02); headings without a numeral are judged by order alone. */
function checkOrder(headings: readonly Heading[]): Verdict {
  const scope: Scope = { rule: "S02-ORDER", scope: null, cells: [] };
  const places = headings.map(({ id }) => numerals.findIndex((one) => one.id === id));
  const isOrdered = places.every((place, at) => at === 0 || place > (places[at - 1] ?? -1));
  const misnumbered = headings.filter((heading) => {
    const printed = printedNumeral(heading);
    return printed !== null && printed !== numerals.find(({ id }) => id === heading.id)?.numeral;
  });
  if (isOrdered && misnumbered.length === 0) return settled(scope, "passed");
  const found = headings.map(({ text }) => text.slice(0, 20)).join("；");
  return failed(scope, {
    message: {
      zh: `各部分应按一至六的顺序编号，文件中为：${found}`,
      en: `The sections should run from 一 to 六; the document has: ${found}`,
    },
  });
}

const titleKeys = new Map(sections.map(({ id, title }) => [id, labelKey(title)]));

/** Headings that say the same in other words than the format (S03). */
function checkTitles(headings: readonly Heading[]): Verdict {
  const scope: Scope = { rule: "S03-TITLE", scope: null, cells: [] };
  const other = headings.filter(({ id, text }) => !labelKey(withoutNumbering(text)).startsWith(titleKeys.get(id) ?? ""));
  if (other.length === 0) return settled(scope, "passed");
  const pairs = other.map(({ id, text }) => {
    const section = sections.find((one) => one.id === id);
    return { printed: text.slice(0, 30), prescribed: `${section?.numeral}、${section?.title}` };
  });
  return failed(scope, {
    message: {
      zh: pairs.map(({ printed, prescribed }) => `标题“${printed}”应为“${prescribed}”`).join("；"),
      en: pairs.map(({ printed, prescribed }) => `The heading “${printed}” should read “${prescribed}”`).join("; "),
    },
  });
}

const contact =
  /https?:|www\.|\.gov\.|\.cn(?![a-z])|@|电话|传真|邮箱|邮编|联系方式|地址[:为]|(?:下载|查阅|查询|浏览|获取)(?:地址|网址|本报告|电子版|全文)|\d{3,4}-\d{7,8}|(?:电子版|全文)[^。]{0,30}(?:下载|查阅|网站)/i;

/** An address to download from, or somebody to ask (S10). */
function checkContact(prose: string): Verdict {
  const scope: Scope = { rule: "S10-DOWNLOAD", scope: null, cells: [] };
  if (contact.test(prose)) return settled(scope, "passed");
  return failed(scope, {
    message: {
      zh: "报告没有注明电子版下载地址或联系方式",
      en: "The report states neither an address to download it from nor a contact",
    },
  });
}

const period =
  /(?:统计|数据|期限|时限|时间|所列)[^。]{0,16}?(\d{4})年(\d{1,2})月(\d{1,2})日起?(?:至|到|—+|-+|－|~|～)(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日/;
/** A body that did not exist all year says so. */
const newBody = /新?(?:组建|成立|设立|挂牌)|机构改革|划转|合并|更名/;

/** The period the figures cover (Y02): the whole year, or a reason why not. */
function checkPeriod(text: string, year: number): Verdict | null {
  const match = period.exec(text);
  if (!match) return null;
  const [, from, fromMonth, fromDay, to = from, toMonth, toDay] = match;
  const scope: Scope = { rule: "Y02-PERIOD", scope: null, cells: [] };
  const stated = [from, fromMonth, fromDay, to, toMonth, toDay].map(Number);
  if (stated.join() === [year, 1, 1, year, 12, 31].join()) return settled(scope, "passed");
  const printed = `${stated.slice(0, 3).join("-")} — ${stated.slice(3).join("-")}`;
  const isWithin = stated[0] === year && stated[3] === year;
  return failed(scope, {
    message: {
      zh: `统计期限写为 ${printed}，应为 ${year} 年1月1日至12月31日`,
      en: `The figures are said to cover ${printed}; it should be 1 January to 31 December ${year}`,
    },
    stated: [year, ...stated],
    ...(isWithin && newBody.test(text) ? { severity: "info" } : {}),
  });
}

const cited = /格式[^。]{0,30}?国办公开办函[〔[(（【]?(\d{4})[〕\])）】]?第?(\d+)号/g;

/** The notice on the format that the report cites (Y06); a report that cites none is not judged. */
function checkNotice(text: string, year: number): Verdict | null {
  const form = editionForYear(year);
  const numbers = [...text.matchAll(cited)].map(([, issued, number]) => `国办公开办函〔${issued}〕${number}号`);
  if (!form || numbers.length === 0) return null;
  const scope: Scope = { rule: "Y06-NOTICE", scope: null, cells: [] };
  if (numbers.includes(form.documentNumber)) return settled(scope, "passed");
  return failed(scope, {
    message: {
      zh: `报告引用的格式文件为${numbers.join("、")}，${year} 年度应为${form.documentNumber}`,
      en: `The report cites ${numbers.join(", ")}; the format of ${year} is ${form.documentNumber}`,
    },
    stated: [year],
  });
}

/** The outer shape of the report: headings, contact, period and notice (S02, S03, S10, Y02, Y06). */
export function checkOutline({ headings, preface, prose }: Outline, year: number | null): readonly Verdict[] {
  const whole = withoutSpaces(prose);
  const dated = year === null ? [] : [checkPeriod(withoutSpaces(preface) || whole, year), checkNotice(whole, year)];
  return [
    ...(headings.length === 0 ? [] : [checkOrder(headings), checkTitles(headings)]),
    checkContact(whole),
    ...dated.filter((verdict) => verdict !== null),
  ];
}
