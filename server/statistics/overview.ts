import type { BodyRow } from "@/db/bodies";
import type { Figures } from "./figures";

/** What every part of the overview is computed from: one year of the members below the top government. */
export interface Overview {
  readonly year: number;
  readonly root: BodyRow;
  readonly members: readonly BodyRow[];
  readonly figures: Figures;
}
