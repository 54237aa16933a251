/**
 * How a declared cell stands to the sum of its parts. `undeclared`: the roll-up report does not state the cell; `incomplete`: a part
 * is missing or does not state it, so that no difference may be told; else `same` or `differs`.
 */
export type Agreement = "same" | "differs" | "incomplete" | "undeclared";

/** Compares a declared value with the sum of its parts; `complete`: every part is in and states the cell. */
export function agreementOf({
  declared,
  sum,
  complete,
}: {
  readonly declared: number | null;
  readonly sum: number | null;
  readonly complete: boolean;
}): Agreement {
  if (declared === null) return "undeclared";
  if (!complete || sum === null) return "incomplete";
  return declared === sum ? "same" : "differs";
}
