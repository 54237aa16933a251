import type { TrendPoint, TrendShape } from "../charts/prepare-trend";
import { dark } from "./dark-palette";

const WIDTH = 580;
const HEIGHT = 540;
const BASE = 480;
const TOP = 50;

/** Pieces of the line between neighbouring years that both have a value. */
function pieces(points: readonly TrendPoint[], side: "before" | "after", at: (point: TrendPoint, value: number) => string): string {
  return points
    .map((point, i) => {
      const value = point[side];
      if (value === null) return "";
      const joined = i > 0 && points[i - 1]?.[side] !== null;
      return `${joined ? "L" : "M"}${at(point, value)}`;
    })
    .join("");
}

/** A line from zero with every value printed, gaps where a year is missing, and the form change as a dashed rule. */
export function DarkTrend({
  shape,
  words,
  label,
}: {
  shape: TrendShape;
  words: { readonly rule: string; readonly partial: string };
  label: string;
}) {
  const { points, ticks, ruleAt } = shape;
  const most = ticks[ticks.length - 1] ?? 1;
  const first = points[0]?.year ?? 0;
  const step = (WIDTH - 150) / Math.max(points.length - 1, 1);
  const x = (year: number) => 90 + (year - first) * step;
  const y = (value: number) => BASE - (value / most) * (BASE - TOP);
  const place = ({ year }: TrendPoint, value: number) => `${x(year)} ${y(value)}`;
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      {ticks.map((tick) => (
        <g key={tick}>
          <path d={`M76 ${y(tick)}H${WIDTH - 10}`} stroke={tick === 0 ? dark.axis : dark.grid} />
          <text x={68} y={y(tick) + 7} textAnchor="end" fontSize={20} fill={dark.muted}>
            {tick.toLocaleString("en")}
          </text>
        </g>
      ))}
      {ruleAt === null ? null : (
        <g>
          <path d={`M${x(ruleAt)} 20V${BASE}`} stroke={dark.axis} strokeDasharray="6 5" />
          <text x={x(ruleAt) + 8} y={34} fontSize={20} fill={dark.muted}>
            {words.rule}
          </text>
        </g>
      )}
      <path d={pieces(points, "before", place)} fill="none" stroke={dark.blue} strokeWidth={4} strokeDasharray="10 6" />
      <path d={pieces(points, "after", place)} fill="none" stroke={dark.blue} strokeWidth={4} />
      {points.map((point, i) => {
        const value = point.before ?? point.after;
        const last = i === points.length - 1;
        return (
          <g key={point.year}>
            {value === null ? null : (
              <circle
                cx={x(point.year)}
                cy={y(value)}
                r={7}
                fill={point.partial ? dark.ground : dark.blue}
                stroke={dark.blue}
                strokeWidth={3}
              />
            )}
            {value !== null && point.partial ? (
              <text x={x(point.year)} y={y(value) + 34} textAnchor="middle" fontSize={20} fill={dark.orange}>
                {words.partial}
              </text>
            ) : null}
            <text
              x={x(point.year)}
              y={(value === null ? BASE : y(value)) - 18}
              textAnchor="middle"
              fontSize={value !== null && last ? 26 : 21}
              fontWeight={last ? 600 : 400}
              fill={value === null ? dark.orange : dark.ink}
            >
              {point.label}
            </text>
            <text x={x(point.year)} y={BASE + 32} textAnchor="middle" fontSize={20} fill={dark.muted}>
              {point.year}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
