import type { NarrativeFigure } from "@/domain/reading/reading";

/** A figure as a text would state it, in a sentence of its own. */
export function figure(id: string, value: number, channel: string | null = null): NarrativeFigure {
  const unit = id.endsWith("Rate") || id.endsWith("Growth") ? "%" : "件";
  return { id, value, unit, quote: `${value} ${unit}`, source: { kind: "span", block: 0, start: 0, end: 1 }, channel, approximate: false };
}
