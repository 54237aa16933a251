import { type CalendarDate, daysBetween } from "@/domain/deadlines/deadline";

/**
 * What a reminder's text may name: 机构 the body, 年度 the report year, 期限 its last day, 剩余天数 days left (0 on the last day),
 * 逾期天数 days past it, 时限 whichever of the two holds in words, 状态 how far the report is, 联系人 the body's contact.
 */
export const placeholders = ["机构", "年度", "期限", "剩余天数", "逾期天数", "时限", "状态", "联系人"] as const;
export type Placeholder = (typeof placeholders)[number];

/** How far a body that still owes its report is. */
export type OwedState = "nothing" | "draft" | "returned";

/** The facts of one body and year a reminder can tell. */
export interface ReminderFacts {
  readonly body: string;
  readonly year: number;
  readonly state: OwedState;
  /** The last day in force; null where none is set. */
  readonly deadline: CalendarDate | null;
  readonly today: CalendarDate;
  readonly contact: string | null;
}

export type FilledText =
  | { readonly outcome: "filled"; readonly text: string }
  /** The text names a fact this body has not: it is not sent, for it would say something wrong or nothing. */
  | { readonly outcome: "lacksFact"; readonly placeholder: Placeholder };

/** The text every office starts with (条例49: reports are due by 31 January, to the authority in charge). */
export const BUILT_IN_TEXT =
  "{机构}：\n" +
  "根据《中华人民共和国政府信息公开条例》第四十九条、第五十条，你单位{年度}年度政府信息公开工作年度报告应于{期限}前报送（含当日）。目前状态：{状态}，{时限}。\n" +
  "请尽快登录系统办理报送；确有困难的，请及时与我单位联系。";

const states: Readonly<Record<OwedState, string>> = {
  nothing: "尚未报送",
  draft: "已上传，尚未提交",
  returned: "已退回，待修改后重新报送",
};

/** A placeholder in half- or full-width braces, as an input method may write them. */
const PLACEHOLDER = /[{｛]\s*([^{}｛｝]*?)\s*[}｝]/g;

const isPlaceholder = (word: string): word is Placeholder => (placeholders as readonly string[]).includes(word);

/** What is wrong with a template: words in braces that name no fact, and braces that open or close nothing. Empty when it is sound. */
export function faultsOfTemplate(template: string): readonly string[] {
  const unknown = [...template.matchAll(PLACEHOLDER)].map(([, word = ""]) => word).filter((word) => !isPlaceholder(word));
  const stray = template.replace(PLACEHOLDER, "").match(/[{}｛｝]/g) ?? [];
  return [...new Set([...unknown.map((word) => `{${word}}`), ...stray])];
}

/** Days to the last day of a report never handed in: 0 on that day, negative past it; null where it does not bind. */
export function daysLeft({ state, deadline, today }: ReminderFacts): number | null {
  return state === "returned" || deadline === null ? null : daysBetween(today, deadline);
}

/**
 * The template with the body's facts in place, in one pass: a name that looks like a placeholder stays as it is. Where it names a
 * fact the body has not, the fact is named and there is no text. Throws on a template with faults.
 */
export function fillTemplate(template: string, facts: ReminderFacts): FilledText {
  const lacking: Placeholder[] = [];
  const text = template.replace(PLACEHOLDER, (_, word: string) => {
    if (!isPlaceholder(word)) throw new Error("templates with unknown placeholders are refused before");
    const fact = factOf(word, facts);
    if (fact === null) lacking.push(word);
    return fact ?? "";
  });
  const [placeholder] = lacking;
  return placeholder === undefined ? { outcome: "filled", text } : { outcome: "lacksFact", placeholder };
}

function factOf(word: Placeholder, facts: ReminderFacts): string | null {
  const left = daysLeft(facts);
  switch (word) {
    case "机构":
      return facts.body;
    case "年度":
      return String(facts.year);
    case "期限":
      return facts.deadline === null ? null : printedDay(facts.deadline);
    case "剩余天数":
      return left === null || left < 0 ? null : String(left);
    case "逾期天数":
      return left === null || left >= 0 ? null : String(-left);
    case "时限":
      return timeWords(facts);
    case "状态":
      return states[facts.state];
    case "联系人":
      return facts.contact?.trim() || null;
  }
}

function timeWords(facts: ReminderFacts): string {
  const left = daysLeft(facts);
  if (left === null) return facts.deadline === null ? "未设期限" : "请尽快修改";
  if (left === 0) return "今日截止";
  return left > 0 ? `距截止还有${left}天` : `已逾期${-left}天`;
}

/** 2025年1月31日. */
export function printedDay(date: CalendarDate): string {
  const [year, month, day] = date.split("-").map(Number);
  return `${year}年${month}月${day}日`;
}
