/** The product's two languages. */
export type Language = "zh" | "en";

/** A whole or decimal number with thousands separated in English and in Chinese alike: 12,345.6. */
export function formatNumber(value: number): string {
  const [whole = "", decimals] = String(Math.abs(value)).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  return `${value < 0 ? "−" : ""}${grouped}${decimals === undefined ? "" : `.${decimals}`}`;
}

/** A number with a sign in front: ＋3 and −3 in Chinese, +3 and −3 in English; zero has none. */
export function formatSigned(text: string, value: number, language: Language): string {
  if (value === 0) return text.replace(/^−/, "");
  const bare = text.replace(/^−/, "");
  if (value < 0) return `−${bare}`;
  return language === "zh" ? `＋${bare}` : `+${bare}`;
}

/** How a quotient is printed: multiplied by `scale`, with a fixed number of decimals. */
export interface Rounding {
  readonly scale: number;
  readonly decimals: number;
}

/**
 * A quotient × scale with a fixed number of decimals, halves rounded away from zero. Whole operands are divided exactly, so
 * that 1/8 in percent is 12.50 and 0.125 never becomes 0.12.
 */
export function roundedQuotient(numerator: number, denominator: number, { scale, decimals }: Rounding): string {
  const factor = scale * 10 ** decimals;
  const top = Math.abs(numerator) * factor;
  const exact = Number.isSafeInteger(top) && Number.isSafeInteger(denominator);
  const below = Math.abs(denominator);
  const whole = exact ? Math.floor(top / below) + (2 * (top % below) >= below ? 1 : 0) : Math.round(top / below);
  const sign = numerator < 0 !== denominator < 0 && whole !== 0 ? "−" : "";
  const digits = String(whole).padStart(decimals + 1, "0");
  const at = digits.length - decimals;
  const grouped = formatNumber(Number(digits.slice(0, at)));
  return decimals === 0 ? `${sign}${grouped}` : `${sign}${grouped}.${digits.slice(at)}`;
}
