import { withoutSpaces } from "../document/normalise";
import { failed, settled, type Verdict } from "./assess";
import { type ListedParts, listedParts } from "./listed-parts";

/** Words that name a unit; units never overlap, so that their parts cannot exceed the total. */
const unitName = /(?:局|委|办|厅|部|院|所|处|中心|镇|乡|街道|县|区|市|公司|单位|大队|支队|委员会|站|馆|法院|集团)$/;
/** Other kinds that never overlap: by way and by person. */
const way = /^(?:通过)?(?:网络|网上|在线|平台|信函|邮寄|书面|当面|现场|窗口|传真|电子邮件|邮箱|邮件)(?:申请|提交|渠道|方式|提出)?$/;
const person = /^(?:自然人|公民|个人|法人|企业|商业企业|科研机构|社会组织|社会公益组织|法律服务机构|法人或其他组织|其他组织)(?:申请)?$/;
const rest = /^(?:其他|其它|其余|剩余)/;

function isDisjoint({ parts }: ListedParts): boolean {
  const labels = parts.map(({ label }) => label.replace(/(?:收到|受理|办理|收取|共|为|是|有)+$/, "")).filter((label) => !rest.test(label));
  return labels.length > 0 && [unitName, way, person].some((kind) => labels.every((label) => kind.test(label)));
}

function tidy(sum: number): number {
  return Number(sum.toFixed(6));
}

function verdictOn(rule: string, list: ListedParts, at: number): Verdict {
  const scope = { rule, scope: `${at + 1}`, cells: [] };
  const sum = tidy(list.parts.reduce((all, { value }) => all + value, 0));
  const { total, unit, isComplete } = list;
  if (sum === total || (sum < total && !isComplete)) return settled(scope, "passed");
  const shown = list.parts.map(({ value }) => value);
  return failed(scope, {
    message: {
      zh: `正文“${list.quote.slice(0, 40)}”：各项之和 ${shown.join("＋")} = ${sum} ${unit}，写明的总数为 ${total} ${unit}`,
      en: `The text “${list.quote.slice(0, 40)}” lists ${shown.join(" + ")} = ${sum} ${unit}, but states a total of ${total}`,
    },
    stated: [total, ...shown],
  });
}

/** Lists whose parts cannot overlap, or that name the rest as well; others say nothing about their total. */
function judged(text: string): readonly ListedParts[] {
  return listedParts(withoutSpaces(text)).filter((list) => isDisjoint(list) || list.parts.some(({ label }) => rest.test(label)));
}

/** Totals of sections one and six against the parts listed behind them (N13; processing fees S09). */
export function checkSplits(s1: string, s6: string, year: number | null): readonly Verdict[] {
  const fees = year === null || year >= 2021 ? judged(s6).filter(({ quote }) => quote.includes("费")) : [];
  return [...judged(s1).map((list, at) => verdictOn("N13-SPLIT", list, at)), ...fees.map((list, at) => verdictOn("S09-FEE-SUM", list, at))];
}
