import type { Finding } from "@/domain/checks/finding";
import type { CellId, SectionId } from "@/domain/form/edition";
import { sections } from "@/domain/form/sections";
import type { FindingView } from "@/server/reports/report-view";
import { type Draft, draftValue } from "./draft";
import { sectionOfFinding } from "./section-of-finding";
import type { SectionCount } from "./section-tabs";
import { type Lit, placeOf } from "./source-index";

/** A doubt is settled by a correction, a change here, or a person's word that the number is right. */
function isTouched(draft: Draft, cell: CellId): boolean {
  return draft.edits[cell] !== undefined || draft.confirmed.has(cell) || (draft.report.cells[cell]?.corrections.length ?? 0) > 0;
}

/** The cells whose reading is in doubt and that nobody has looked at yet, in the order of the form. */
export function openDoubts(draft: Draft): CellId[] {
  const cells = Object.keys(draft.report.cells) as CellId[];
  return cells.filter((cell) => draft.report.cells[cell]?.doubt && !isTouched(draft, cell));
}

/** Cells that need no further look: they have a number, and no doubt or a person settled it. */
export function countSettled(draft: Draft): { settled: number; total: number } {
  const cells = Object.keys(draft.report.cells) as CellId[];
  const settled = cells.filter((cell) => draftValue(draft, cell) !== null && (!draft.report.cells[cell]?.doubt || isTouched(draft, cell)));
  return { settled: settled.length, total: cells.length };
}

/** What is open in each section, and what stands there with an explanation. */
export function countSections(findings: readonly FindingView[]): Readonly<Record<SectionId, SectionCount>> {
  const entries = sections.map(({ id }) => {
    const own = findings.filter((one) => one.severity !== "info" && sectionOfFinding(one) === id);
    const open = own.filter(({ explanation }) => explanation === null);
    const errors = open.filter(({ severity }) => severity === "error").length;
    return [id, { errors, warnings: open.length - errors, explained: own.length - open.length }] as const;
  });
  return Object.fromEntries(entries) as Record<SectionId, SectionCount>;
}

/** What is lit in the original: the selected cell's place, and everything the finding in focus speaks of. */
export function lightOf(draft: Draft, hit: string | null, finding: Finding | null): Lit {
  const { cells, narrative } = draft.report;
  const near = (finding?.cells ?? []).flatMap((cell) => {
    const source = cells[cell]?.source;
    return source ? [placeOf(source)] : [];
  });
  const passages = narrative.filter(({ id }) => finding?.narrative.includes(id)).map(({ source }) => placeOf(source));
  return { hit, near: new Set([...near, ...passages]) };
}

/** The place in the original that a cell was read from. */
export function placeOfCell(draft: Draft, cell: CellId | null): string | null {
  const source = cell ? draft.report.cells[cell]?.source : null;
  return source ? placeOf(source) : null;
}

/** The cell to look at for a finding: the suspect, else its last cell that a person enters (totals come last in sums). */
export function cellOfFinding(finding: Finding, suspect: CellId | null): CellId | null {
  return suspect ?? finding.cells[finding.cells.length - 1] ?? null;
}
