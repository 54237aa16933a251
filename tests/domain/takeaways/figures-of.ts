import { editionForYear } from "@/domain/form/editions";
import { aggregate, isAddable } from "@/domain/metrics/aggregate";
import { metricById } from "@/domain/metrics/catalogue";
import { emptyResult, resultOf } from "@/domain/metrics/compute-metric";
import type { Metric, MetricResult } from "@/domain/metrics/metric";
import type { Member, TakeawayFigures } from "@/domain/takeaways/takeaway-figures";

/** Operands of a metric; null: the approved report leaves it out. A metric that is not named counts as left out. */
export type Operands = readonly [numerator: number, denominator?: number] | null;

/** A body's approved year by metric; a body without one is not in the list. */
export type Approved = Readonly<Record<string, Operands>>;

export interface TestBody extends Partial<Member> {
  /** Undefined: no approved report. */
  readonly approved?: Approved | undefined;
}

const known = (id: string): Metric => metricById(id) ?? raise(id);
const raise = (id: string): never => {
  throw new Error(`no metric ${id}`);
};

/** Figures of a scope of these bodies, added by the product's own rules. */
export function figuresOf(bodies: readonly TestBody[], year = 2024): TakeawayFigures {
  const members = bodies.map((body, at): Member & TestBody => ({
    id: at + 1,
    shortName: `某${at + 1}局`,
    kind: "department",
    level: "province",
    ...body,
  }));
  const of = (id: string, bodyId: number, asked: number): MetricResult => {
    const approved = asked === year ? members.find((member) => member.id === bodyId)?.approved : undefined;
    if (!approved) return emptyResult(known(id), "notReported");
    const operands = approved[id];
    if (!operands) return emptyResult(known(id), "missingInput");
    return resultOf(known(id), operands[0], operands[1] ?? null);
  };
  const sum = (id: string, asked: number) => {
    const results = members.map((member) => ({ id: member.id, result: of(id, member.id, asked) }));
    const missing = results.filter(({ result }) => !isAddable(known(id), result)).map((one) => one.id);
    return {
      result: aggregate(
        known(id),
        results.map(({ result }) => result),
      ),
      coverage: { included: members.length - missing.length, expected: members.length, missing },
    };
  };
  if (!editionForYear(year)) throw new Error("a year with a form");
  return { year, scope: { id: 99, shortName: "示例省" }, members, of, sum };
}
