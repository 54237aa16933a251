import type { Assessment, Finding } from "@/domain/checks/finding";
import type { CellId } from "@/domain/form/edition";

/** How the sums of a row or column stand. 未判 when a cell is missing; never ✓ then. */
export type SumMark =
  | { readonly kind: "holds" | "open" | "none" }
  | { readonly kind: "broken"; readonly difference: number; readonly finding: string };

/** The mark over a set of cells: that of every equation that lies wholly within them. */
export function markOver(cells: readonly CellId[], assessments: readonly Assessment[], findings: readonly Finding[]): SumMark {
  const within = new Set(cells);
  const own = assessments.filter((one) => one.cells.length > 1 && one.cells.every((cell) => within.has(cell)));
  const broken = own.find(({ outcome }) => outcome === "failed");
  if (broken) {
    const sides = findings.find(({ key }) => key === broken.key)?.sides;
    return { kind: "broken", difference: sides ? Math.abs(sides[0].sum - sides[1].sum) : 0, finding: broken.key };
  }
  if (own.length === 0) return { kind: "none" };
  return { kind: own.some(({ outcome }) => outcome === "notAssessable") ? "open" : "holds" };
}
