import { evaluateCellExpression } from "@/domain/facts/cell-expression";
import { cellLabel, expressionLabel } from "@/domain/facts/cell-label";
import { type Formula, type Reference, referencesOf } from "@/domain/facts/formula";
import type { CellId } from "@/domain/form/edition";
import { figuresOf, referenceValue } from "@/domain/metrics/compute-metric";
import type { Metric } from "@/domain/metrics/metric";
import { ratioOf } from "@/domain/metrics/metric-ratio";
import type { CheckedVersion } from "../reports/checked-version";
import { statedLabel } from "./stated-label";
import type { OperandView } from "./statistics-view";

const NARRATIVE = "narrative.";

/** The operands of a metric in one report: each cell or sentence with its raw text and place; last year's cells have no place here. */
export function operandsOf(metric: Metric, checked: CheckedVersion): readonly OperandView[] {
  const { numerator, denominator } = ratioOf(metric);
  const sides: readonly (readonly [OperandView["role"], Formula | null])[] = [
    ["numerator", numerator],
    ["denominator", denominator],
  ];
  return sides.flatMap(([role, formula]) =>
    formula ? distinct(referencesOf(formula)).map((reference) => operandOf(metric, checked, { reference, role })) : [],
  );
}

function distinct(references: readonly Reference[]): readonly Reference[] {
  return [...new Map(references.map((reference) => [expressionOf(reference), reference])).values()];
}

const expressionOf = ({ name, former }: Reference) => (former ? `prev(${name})` : name);

function operandOf(
  metric: Metric,
  checked: CheckedVersion,
  { reference, role }: { readonly reference: Reference; readonly role: OperandView["role"] },
): OperandView {
  const { facts, narrative } = checked.content;
  const inputs = { facts, narrative, former: checked.former?.facts ?? null };
  const value = referenceValue(reference, inputs, figuresOf(metric, narrative));
  const stated = reference.name.startsWith(NARRATIVE);
  const parts = stated ? statedParts(metric, checked, reference) : cellParts(checked, reference);
  const label = stated ? statedLabel(reference.name.slice(NARRATIVE.length)) : expressionLabel(reference.name);
  const formerLabel = { zh: `上年${label.zh}`, en: `${label.en} (last year)` };
  return { expression: expressionOf(reference), label: reference.former ? formerLabel : label, value, role, parts };
}

function statedParts(metric: Metric, { content }: CheckedVersion, { name }: Reference): OperandView["parts"] {
  const figures = figuresOf(metric, content.narrative).get(name.slice(NARRATIVE.length)) ?? [];
  return figures.map(({ value, quote, source, channel, id }) => ({
    label: channel ?? statedLabel(id).zh,
    value,
    cell: null,
    raw: null,
    source,
    quote,
  }));
}

function cellParts({ content, former, stored }: CheckedVersion, { name, former: lastYear }: Reference): OperandView["parts"] {
  const facts = lastYear ? former?.facts : content.facts;
  if (!facts) return [];
  return evaluateCellExpression(facts, name).cells.map((cell: CellId) => {
    const reading = lastYear ? undefined : stored.reading.cells[cell];
    const value = facts.values[cell] ?? null;
    return { label: cellLabel(cell).zh, value, cell, raw: reading?.raw ?? null, source: reading?.source ?? null, quote: null };
  });
}
