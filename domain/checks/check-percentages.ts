import type { Facts } from "../facts/facts";
import { statedFigures } from "../facts/stated-figures";
import type { NarrativeFigure } from "../reading/reading";
import { failed, settled, type Verdict } from "./assess";
import { evaluateReading } from "./evaluate-reading";
import type { Bilingual } from "./finding";

const RULE = "N12-PCT";

interface StatedRate {
  readonly rate: string;
  readonly closed: string;
  readonly received: string;
  readonly name: Bilingual;
}

const rates: readonly StatedRate[] = [
  {
    rate: "mailboxClosureRate",
    closed: "mailboxClosed",
    received: "mailboxReceived",
    name: { zh: "领导信箱办结率", en: "mailbox closure rate" },
  },
  {
    rate: "hotlineClosureRate",
    closed: "hotlineClosed",
    received: "hotlineReceived",
    name: { zh: "12345热线办结率", en: "hotline closure rate" },
  },
];

/** True when the stated percentage is the computed one, rounded or cut off at its last printed place. */
export function statesPercentage(stated: number, computed: number): boolean {
  const unit = 10 ** -(String(stated).split(".")[1]?.length ?? 0);
  const gap = Math.abs(computed) - Math.abs(stated);
  const noise = unit * 1e-6;
  return Math.abs(gap) <= unit / 2 + noise || (gap >= 0 && gap < unit - noise);
}

/** How a percentage is told: its name, the scope of its key, the figures it stands on. */
interface Shown extends Bilingual {
  readonly scope: string;
  readonly ids: readonly string[];
  readonly operands: readonly number[];
}

function verdictOn(figure: NarrativeFigure, computed: number, shown: Shown): Verdict {
  const scope = { rule: RULE, scope: shown.scope, cells: [] };
  if (statesPercentage(figure.value, computed) || (figure.approximate && Math.abs(figure.value - computed) <= 1))
    return settled(scope, "passed");
  const exact = computed.toFixed(2);
  return failed(scope, {
    message: {
      zh: `正文写${shown.zh} ${figure.value} %，按所列数字应为 ${exact} %（${shown.operands.join("/")}）`,
      en: `The text states a ${shown.en} of ${figure.value}%; its numbers give ${exact}% (${shown.operands.join("/")})`,
    },
    narrative: shown.ids,
    stated: [figure.value, ...shown.operands],
  });
}

function checkRate(narrative: readonly NarrativeFigure[], { rate, closed, received, name }: StatedRate): readonly Verdict[] {
  if (!narrative.some(({ id }) => id === rate)) return [];
  const ids = [rate, closed, received];
  const figures = statedFigures(narrative, ids);
  const stated = figures.get(rate) ?? [];
  if (stated.length === 0) return [settled({ rule: RULE, scope: rate, cells: [] }, "notAssessable")];
  return stated.flatMap((figure, at) => {
    const above = figures.get(closed)?.[at]?.value;
    const below = figures.get(received)?.[at]?.value;
    const scope = stated.length === 1 ? rate : `${rate}:${figure.channel}`;
    if (above === undefined || !below) return [settled({ rule: RULE, scope, cells: [] }, "notAssessable")];
    return [verdictOn(figure, (above / below) * 100, { ...name, scope, ids, operands: [above, below] })];
  });
}

/** Growth may be meant of new applications or of all that were handled, and 下降 may be written without a sign. */
function checkGrowth(facts: Facts, narrative: readonly NarrativeFigure[], lastYear: Facts): readonly Verdict[] {
  const id = "applicationsGrowth";
  const figure = narrative.find((stated) => stated.id === id);
  if (!figure) return [];
  const formulas = ["applications.newReceived.total", "applications.newReceived.total + applications.carriedIn.total"];
  const growths = formulas.map((formula) => {
    const now = evaluateReading(facts, formula)?.value ?? null;
    const before = evaluateReading(lastYear, formula)?.value ?? null;
    return now === null || before === null || before === 0 ? null : { growth: ((now - before) / before) * 100, now, before };
  });
  const [main] = growths;
  if (!main) return [settled({ rule: RULE, scope: id, cells: [] }, "notAssessable")];
  const meant = growths.find((candidate) => candidate !== null && statesPercentage(figure.value, candidate.growth)) ?? main;
  const name = { zh: "申请量同比", en: "growth of applications" };
  const cells = evaluateReading(facts, formulas[0] ?? "")?.cells ?? [];
  const verdict = verdictOn(figure, meant.growth, { ...name, scope: id, ids: [id], operands: [meant.now - meant.before, meant.before] });
  return [{ assessment: { ...verdict.assessment, cells }, finding: verdict.finding && { ...verdict.finding, cells } }];
}

/** Recomputes the percentages that the text states beside their numbers (N12). */
export function checkPercentages(facts: Facts, narrative: readonly NarrativeFigure[], lastYear: Facts | null): readonly Verdict[] {
  const growth = lastYear ? checkGrowth(facts, narrative, lastYear) : [];
  return [...rates.flatMap((rate) => checkRate(narrative, rate)), ...growth];
}
