import type { Finding } from "@/domain/checks/finding";
import type { CellId, SectionId, TableId } from "@/domain/form/edition";
import { sections } from "@/domain/form/sections";

/** The section whose table holds the cell. */
export function sectionOfCell(cell: CellId): SectionId {
  const table = cell.split(".")[0] as TableId;
  return sections.find((section) => section.table === table)?.id ?? "s3";
}

const named: Readonly<Record<string, SectionId>> = { "S06-S5-EMPTY": "s5", "S07-S6-FEE": "s6" };

/** The section a finding is counted under: that of its first cell, else the one its rule speaks of, else the first. */
export function sectionOfFinding({ cells, rule }: Pick<Finding, "cells" | "rule">): SectionId {
  const [first] = cells;
  return first ? sectionOfCell(first) : (named[rule] ?? "s1");
}
