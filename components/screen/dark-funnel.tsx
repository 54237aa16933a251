import type { FunnelDot, FunnelLimit, FunnelShape } from "../charts/prepare-funnel";
import { dark } from "./dark-palette";

const WIDTH = 1180;
const HEIGHT = 540;
const BASE = 480;

/** Names of dots outside the limits, pushed apart where they would meet. */
function named(dots: readonly FunnelDot[], y: (share: number) => number): readonly { readonly dot: FunnelDot; readonly at: number }[] {
  const outside = dots.filter(({ kind }) => kind === "outside").sort((a, b) => y(a.share) - y(b.share));
  let last = Number.NEGATIVE_INFINITY;
  return outside.slice(0, 6).map((dot) => {
    last = Math.max(y(dot.share) + 7, last + 30);
    return { dot, at: last };
  });
}

/** Shares against cases (logarithmic) with binomial limits; only what lies outside is named. */
export function DarkFunnel({
  shape,
  words,
}: {
  shape: FunnelShape;
  words: { readonly share: string; readonly limit: string; readonly label: string };
}) {
  const { dots, limits, xTicks, yTicks, share } = shape;
  const right = xTicks[xTicks.length - 1] ?? 100;
  const top = Math.max(yTicks[yTicks.length - 1] ?? 1, 0.1);
  const x = (cases: number) => 90 + (Math.log(cases / 10) / Math.log(right / 10)) * (WIDTH - 330);
  const y = (value: number) => BASE - (Math.min(value, top) / top) * (BASE - 30);
  const path = (side: Exclude<keyof FunnelLimit, "cases">) =>
    (side.startsWith("high") ? limits.filter((limit) => limit[side] <= top) : limits)
      .map((limit, i) => `${i === 0 ? "M" : "L"}${x(limit.cases)} ${y(limit[side])}`)
      .join("");
  const edge = limits[limits.length - 1];
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={words.label}>
      {yTicks.map((tick) => (
        <g key={tick}>
          <path d={`M90 ${y(tick)}H${x(right)}`} stroke={tick === 0 ? dark.axis : dark.grid} />
          <text x={80} y={y(tick) + 7} fontSize={20} textAnchor="end" fill={dark.muted}>
            {tick} %
          </text>
        </g>
      ))}
      {xTicks.map((tick) => (
        <text key={tick} x={x(tick)} y={BASE + 32} fontSize={20} textAnchor="middle" fill={dark.muted}>
          {tick.toLocaleString("en")}
        </text>
      ))}
      <g fill="none" stroke={dark.axis} strokeWidth={2}>
        <path d={path("high998")} />
        <path d={path("low998")} />
        <path d={path("high95")} strokeDasharray="6 5" />
        <path d={path("low95")} strokeDasharray="6 5" />
      </g>
      {edge ? (
        <text x={x(right) + 10} y={y(edge.high998) - 4} fontSize={20} fill={dark.muted}>
          {words.limit}
        </text>
      ) : null}
      {share === null ? null : (
        <g>
          <path d={`M90 ${y(share)}H${x(right)}`} stroke={dark.blue} strokeWidth={2} />
          <text x={x(right) + 10} y={y(share) + 7} fontSize={20} fill={dark.blue}>
            {words.share}
          </text>
        </g>
      )}
      {dots.map(({ id, cases, share: value, kind }) => (
        <circle
          key={id}
          cx={x(Math.max(cases, 10))}
          cy={y(value)}
          r={kind === "outside" ? 9 : 6}
          fill={kind === "hollow" ? dark.ground : kind === "outside" ? dark.orange : "#7D9AB8"}
          stroke={kind === "outside" ? dark.orange : "#7D9AB8"}
          strokeWidth={2}
        />
      ))}
      {named(dots, y).map(({ dot, at }) => (
        <text key={dot.id} x={x(dot.cases) + 16} y={at} fontSize={22} fontWeight={600} fill={dark.orange}>
          {dot.name} {dot.share.toFixed(1)} %
        </text>
      ))}
    </svg>
  );
}
