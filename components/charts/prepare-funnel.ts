import { funnelLimits } from "@/domain/metrics/funnel-limits";
import { SMALL_BELOW, TOO_SMALL_BELOW } from "@/domain/metrics/reliability";
import { logTicks, ticksFromZero } from "./scale";

/** A body in the funnel: cases across, share up. `hollow` stands on 10 to 29 cases and is never named as unusual. */
export interface FunnelDot {
  readonly id: number;
  readonly name: string;
  readonly cases: number;
  readonly share: number;
  readonly fraction: string;
  readonly kind: "hollow" | "inside" | "outside";
  readonly href: string;
}

/** The limits at one number of cases, in %. */
export interface FunnelLimit {
  readonly cases: number;
  readonly low95: number;
  readonly high95: number;
  readonly low998: number;
  readonly high998: number;
}

export interface FunnelShape {
  readonly dots: readonly FunnelDot[];
  readonly limits: readonly FunnelLimit[];
  /** The group's share in %, null when there is none. */
  readonly share: number | null;
  readonly omitted: number;
  readonly xTicks: readonly number[];
  readonly yTicks: readonly number[];
}

export interface FunnelInput {
  readonly points: readonly {
    readonly bodyId: number;
    readonly name: string;
    readonly numerator: number;
    readonly denominator: number;
    readonly outside: boolean;
  }[];
  /** The group's share between 0 and 1. */
  readonly share: number | null;
  readonly hrefOf: (id: number) => string;
}

const STEPS = 48;

function limitsUpTo([least, most]: readonly [number, number], share: number | null): FunnelLimit[] {
  if (share === null || most <= least) return [];
  const cases = Array.from({ length: STEPS + 1 }, (_, i) => Math.round(least * (most / least) ** (i / STEPS)));
  return [...new Set(cases)].flatMap((n): FunnelLimit[] => {
    const inner = funnelLimits(share, n, 0.95);
    const outer = funnelLimits(share, n, 0.998);
    if (!inner || !outer) return [];
    const percent = (part: number) => part * 100;
    return [{ cases: n, low95: percent(inner.low), high95: percent(inner.high), low998: percent(outer.low), high998: percent(outer.high) }];
  });
}

/** Ticks from the last one below the least to the first one above the most; no empty decades before the first dot. */
function ticksAround(least: number, most: number): readonly number[] {
  const ticks = logTicks(most);
  const first = ticks.filter((tick) => tick <= least).length - 1;
  return ticks.slice(Math.max(0, Math.min(first, ticks.length - 3)));
}

/** A funnel on a logarithmic axis: limits from 30 cases up, hollow dots below 30, none below ten. */
export function prepareFunnel(input: FunnelInput): FunnelShape {
  const drawn = input.points.filter(({ denominator }) => denominator >= TOO_SMALL_BELOW);
  const dots = drawn.map(({ bodyId, name, numerator, denominator, outside }): FunnelDot => {
    const kind = denominator < SMALL_BELOW ? "hollow" : outside ? "outside" : "inside";
    const share = (numerator / denominator) * 100;
    return { id: bodyId, name, cases: denominator, share, fraction: `${numerator}/${denominator}`, kind, href: input.hrefOf(bodyId) };
  });
  const cases = dots.map((dot) => dot.cases);
  const xTicks = ticksAround(Math.min(...cases), Math.max(100, ...cases));
  const share = input.share === null ? null : input.share * 100;
  return {
    dots: dots.sort((a, b) => Number(a.kind === "outside") - Number(b.kind === "outside")),
    limits: limitsUpTo([Math.max(SMALL_BELOW, xTicks[0] ?? 0), xTicks[xTicks.length - 1] ?? SMALL_BELOW], input.share),
    share,
    omitted: input.points.length - drawn.length,
    xTicks,
    yTicks: ticksFromZero([...dots.map((dot) => dot.share), share ?? 0]),
  };
}
