/** A total followed by its parts: 收到申请20件，其中甲局12件、乙局8件. */
export interface ListedParts {
  readonly total: number;
  readonly unit: string;
  readonly parts: readonly { readonly label: string; readonly value: number }[];
  /** The words end the list: 其他5件, or 分别为. Otherwise it may be only some of the parts. */
  readonly isComplete: boolean;
  readonly quote: string;
}

const brackets = /[（(][^（）()]*[）)]/g;
const opening = /[，,：:；;]?(?:其中|分别为|分别是)[：:，,]?/;
const amount = /(\d+(?:\.\d+)?)(余|多|万元|元|件次|人次|件|条|个|篇|份|期|次|笔|宗)/g;
/** Not parts of a sum but something said about it. */
const aside = /同比|较|比上|增长|下降|增加|减少|占|率|以上|平均|每|约|第/;
const rest = /^(?:其他|其它|其余|剩余)/;

function amountsOf(text: string): readonly { readonly value: number; readonly unit: string; readonly at: number }[] {
  return [...text.matchAll(amount)].map(({ 1: digits, 2: unit = "", index }) => ({ value: Number(digits), unit, at: index }));
}

/** The parts in one unit; a second amount of the same part (1件、250元) keeps its label. */
function partsIn(list: string, unit: string): ListedParts["parts"] | null {
  const parts: { label: string; value: number }[] = [];
  let label = "";
  for (const item of list.split(/[，,、；;]|和(?=[^，,、；;]*\d)/)) {
    const amounts = amountsOf(item);
    if (aside.test(item)) return null;
    if (amounts.length === 0) break;
    label = item.slice(0, item.search(/\d/)) || label;
    const own = amounts.filter((one) => one.unit === unit);
    if (own.length > 1) return null;
    for (const { value } of own) parts.push({ label, value });
  }
  return parts;
}

/** The lists of one sentence, one for each unit that both total and parts state. */
function listsOf(sentence: string): readonly ListedParts[] {
  const [head = "", ...tails] = sentence.replace(brackets, "").split(opening);
  const [list = ""] = tails;
  // A second list within the first one splits one of its parts again: whose, the words do not tell.
  if (tails.length !== 1) return [];
  const clause = head
    .split(/[，,；;]/)
    .slice(-2)
    .join("，");
  const totals = new Map(amountsOf(clause).map(({ unit, value }) => [unit, value]));
  if (aside.test(clause)) return [];
  return [...totals].flatMap(([unit, total]) => {
    const parts = partsIn(list, unit);
    if (!parts || parts.length < 2) return [];
    const isComplete = /分别/.test(sentence) || parts.some(({ label }) => rest.test(label));
    return [{ total, unit, parts, isComplete, quote: sentence }];
  });
}

/** Every total of a text that is followed by its parts; white space must be gone. */
export function listedParts(text: string): readonly ListedParts[] {
  return text
    .split(/[。\n]/)
    .filter((sentence) => opening.test(sentence))
    .flatMap(listsOf);
}
