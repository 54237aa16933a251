/**
 * True when a merged or abolished body has nothing left to file: `year` is the calendar year it is now, and the report of a
 * body's last year is made in the year after it.
 */
export function hasEnded({ validTo }: { readonly validTo: number | null }, year: number): boolean {
  return validTo !== null && validTo < year - 1;
}
