/** Level of a body in the state: province, city, county, township. */
export const bodyLevels = ["province", "city", "county", "township"] as const;
export type BodyLevel = (typeof bodyLevels)[number];

/** What a body is. A government's roll-up report and its office's own report belong to two bodies. */
export const bodyKinds = ["government", "office", "department", "township", "zone", "other"] as const;
export type BodyKind = (typeof bodyKinds)[number];

/** `own`: the body's own work. `rollup`: a government's sum over its bodies. Never add both. */
export type ReportScope = "own" | "rollup";

/** Governments report the roll-up of their level, every other body its own work (条例49). */
export function scopeOfKind(kind: BodyKind): ReportScope {
  return kind === "government" ? "rollup" : "own";
}
