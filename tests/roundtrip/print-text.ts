import type { Facts } from "@/domain/facts/facts";
import type { CellId, CellKind } from "@/domain/form/edition";
import type { Dice } from "./dice";
import type { Plan } from "./variations";

/** Letters of the form's labels in simplified and traditional script. */
const scripts =
  "规規 数數 决決 废廢 现現 发發 处處 国國 秘祕 许許 罚罰 强強 业業 费費 额額 单單 万萬 经經 复復 议議 诉訴 讼訟 结結 维維 纠糾 审審 总總 计計 机機 构構 会會 组組 织織 务務 请請 转轉 续續 办辦 开開 区區 权權 护護 类類 内內 过過 执執 项項 关關 没沒 确確 认認 举舉 报報 当當 无無 补補 纳納 缴繳 继繼 对對 购購 采採 华華 号號 况況 减減 属屬 师師 录錄";
const traditional: Readonly<Record<string, string>> = Object.fromEntries(
  scripts.split(" ").map((pair) => [pair.charAt(0), pair.charAt(1)]),
);

function breakIn(text: string, dice: Dice, mark: string): string {
  if (text.length < 4) return text;
  const at = 1 + dice.below(text.length - 2);
  return text.slice(0, at) + mark + text.slice(at);
}

function widen(text: string, dice: Dice): string {
  return text.replace(/[（）().\d：:“”]/gu, (mark) => {
    if (dice.chance(0.5)) return mark;
    const pairs: Readonly<Record<string, string>> = {
      "（": "(",
      "）": ")",
      "(": "（",
      ")": "）",
      "：": ":",
      ":": "：",
      "“": '"',
      "”": '"',
      ".": "．",
    };
    return pairs[mark] ?? String.fromCharCode(mark.charCodeAt(0) + (/\d/u.test(mark) ? 0xfee0 : 0));
  });
}

/** A label as the plan prints it: width, spaces, line breaks, numbering, other script. */
export function printLabel(text: string, plan: Plan, aliases: readonly string[] = []): string {
  const dice = plan.dice(`label ${text}`);
  let printed = text;
  if (plan.has("labelAliases") && aliases.length > 0 && dice.chance(0.6)) printed = dice.pick(aliases);
  if (plan.has("labelNumberless")) printed = printed.replace(/^(?:（[一二三四五六七]）|[一二三四]、|\d\.)/u, "");
  if (plan.has("labelTraditional")) printed = [...printed].map((letter) => traditional[letter] ?? letter).join("");
  if (plan.has("labelWidth")) printed = widen(printed, dice);
  if (plan.has("labelSpaces") && dice.chance(0.4)) printed = breakIn(printed, dice, dice.pick([" ", "　", "\u00a0"]));
  if (plan.has("labelLines") && dice.chance(0.4)) printed = breakIn(printed, dice, "\n");
  return printed;
}

function digitsOf(value: number, kind: CellKind): string {
  if (kind === "money") return value.toFixed(6).replace(/\.?0+$/u, "");
  return String(value);
}

function withThousands(text: string, mark: string): string {
  const [whole = "", ...rest] = text.split(".");
  return [whole.replace(/\B(?=(?:\d{3})+$)/gu, mark), ...rest].join(".");
}

function signed(text: string, dice: Dice): string {
  if (text.startsWith("-")) return dice.pick(["减", "减少", "−", "－", "-"]) + text.slice(1);
  return text === "0" ? text : dice.pick(["增", "增加", "+", ""]) + text;
}

const units: Readonly<Record<string, readonly string[]>> = { disclosure: ["件", "项", "条", "宗"], applications: ["件"], disputes: ["件"] };
const dashes = ["/", "-", "—", "——", "无", "／", "－"];

function printNumber(value: number, kind: CellKind, { plan, dice, id }: { plan: Plan; dice: Dice; id: CellId }): string {
  let text = digitsOf(value, kind);
  if (plan.has("thousands")) text = withThousands(text, dice.pick([",", "，"]));
  if (plan.has("signWords") && kind === "change") text = signed(text, dice);
  if (plan.has("fullWidthDigits") && dice.chance(0.6))
    text = text.replace(/[\d.]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  if (plan.has("wrappedDigits") && dice.chance(0.3) && text.length > 2) text = breakIn(text, dice, "\n");
  if (plan.has("units") && kind === "money" && dice.chance(0.4)) return `${Math.round(value * 1_000_000) / 100}元`;
  if (plan.has("units") && dice.chance(0.5)) text += kind === "money" ? "万元" : dice.pick(units[id.split(".")[0] ?? ""] ?? ["件"]);
  if (plan.has("remarks") && dice.chance(0.15)) text += dice.pick(["（其中修订16件）", "（注1）", "*", "①", "（较上年增加3件）"]);
  return text;
}

/** What stands in a figure's cell: its number in the plan's dress, or the sign for having none. */
export function printFigure(id: CellId, kind: CellKind, { facts, plan }: { facts: Facts; plan: Plan }): string {
  const dice = plan.dice(`figure ${id}`);
  const value = facts.values[id];
  if (value !== undefined) return printNumber(value, kind, { plan, dice, id });
  return facts.missing[id] === "dash" ? dice.pick(dashes) : "";
}
