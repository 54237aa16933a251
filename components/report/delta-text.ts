import { printValue } from "@/domain/facts/print-value";

/** The change against last year with its sign: +12, −3; null when either is missing or nothing changed. */
export function deltaText(value: number | null, lastYear: number | null): string | null {
  if (value === null || lastYear === null || value === lastYear) return null;
  const change = value - lastYear;
  return `${change > 0 ? "+" : "−"}${printValue(Math.abs(change))}`;
}
