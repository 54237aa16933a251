const SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/**
 * True for a unified social credit code (统一社会信用代码, GB 32100): 18 signs without I, O, S, V and Z, of which the last
 * checks the others: weights 3^i, modulo 31.
 */
export function isUnifiedCode(code: string): boolean {
  if (code.length !== 18) return false;
  const values = [...code].map((sign) => SIGNS.indexOf(sign));
  if (values.includes(-1)) return false;
  let weight = 1;
  let sum = 0;
  for (const value of values.slice(0, 17)) {
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return values[17] === (31 - (sum % 31)) % 31;
}
