"use client";

import { Bar, BarChart, CartesianGrid, ReferenceLine, ResponsiveContainer, useXAxisScale, useYAxisScale, XAxis, YAxis } from "recharts";
import { quiet, series } from "./palette";
import type { HistogramShape } from "./prepare-histogram";
import { ticksFromZero } from "./scale";

export interface HistogramChartProps {
  readonly shape: HistogramShape;
  readonly unit: string;
  readonly countLabel: string;
  /** Words for the quartiles: lower, median, upper. */
  readonly quartileWords: readonly [string, string, string];
}

function Bins({ shape }: { shape: HistogramShape }) {
  const x = useXAxisScale();
  const y = useYAxisScale();
  if (!x || !y) return null;
  const floor = y(0) ?? 0;
  return shape.bins.map((bin) => {
    const left = x(bin.from) ?? 0;
    const width = Math.max((x(bin.to) ?? left) - left - 1, 1);
    const top = y(bin.count) ?? floor;
    return (
      <g key={bin.from}>
        <rect x={left} y={top} width={width} height={floor - top} fill={quiet.bar} />
        {bin.count > 0 ? (
          <text x={left + width / 2} y={top - 4} textAnchor="middle" fontSize={12} fill={quiet.ink}>
            {bin.count}
          </text>
        ) : null}
      </g>
    );
  });
}

function MarkedValues({ marks, middle }: { marks: HistogramShape["marks"]; middle: number }) {
  const x = useXAxisScale();
  const y = useYAxisScale();
  if (!x || !y) return null;
  const floor = y(0) ?? 0;
  return marks.map((mark, at) => {
    const cx = x(mark.value) ?? 0;
    const left = cx > (x(middle) ?? 0);
    return (
      <g key={mark.id}>
        <path d={`M${cx} ${floor}V${24 + at * 18}`} stroke={mark.colour} strokeWidth={2} />
        <text
          x={left ? cx - 5 : cx + 5}
          y={28 + at * 18}
          textAnchor={left ? "end" : "start"}
          fontSize={13}
          fontWeight={600}
          fill={quiet.ink}
          stroke="#fff"
          strokeWidth={3}
          paintOrder="stroke"
        >
          <tspan fill={mark.colour}>{mark.sign}</tspan> {mark.name}
        </text>
      </g>
    );
  });
}

/** Bodies by value: how many lie in each bin, where the quartiles are, and where the marked bodies stand. */
export function HistogramChart({ shape, unit, countLabel, quartileWords }: HistogramChartProps) {
  const { bins, quartiles, marks, ticks } = shape;
  const first = bins[0]?.from ?? 0;
  const last = bins[bins.length - 1]?.to ?? 1;
  const counts = ticksFromZero(
    bins.map(({ count }) => count),
    4,
  );
  const axisText = { fontSize: 12, fill: quiet.rule };
  return (
    <ResponsiveContainer width="100%" height="100%">
      <BarChart
        data={bins.map((bin) => ({ middle: (bin.from + bin.to) / 2, count: bin.count }))}
        margin={{ top: 72, right: 64, bottom: 18, left: 0 }}
        accessibilityLayer={false}
      >
        <CartesianGrid vertical={false} stroke={quiet.grid} />
        <XAxis
          type="number"
          dataKey="middle"
          domain={[first, last]}
          ticks={[...ticks]}
          tickFormatter={(value: number) => value.toLocaleString("en")}
          tick={axisText}
          tickLine={false}
          axisLine={{ stroke: quiet.axis }}
          height={24}
          label={{ value: unit, position: "insideBottomRight", offset: -14, fontSize: 12, fill: quiet.rule }}
        />
        <YAxis
          domain={[0, counts[counts.length - 1] ?? 1]}
          ticks={[...counts]}
          allowDecimals={false}
          tick={axisText}
          tickLine={false}
          axisLine={false}
          width={56}
          label={{ value: countLabel, position: "top", offset: 12, fontSize: 12, fill: quiet.rule }}
        />
        <Bar dataKey="count" isAnimationActive={false} fill="none" />
        <Bins shape={shape} />
        {quartiles?.map((value, at) => (
          <ReferenceLine
            key={quartileWords[at]}
            x={value}
            stroke={series.blue}
            strokeDasharray={at === 1 ? undefined : "4 3"}
            label={{ value: quartileWords[at] ?? "", position: "top", dy: at === 1 ? -14 : 0, fontSize: 11, fill: series.blue }}
          />
        ))}
        <MarkedValues marks={marks} middle={(first + last) / 2} />
      </BarChart>
    </ResponsiveContainer>
  );
}
