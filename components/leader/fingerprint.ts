/** The first twelve digits of a file's SHA-256 in groups of four, enough to tell files apart by eye. */
export function fingerprint(sha256: string): string {
  return [sha256.slice(0, 4), sha256.slice(4, 8), sha256.slice(8, 12)].join(" ");
}
