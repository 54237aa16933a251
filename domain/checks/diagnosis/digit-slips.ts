import type { CauseKind } from "./explanation";

function isTransposed(from: string, to: string): boolean {
  if (from.length !== to.length) return false;
  const at = [...from].findIndex((digit, index) => digit !== to[index]);
  return at >= 0 && from[at] === to[at + 1] && from[at + 1] === to[at] && from.slice(at + 2) === to.slice(at + 2);
}

/** True when leaving out one character of the longer text gives the shorter. */
function lacksOne(shorter: string, longer: string): boolean {
  if (longer.length !== shorter.length + 1) return false;
  return [...longer].some((_, index) => longer.slice(0, index) + longer.slice(index + 1) === shorter);
}

function isDoubled(from: string, to: string): boolean {
  return [...from].some((digit, index) => digit === from[index + 1] && from.slice(0, index) + from.slice(index + 1) === to);
}

/** The slip of the fingers by which `to` became `from`, likeliest first; null when there is no such slip. */
export function digitSlip(from: number, to: number): { readonly kind: CauseKind; readonly plausibility: number } | null {
  const [typed, meant] = [String(from), String(to)];
  if (from < 0 || to < 0) return null;
  if (isTransposed(typed, meant)) return { kind: "transposed", plausibility: 90 };
  if (isDoubled(typed, meant) && to > 0) return { kind: "doubledDigit", plausibility: 85 };
  if (lacksOne(typed, meant)) return { kind: "droppedDigit", plausibility: typed.length > 1 ? 80 : 60 };
  const differing = typed.length === meant.length ? [...typed].filter((digit, index) => digit !== meant[index]).length : 0;
  return differing === 1 ? { kind: "digit", plausibility: typed.length > 1 ? 50 : 35 } : null;
}
