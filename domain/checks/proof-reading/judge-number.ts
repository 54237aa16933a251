import { expressionLabel } from "../../facts/cell-label";
import type { Facts } from "../../facts/facts";
import { holdAgainst } from "../check-narrative";
import { statesPercentage } from "../check-percentages";
import { evaluateReading, type ReadingValue, readingLabel } from "../evaluate-reading";
import type { Bilingual } from "../finding";
import type { ProofMark, ProofReference } from "./proof-mark";
import type { ProseNumber, Tie } from "./prose-number";

/** What a number is held against. */
export interface ProofInputs {
  readonly numbers: readonly ProseNumber[];
  readonly facts: Facts;
  readonly lastYear: Facts | null;
}

interface Judgement {
  readonly reference: ProofReference | null;
  readonly agrees: boolean | null;
  readonly note: Bilingual;
}

const hundredths = (value: number) => Number(value.toFixed(2));

function tableOf(formula: string): Bilingual {
  const label = expressionLabel(formula.split(" ")[0] ?? "");
  return { zh: label.zh.split("「")[0] ?? "", en: (label.en.split("「")[0] ?? "").trim() };
}

function expressionOf(formula: string): Bilingual {
  const [table, label] = [tableOf(formula), readingLabel(formula)];
  return { zh: `${table.zh}${label}`, en: `${table.en} ${label}` };
}

/** The reading that agrees, else the first that has a value. */
function meantReading(number: ProseNumber, readings: readonly ReadingValue[]): ReadingValue | null {
  const right = readings.find((reading) => reading.value !== null && holdAgainst(number, [reading]) === "agrees");
  return right ?? readings.find(({ value }) => value !== null) ?? readings[0] ?? null;
}

function judgeCells(number: ProseNumber, { name, formulas }: Extract<Tie, { to: "cells" }>, { facts }: ProofInputs): Judgement {
  const readings = formulas.map((formula) => evaluateReading(facts, formula)).filter((reading) => reading !== null);
  const meant = meantReading(number, readings);
  if (!meant) return { reference: null, agrees: null, note: { zh: "所填表格没有这一项", en: "The form filled in has no such cell" } };
  const verdict = holdAgainst(number, readings);
  const expression = expressionOf(meant.formula);
  const reference: ProofReference = { cells: meant.cells, operands: [], expression, value: meant.value };
  if (meant.value === null && verdict !== "contradicts") {
    return { reference, agrees: null, note: { zh: `${expression.zh}未填，无法核对`, en: `${expression.en} is not filled in` } };
  }
  const has = meant.value ?? meant.atLeast;
  if (verdict === "agrees") {
    return { reference, agrees: true, note: { zh: `与${expression.zh} ${has} 一致`, en: `Agrees with ${expression.en}: ${has}` } };
  }
  const agrees = verdict === "contradicts" ? false : null;
  const note = {
    zh: `正文写${name.zh} ${number.value}，${expression.zh}为 ${has}`,
    en: `The text states ${number.value} for ${name.en}; ${expression.en} is ${has}`,
  };
  return { reference, agrees, note };
}

interface Quotient {
  readonly computed: number;
  readonly expression: string;
  readonly operands: ProofReference["operands"];
  readonly cells: ProofReference["cells"];
}

function judgePercentage(number: ProseNumber, quotients: readonly Quotient[], isSure: boolean): Judgement | null {
  const right = quotients.find(
    ({ computed }) =>
      computed >= 0 && (statesPercentage(number.value, computed) || (number.approximate && Math.abs(number.value - computed) <= 1)),
  );
  const shown = right ?? quotients[0];
  if (!shown) return null;
  const value = hundredths(shown.computed);
  const reference: ProofReference = {
    cells: shown.cells,
    operands: shown.operands,
    expression: { zh: shown.expression, en: shown.expression },
    value,
  };
  if (right) return { reference, agrees: true, note: { zh: `${shown.expression} = ${value} %`, en: `${shown.expression} = ${value}%` } };
  if (!isSure) return { reference: null, agrees: null, note: { zh: "正文没有写明占什么的比例", en: "The text does not say of what" } };
  const note = {
    zh: `正文写 ${number.value} %，按 ${shown.expression} 应为 ${value} %`,
    en: `The text states ${number.value}%; ${shown.expression} gives ${value}%`,
  };
  return { reference, agrees: false, note };
}

