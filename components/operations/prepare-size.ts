const units = ["B", "KB", "MB", "GB", "TB"] as const;

/** A size in bytes in the unit that leaves at most four digits: 1536 → "1.5 KB". */
export function prepareSize(bytes: number): string {
  const step = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log2(bytes) / 10));
  const amount = bytes / 1024 ** step;
  return `${step === 0 || amount >= 100 ? Math.round(amount) : amount.toFixed(1)} ${units[step]}`;
}
