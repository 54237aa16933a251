/** Whose report the prose belongs to; null where the title does not say. */
export interface Reporter {
  readonly body: string | null;
  readonly year: number | null;
}

/** A number in a sentence: where its wording begins, and where the digits stand. */
export interface NumberAt {
  readonly text: string;
  readonly from: number;
  readonly start: number;
  readonly end: number;
}

const clauseEnd = /[,。;:!?]/u;
const partOfYear =
  /第?[一二三四1-4]季度|上半年|下半年|前三季度|(?<!\d)(?:[1-9]|1[0-2])月(?![1-9]\d?日|31日)(?!底|末)|(?<!\d)(?:[1-9]|10|11)月[底末]|(?:[1-9]|1[0-2])(?:-|—|至)(?:[1-9]|1[0-2])月|[一二三四五六七八九十]+月份|上旬|中旬|下旬|当月|本季度/u;
const planned = /计划|拟(?:于|在)|预计|力争|目标|争取|下一步|将(?:于|在|继续|再|会)|明年|来年|不少于|不低于|至少/u;
const average = /平均|日均|月均|年均|人均|每(?:日|天|周|月|季度?|年|次|个|件|场)/u;
const manyYears =
  /近(?:[两三四五六七八九十]|\d+)年|(?:[两三四五六七八九十]|\d+)年来|年以来|(?:19|20)\d{2}年?(?:-|—|–|至|到)(?:19|20)\d{2}年(?!\d{1,2}月)|十四五|十三五|历年|建站以来|开通以来|成立以来/u;
const year = /(?:19|20)\d{2}(?=年)/gu;
const formerYear = /(?:^|[,;:、(])(?:去年|上年度?|上一年度?|前年)(?:同期)?(?!.{0,3}结转)/u;
/** 办结20件（含2023年结转3件）: the year of the remark is not that of what follows. */
const carriedRemark = /\([^()]*(?:结转|转至)[^()]*\)/gu;
const thisYear = /今年|本年度?|本报告期/u;
const range = /\d[-—–~～至到]$/u;
const someBody =
  /([\p{Script=Han}]{2,10}(?:厅|局|委|委员会|镇|乡|街道|街道办事处|县|公司|中心|医院|学校|大学|法院|检察院))(?:全年|共|累计|共计|已|今年|本年度|当年)*$/u;
const leadIn = /^.*(?:通过|依托|利用|在|由|经)/u;
const ownName = /[我本全该各]/u;
const others =
  /(?:各(?:县|区|市|镇|乡|街道|部门|单位|局|委办局)|下属|所属|直属|基层|其他(?:县|区|市|部门|单位)|协助|配合|会同|指导)[^,。;]{0,16}$/u;

/** 各市受理56件,办结54件: a clause without a subject of its own goes on with the others' numbers. */
const othersGoOn =
  /(?:各(?:县|区|市|镇|乡|街道|部门|单位|局|委办局)|下属|所属|直属|基层|其他(?:县|区|市|部门|单位))[^,。;我本]{0,20}\d[^,。;我本]*,(?:已|共|均|全部|按时|按期|累计|其中)*$/u;

/** The clause up to the number; where it has no more than a time or 其中 before a comma, the clause before belongs to it. */
function clauseBefore(text: string, start: number): string {
  const before = text.slice(0, start);
  const parts = before.split(clauseEnd);
  const own = parts[parts.length - 1] ?? "";
  const previous = parts[parts.length - 2] ?? "";
  return previous.length > 0 && previous.length <= 12 ? `${previous},${own}` : own;
}

/** The year the words before the number speak of: a number, `former`, or null when they name none. */
function yearInEffect(before: string): number | "former" | null {
  const named = before.replace(carriedRemark, (remark) => " ".repeat(remark.length));
  const last = [...named.matchAll(year)].filter(({ index }) => !/[较比与同自]$/u.test(named.slice(0, index))).pop();
  const at = last?.index ?? -1;
  const rest = named.slice(at + 1);
  if (thisYear.test(rest)) return null;
  if (formerYear.test(at === -1 ? named : rest)) return "former";
  return last ? Number(last[0]) : null;
}

function isOthers(text: string, from: number, own: string | null): boolean {
  const before = text.slice(0, from);
  if (others.test(before) || othersGoOn.test(before)) return true;
  const [, printed = ""] = own === null ? [] : (someBody.exec(before) ?? []);
  const name = plainName(printed.replace(leadIn, ""));
  // 局门户网站 is its own.
  if (name.length < 2 || ownName.test(name)) return false;
  const full = plainName(own ?? "");
  return !isShortFor(name.slice(-3), full) && !(name.slice(-1) === full.slice(-1) && isShortFor(full, name));
}

/** A name without what its short forms leave off: 长通街道办事处, 国家卫生健康委员会. */
function plainName(name: string): string {
  return name.replace(/(?:办事处|人民政府|办公[厅室])$/u, "").replace(/委员会$/u, "委");
}

/** 住建局 is 住房和城乡建设局: the letters of the short name occur in the full one, in order. */
function isShortFor(short: string, full: string): boolean {
  let at = -1;
  return [...short].every((letter) => {
    at = full.indexOf(letter, at + 1);
    return at !== -1;
  });
}

/** True when a number is part of a range, an ordinal, a plan, an average, another period, or belongs to another body. */
export function isOutOfScope({ text, from, start, end }: NumberAt, { body, year: reportYear }: Reporter): boolean {
  const before = text.slice(0, start);
  if (before.endsWith("第") || range.test(before) || /^[-—–~～至到]\d/u.test(text.slice(end))) return true;
  const clause = clauseBefore(text, start);
  if (partOfYear.test(clause) || planned.test(clause) || average.test(clause) || manyYears.test(clause)) return true;
  return isOthers(text, from, body) || isOtherYear(text, before, reportYear);
}

function isOtherYear(text: string, before: string, reportYear: number | null): boolean {
  const spoken = yearInEffect(before);
  if (spoken === null) return false;
  if (spoken === "former") return true;
  const years = [...text.matchAll(year)].map(([digits]) => Number(digits));
  return spoken !== (reportYear ?? Math.max(...years));
}

const partOf = /其中[,:]?[^,。;:]{0,30}$/u;

/** True when 其中 makes the number a part of one stated before. */
export function isPartOnly({ text, start }: NumberAt): boolean {
  return partOf.test(text.slice(0, start));
}
