"use client";

import { CartesianGrid, Line, LineChart, ReferenceLine, ResponsiveContainer, useXAxisScale, useYAxisScale, XAxis, YAxis } from "recharts";
import { useText } from "../messages/text-provider";
import { EditionRuleLabel } from "./edition-rule-label";
import { MarkLink } from "./mark-link";
import { quiet, series } from "./palette";
import type { TrendPoint, TrendShape } from "./prepare-trend";

export interface TrendChartProps {
  readonly shape: TrendShape;
  /** Words for the two sides of the form change. */
  readonly ruleWords: readonly [string, string];
  readonly grey?: boolean;
}

const axisText = { fontSize: 11, fill: quiet.rule };

function Dots({ points, colour }: { points: readonly TrendPoint[]; colour: string }) {
  const text = useText();
  const x = useXAxisScale();
  const y = useYAxisScale();
  if (!x || !y) return null;
  const floor = y(0) ?? 0;
  return points.map((point, index) => {
    const value = point.before ?? point.after;
    const cx = x(point.year) ?? 0;
    const cy = value === null ? floor : (y(value) ?? 0);
    const last = index === points.length - 1;
    const partial = point.partial && value !== null;
    return (
      <MarkLink key={point.year} href={point.href} label={`${point.year} ${point.label}${partial ? ` ${text("leader.partial")}` : ""}`}>
        <circle cx={cx} cy={cy} r={12} fill="transparent" />
        {value === null ? (
          <path d={`M${cx} ${floor - 5}v5`} stroke="#9A5B00" strokeWidth={2} />
        ) : (
          <circle cx={cx} cy={cy} r={3.5} fill={point.before === null && !partial ? colour : "#fff"} stroke={colour} strokeWidth={1.5} />
        )}
        <text
          x={cx}
          y={cy - 9}
          textAnchor="middle"
          fontSize={value === null ? 11 : 12}
          fontWeight={last ? 600 : 400}
          fill={value === null ? "#9A5B00" : last ? colour : quiet.ink}
        >
          {point.state === "notInForm" ? "—" : point.label}
        </text>
        {partial ? (
          <text x={cx} y={cy + 18} textAnchor="middle" fontSize={11} fill="#9A5B00">
            {text("leader.partial")}
          </text>
        ) : null}
      </MarkLink>
    );
  });
}

/** A line from zero with every dot on, gaps where a year is missing, and the form change as a dashed rule. */
export function TrendChart({ shape, ruleWords, grey = false }: TrendChartProps) {
  const colour = grey ? quiet.ink : series.blue;
  const years = shape.points.map(({ year }) => year);
  const first = years[0] ?? 0;
  const last = years[years.length - 1] ?? 0;
  const line = { stroke: colour, strokeWidth: 2, dot: false, isAnimationActive: false, type: "linear" } as const;
  const format = (value: number) => value.toLocaleString("en");
  return (
    <ResponsiveContainer width="100%" height="100%">
      <LineChart data={[...shape.points]} margin={{ top: 24, right: 20, bottom: 0, left: 0 }} accessibilityLayer={false}>
        <CartesianGrid vertical={false} stroke={quiet.grid} />
        <XAxis
          dataKey="year"
          type="number"
          domain={[first - 0.3, last + 0.3]}
          ticks={years}
          tickFormatter={String}
          interval={0}
          tick={axisText}
          tickLine={false}
          axisLine={{ stroke: quiet.axis }}
          height={22}
        />
        <YAxis
          domain={[shape.ticks[0] ?? 0, shape.ticks[shape.ticks.length - 1] ?? 1]}
          ticks={[...shape.ticks]}
          tickFormatter={format}
          tick={axisText}
          tickLine={false}
          axisLine={false}
          interval={0}
          width={48}
        />
        {shape.ruleAt === null ? null : (
          <ReferenceLine
            x={shape.ruleAt}
            stroke={quiet.rule}
            strokeDasharray="3 3"
            label={({ viewBox }) => <EditionRuleLabel at={viewBox} words={ruleWords} rise={12} />}
          />
        )}
        <Line dataKey="before" {...line} strokeDasharray="5 4" />
        <Line dataKey="after" {...line} />
        <Dots points={shape.points} colour={colour} />
      </LineChart>
    </ResponsiveContainer>
  );
}