function judgeShare(number: ProseNumber, { part, wholes, formulas }: Extract<Tie, { to: "share" }>, inputs: ProofInputs): Judgement | null {
  const above = inputs.numbers[part];
  if (!above) return null;
  const quotient = (whole: number, more: Pick<Quotient, "operands" | "cells">): Quotient => ({
    computed: (above.value / whole) * 100,
    expression: `${above.value} ÷ ${whole}`,
    ...more,
  });
  const ofCells = formulas.flatMap((formula) => {
    const reading = evaluateReading(inputs.facts, formula);
    return reading?.value ? [quotient(reading.value, { operands: [above.span], cells: reading.cells })] : [];
  });
  const ofText = wholes.flatMap((at) => {
    const whole = inputs.numbers[at];
    return whole && whole.value > 0 ? [quotient(whole.value, { operands: [above.span, whole.span], cells: [] })] : [];
  });
  const isSure = (formulas.length > 0 && ofCells.length === formulas.length) || (formulas.length === 0 && wholes.length === 1);
  return judgePercentage(number, [...ofText.slice(-1), ...ofCells, ...ofText], isSure);
}

function judgeGrowth(
  number: ProseNumber,
  { now, former, sign, formulas }: Extract<Tie, { to: "growth" }>,
  inputs: ProofInputs,
): Judgement | null {
  const [current, before] = [now === null ? null : inputs.numbers[now], former === null ? null : inputs.numbers[former]];
  const growth = (to: number, from: number, more: Pick<Quotient, "operands" | "cells">): Quotient => ({
    computed: sign * ((to - from) / from) * 100,
    expression: sign > 0 ? `(${to} − ${from}) ÷ ${from}` : `(${from} − ${to}) ÷ ${from}`,
    ...more,
  });
  if (current && before) {
    const quotients = before.value > 0 ? [growth(current.value, before.value, { operands: [current.span, before.span], cells: [] })] : [];
    return judgePercentage(number, quotients, true);
  }
  const { lastYear } = inputs;
  if (!lastYear) return { reference: null, agrees: null, note: { zh: "没有上年数，无法核对", en: "Last year's figures are not at hand" } };
  const quotients = formulas.flatMap((formula) => {
    const [here, then] = [evaluateReading(inputs.facts, formula), evaluateReading(lastYear, formula)];
    return here && here.value !== null && then?.value ? [growth(here.value, then.value, { operands: [], cells: here.cells })] : [];
  });
  return judgePercentage(number, quotients, true);
}

function judgeParts(number: ProseNumber, { parts }: Extract<Tie, { to: "parts" }>, { numbers }: ProofInputs): Judgement {
  const found = parts.flatMap((at) => numbers[at] ?? []);
  const value = Number(found.reduce((sum, part) => sum + part.value, 0).toFixed(6));
  const expression = found.map((part) => part.value).join(" + ");
  const agrees = value === number.value;
  const operands = found.map(({ span }) => span);
  const note = agrees
    ? { zh: `各项之和 ${expression} = ${value}`, en: `Its parts ${expression} = ${value}` }
    : {
        zh: `各项之和 ${expression} = ${value}，与所写 ${number.value} 不符`,
        en: `Its parts ${expression} = ${value}, not ${number.value}`,
      };
  return { reference: { cells: [], operands, expression: { zh: expression, en: expression }, value }, agrees, note };
}

function judge(number: ProseNumber, inputs: ProofInputs): Judgement | null {
  const { tie } = number;
  if (tie?.to === "cells") return judgeCells(number, tie, inputs);
  if (tie?.to === "share") return judgeShare(number, tie, inputs);
  if (tie?.to === "growth") return judgeGrowth(number, tie, inputs);
  return tie ? judgeParts(number, tie, inputs) : null;
}

const outside: Bilingual = { zh: "表外数字，表格中没有可核对的数", en: "Outside the tables: nothing to hold it against" };
const noFigure: Bilingual = { zh: "日期、文号等，不是统计数", en: "A date, document number or the like" };
const unknown: Bilingual = { zh: "所依据的数未填，无法核对", en: "The numbers it stands on are missing" };

/** What a number of the prose says beside what it is tied to. */
export function judgeNumber(number: ProseNumber, inputs: ProofInputs): ProofMark {
  const { span, text, value, unit, kind } = number;
  const none: Judgement = {
    reference: null,
    agrees: null,
    note: kind === "notFigure" ? noFigure : kind === "outside" ? outside : unknown,
  };
  return { span, text, value, unit, kind, ...(judge(number, inputs) ?? none) };
}
