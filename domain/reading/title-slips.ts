/** What scanning and retyping make of the words of a title; one character for one, so offsets stay. */
const titleSlips: readonly (readonly [printed: RegExp, meant: string])[] = [
  [/政[苻俯附]/gu, "政府"],
  [/[改敌]府/gu, "政府"],
  [/信[恳思]公/gu, "信息公"],
  [/公[幵井]/gu, "公开"],
  [/开[IlⅠ|丨1丁]作/gu, "开工作"],
  [/年[废庋]/gu, "年度"],
  [/报[吿舌]/gu, "报告"],
];

/** The text with slips mended. */
export function mendSlips(text: string): string {
  return titleSlips.reduce((mended, [printed, meant]) => mended.replace(printed, meant), text);
}
