/** A value as the grid shows and copies it: digits without grouping, so that it can be typed over; empty when missing. */
export function printValue(value: number | null): string {
  if (value === null) return "";
  return Number.isInteger(value) ? String(value) : value.toFixed(6).replace(/0+$/, "");
}
