"use client";

import { Bar, BarChart, CartesianGrid, ResponsiveContainer, usePlotArea, useXAxisScale, useYAxisScale, XAxis, YAxis } from "recharts";
import { MarkLink } from "./mark-link";
import { quiet, series } from "./palette";
import type { IntervalRow, IntervalShape } from "./prepare-intervals";

function Rows({ rows, focus }: { rows: readonly IntervalRow[]; focus: number | null }) {
  const x = useXAxisScale();
  const y = useYAxisScale();
  const area = usePlotArea();
  if (!x || !y || !area) return null;
  return rows.map((row) => {
    const middle = y(String(row.id), { position: "middle" }) ?? 0;
    const colour = row.id === focus ? series.plum : row.small ? quiet.axis : series.blue;
    const at = (percent: number) => x(percent) ?? 0;
    return (
      <MarkLink key={row.id} href={row.href} label={`${row.name} ${row.label}`}>
        <path d={`M${at(row.low)} ${middle}H${at(row.high)}`} stroke={colour} strokeWidth={2} strokeOpacity={0.55} />
        <circle cx={at(row.value)} cy={middle} r={4} fill={row.small ? "#fff" : colour} stroke={colour} strokeWidth={1.5} />
        <text
          x={area.x + area.width + 8}
          y={middle + 4}
          fontSize={12}
          fill={row.small ? quiet.rule : row.id === focus ? colour : quiet.ink}
          fontWeight={row.id === focus ? 600 : 400}
        >
          {row.label}
        </text>
      </MarkLink>
    );
  });
}

/** One dot and its 95 % interval for each body; the axis need not start at zero, and then the frame says so. */
export function IntervalChart({
  shape,
  focus = null,
  nameWidth = 84,
}: {
  shape: IntervalShape;
  focus?: number | null;
  nameWidth?: number;
}) {
  const names = new Map(shape.rows.map(({ id, name }) => [String(id), name]));
  return (
    <ResponsiveContainer width="100%" height="100%">
      <BarChart
        data={shape.rows.map(({ id, value }) => ({ key: String(id), value }))}
        layout="vertical"
        margin={{ top: 2, right: 64, bottom: 0, left: 0 }}
        accessibilityLayer={false}
      >
        <CartesianGrid horizontal={false} stroke={quiet.grid} />
        <XAxis
          type="number"
          domain={[shape.ticks[0] ?? 0, shape.ticks[shape.ticks.length - 1] ?? 100]}
          ticks={[...shape.ticks]}
          tickFormatter={(value: number) => `${value} %`}
          tick={{ fontSize: 11, fill: quiet.rule }}
          tickLine={false}
          axisLine={false}
          height={20}
          allowDataOverflow
        />
        <YAxis
          type="category"
          dataKey="key"
          tickFormatter={(key: string) => names.get(key) ?? ""}
          interval={0}
          width={nameWidth}
          tick={{ fontSize: 12, fill: quiet.ink }}
          tickLine={false}
          axisLine={false}
        />
        <Bar dataKey="value" isAnimationActive={false} fill="none" />
        <Rows rows={shape.rows} focus={focus} />
      </BarChart>
    </ResponsiveContainer>
  );
}
