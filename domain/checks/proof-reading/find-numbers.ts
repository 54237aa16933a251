/** A number as it stands in a sentence without white space. */
export interface NumberInText {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly unit: string;
  readonly approximate: boolean;
  /** A date, an ordinal, a document or telephone number: nothing that counts. */
  readonly isFigure: boolean;
}

const number = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/gu;
const unitAfter =
  /^(?:余|多)?(件次|条次|人次|场次|万元|个百分点|件|条|个|项|次|篇|份|期|场|人|名|家|部|封|起|宗|元|%|字|类|批|张|户|幅|万)/u;
const timeAfter =
  /^(?:年|月|日|号|时(?!间)|点(?!击)|周|天|小时|分钟|秒|岁|周年|个?工作日|个月|楼|室|路|层|版|届|级|部曲)|^[-—–~～至到]\d+(?:年|月|日|时|点)|^\+|^[:]\d|^(?:〕|\]|】)/u;
const namedBefore =
  /(?:第|〔|\[|【|\+|No\.?|电话|热线|邮编|邮政编码|传真|号码|文号|编号|网址|邮箱)[:(]?$|[A-Za-z@/_=&.-]$|\d[-—–~～]$|[\d]:$/iu;
const letterAfter = /^[A-Za-z@/_]|^-\d{3,}/u;
const hotlines = new Set(["12345", "12388", "12315", "12380", "12309", "110", "114", "119"]);

function isFigure(text: string, start: number, end: number): boolean {
  const [before, digits, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)];
  if (hotlines.has(digits) || /^0\d/u.test(digits) || (digits.length >= 7 && !digits.includes(","))) return false;
  if (timeAfter.test(after) || namedBefore.test(before) || letterAfter.test(after)) return false;
  // 1.加强…: the number of a point; 2024年度 is a year, 2024、 a year in a list of years.
  if (/(?:^|[。;:,、])$/u.test(before) && /^[.、)](?!\d)/u.test(after) && digits.length < 3) return false;
  return !(/^(?:19|20)\d{2}$/u.test(digits) && /^(?:年|、(?:19|20)\d{2}|[-—–~～至到])/u.test(after));
}

function scaleOf(after: string): number {
  if (/^亿/u.test(after)) return 100_000_000;
  return /^(?:余|多)?万(?!元)/u.test(after) ? 10_000 : 1;
}

/** Every number of a sentence with its value (万 multiplied out) and the unit behind it. */
export function findNumbers(text: string): readonly NumberInText[] {
  return [...text.matchAll(number)].map(({ 0: digits, index: start }) => {
    const end = start + digits.length;
    const after = text.slice(end);
    const scale = scaleOf(after);
    const unit = unitAfter.exec(scale === 1 ? after : after.replace(/^(?:余|多)?[万亿]/u, ""))?.[1] ?? "";
    return {
      start,
      end,
      value: Number((Number(digits.replaceAll(",", "")) * scale).toFixed(6)),
      unit,
      approximate: /^(?:万|亿)?(?:余|多)/u.test(after) || /(?:约|近|超过|逾|超)$/u.test(text.slice(0, start)),
      isFigure: isFigure(text, start, end),
    };
  });
}
