/** True when the body existed in the year and so had to report for it (条例49). `validTo` is its last year, null while it exists. */
export function isRequired({ validFrom, validTo }: { readonly validFrom: number; readonly validTo: number | null }, year: number): boolean {
  return year >= validFrom && year <= (validTo ?? year);
}
