import { computeMissing } from "../checks/compute-missing";
import type { Facts } from "../facts/facts";
import { fitsCell, fromStored, toStored } from "../facts/stored-value";
import type { CellId, Edition } from "../form/edition";
import { cellsOfEdition, editionById } from "../form/editions";
import type { FormContent } from "./form-content";

/** Where a proposal comes from: last year's 结转下年度, last year's 现行有效 moved on, or the sums of the form. */
export type ProposalBasis = "carriedOver" | "inForce" | "sum";

/** A figure for a cell that is still 未填. It counts for nothing until a person confirms it. */
export interface ProposedFigure {
  readonly cell: CellId;
  readonly value: number;
  readonly basis: ProposalBasis;
}

/** The figures of a form that is being filled in: each cell a value, or missing as blank. */
export function factsOfContent({ values }: Pick<FormContent, "values">, { id: edition }: Pick<Edition, "id">): Facts {
  const cells = cellsOfEdition(editionById(edition)).map(({ id }) => id);
  const filled = cells.filter((cell) => values[cell] !== undefined);
  return {
    editions: { disclosure: edition, applications: edition, disputes: edition },
    values: Object.fromEntries(filled.map((cell) => [cell, values[cell]])),
    missing: Object.fromEntries(cells.filter((cell) => values[cell] === undefined).map((cell) => [cell, "blank" as const])),
  };
}

/** Last year's figure this year's cell goes on from, moved on by what the form already says; null where that is not known. */
function continued(cell: CellId, values: FormContent["values"], lastYear: Facts): ProposedFigure | null {
  const [table = "", row = "", column = ""] = cell.split(".");
  if (table === "applications" && row === "carriedIn") {
    const value = lastYear.values[`applications.carriedOut.${column}`];
    return value === undefined ? null : { cell, value, basis: "carriedOver" };
  }
  if (table !== "disclosure" || column !== "inForce") return null;
  const parts = [lastYear.values[cell], values[`disclosure.${row}.issued`], values[`disclosure.${row}.repealed`]];
  const [before, issued, repealed] = parts;
  if (before === undefined || issued === undefined || repealed === undefined) return null;
  const value = fromStored(cell, toStored(cell, before) + issued - repealed);
  return fitsCell(cell, value) ? { cell, value, basis: "inForce" } : null;
}

/**
 * What can be proposed for cells still 未填: 上年结转 from last year's approved 结转下年度, 现行有效 as last year's + 制发 − 废止,
 * and sums that only one cell is missing from. One step only: nothing is built on a proposal.
 */
export function proposeFigures(content: Pick<FormContent, "values">, edition: Edition, lastYear: Facts | null): readonly ProposedFigure[] {
  const facts = factsOfContent(content, edition);
  const open = cellsOfEdition(edition).filter(({ id }) => content.values[id] === undefined);
  const carried = lastYear ? open.flatMap(({ id }) => continued(id, content.values, lastYear) ?? []) : [];
  const known = new Set(carried.map(({ cell }) => cell));
  const sums = computeMissing(facts).filter(({ cell }) => !known.has(cell));
  return [...carried, ...sums.map(({ cell, value }): ProposedFigure => ({ cell, value, basis: "sum" }))];
}
