import type { Format, Plan, VariationName } from "./variations";

interface Unmended {
  readonly formats?: readonly Format[];
  /** Layouts that, together, are still read wrongly now and then. */
  readonly together: readonly VariationName[];
}

/** What the reader does not master yet. The long run tries it all the same; take an entry out once its layouts are mended. */
const unmended: readonly Unmended[] = [
  { formats: ["lines", "spaces"], together: ["columnOrder"] },
  { formats: ["pipe", "lines", "spaces"], together: ["cellsLost"] },
  { formats: ["pipe", "lines", "spaces", "xlsx", "pdf"], together: ["emptyColumnInside"] },
  { together: ["barePageNumbers"] },
  { together: ["wrappedDigits"] },
  { together: ["contradictingRow"] },
  { together: ["remarks", "emptyColumnEnd"] },
  { together: ["labelDamaged"] },
  { together: ["labelMissing"] },
  { formats: ["pdf"], together: ["unruled", "numberColumn"] },
  { together: ["applicationsTransposed"] },
];

/** True when the plan's layouts are among those not mastered yet. */
export function isUnmended(plan: Plan): boolean {
  return unmended.some(({ formats, together }) => (formats?.includes(plan.format) ?? true) && together.every((name) => plan.has(name)));
}
